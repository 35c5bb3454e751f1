//! Reads what the window sends into words of the domain, or says which field is wrong.

use std::str::FromStr;

use headwater_domain::{
    RecommendationId, Stage, StatementId, Text,
    pack::ModelPack,
    workshop::{Currency, Handle, Minutes, Participant},
};
use jiff::civil::{Date, Time};

use crate::error::{Answer, Problem};

/// An id of the library; one that cannot be read names nothing there.
pub(crate) fn id<Id: FromStr>(what: &str, id: &str) -> Answer<Id> {
    Id::from_str(id).map_err(|_| Problem::not_found(what))
}

/// Text that must say something.
pub(crate) fn text(field: &str, text: &str) -> Answer<Text> {
    Text::parse(text).map_err(|error| Problem::invalid(field, error))
}

/// Text that may be left out; blank counts as left out.
pub(crate) fn optional(field: &str, text: Option<&str>) -> Answer<Option<Text>> {
    Text::parse_optional(text.unwrap_or_default()).map_err(|error| Problem::invalid(field, error))
}

/// A day as `2026-11-19`.
pub(crate) fn date(field: &str, text: &str) -> Answer<Date> {
    text.trim()
        .parse()
        .map_err(|_| Problem::invalid(field, "A day is written as 2026-11-19."))
}

/// A day that may be left out.
pub(crate) fn optional_date(field: &str, text: Option<&str>) -> Answer<Option<Date>> {
    given(text).map(|text| date(field, text)).transpose()
}

/// A time of day as `09:00` that may be left out.
pub(crate) fn optional_time(field: &str, text: Option<&str>) -> Answer<Option<Time>> {
    let read = |text: &str| {
        Time::strptime("%H:%M", text)
            .or_else(|_| Time::strptime("%H:%M:%S", text))
            .map_err(|_| Problem::invalid(field, "A time of day is written as 09:00."))
    };
    given(text).map(read).transpose()
}

/// A handle.
pub(crate) fn handle(field: &str, text: &str) -> Answer<Handle> {
    let reason = format!(
        "A handle has 1 to {} letters, digits and hyphens.",
        Handle::MAX
    );
    Handle::parse(text).ok_or_else(|| Problem::invalid(field, reason))
}

/// A handle that may be left out.
pub(crate) fn optional_handle(field: &str, text: Option<&str>) -> Answer<Option<Handle>> {
    given(text).map(|text| handle(field, text)).transpose()
}

/// A participant's handle that may be left out.
pub(crate) fn owner(field: &str, text: Option<&str>, handles: &[Handle]) -> Answer<Option<Handle>> {
    let owner = optional_handle(field, text)?;
    let stranger = owner.as_ref().filter(|owner| !handles.contains(owner));
    stranger.map_or(Ok(()), |stranger| Err(unseated(field, stranger)))?;
    Ok(owner)
}

/// A currency by its three letters.
pub(crate) fn currency(field: &str, text: &str) -> Answer<Currency> {
    let reason = "A currency has three letters, such as EUR.";
    Currency::parse(text).ok_or_else(|| Problem::invalid(field, reason))
}

/// What people said, in seat order.
pub(crate) fn seated<'a, T>(
    field: &str,
    said: &'a [T],
    participants: &[Participant],
    by: impl Fn(&T) -> &str,
) -> Answer<Vec<(Handle, &'a T)>> {
    let mut seats: Vec<Option<&T>> = vec![None; participants.len()];
    for one in said {
        let handle = handle(field, by(one))?;
        let seat = participants
            .iter()
            .position(|person| person.handle == handle);
        let seat = seat
            .and_then(|seat| seats.get_mut(seat))
            .ok_or_else(|| unseated(field, &handle))?;
        if seat.replace(one).is_some() {
            let reason = format!("@{handle} stands here twice; everybody has one say.");
            return Err(Problem::invalid(field, reason));
        }
    }
    let people = participants.iter().map(|person| person.handle.clone());
    let taken = people
        .zip(seats)
        .filter_map(|(handle, one)| Some((handle, one?)));
    Ok(taken.collect())
}

/// A stage by its number.
pub(crate) fn stage(field: &str, number: u8) -> Answer<Stage> {
    Stage::new(number).ok_or_else(|| Problem::invalid(field, "A stage goes from 0 to 5."))
}

/// A stage by its number that may be left out.
pub(crate) fn optional_stage(field: &str, number: Option<u8>) -> Answer<Option<Stage>> {
    number.map(|number| stage(field, number)).transpose()
}

/// The minutes of a block.
pub(crate) fn minutes(field: &str, minutes: u16) -> Answer<Minutes> {
    let reason = format!("A block takes 1 to {} minutes.", Minutes::MAX);
    Minutes::new(minutes).ok_or_else(|| Problem::invalid(field, reason))
}

/// A statement that the workshop's pack has.
pub(crate) fn statement(field: &str, text: &str, pack: &ModelPack) -> Answer<StatementId> {
    StatementId::parse(text)
        .filter(|id| pack.statement(id).is_some())
        .ok_or_else(|| Problem::invalid(field, "The model pack has no such statement."))
}

/// A recommendation that the workshop's pack has.
pub(crate) fn recommendation(
    field: &str,
    text: &str,
    pack: &ModelPack,
) -> Answer<RecommendationId> {
    let known = |id: &RecommendationId| {
        let mut recommendations = pack.content().recommendations.iter();
        recommendations.any(|known| known.id == *id)
    };
    RecommendationId::parse(text)
        .filter(known)
        .ok_or_else(|| Problem::invalid(field, "The model pack has no such recommendation."))
}

/// A place in a list, counted from 0.
pub(crate) fn position(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

fn unseated(field: &str, handle: &Handle) -> Problem {
    Problem::invalid(field, format!("No participant has the handle @{handle}."))
}

fn given(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
