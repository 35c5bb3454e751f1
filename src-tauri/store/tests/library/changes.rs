//! One change out of all kinds, on rows picked by number; some find nothing to change.

use headwater_domain::{
    WorkshopId,
    ballot::Ballot,
    capture::{self, Context},
    note::Note,
    opening_vote::OpeningVote,
    rating::{Answer, Truth},
    workshop::{Activity, Presence, Side, State},
};
use headwater_store::{
    StoreError, Writer,
    table::{
        block, logo, note, opening_vote, pack, participant, placement_override, priority, rating,
        value_line, workshop,
    },
};

use crate::{
    room::{insert_note, note, read},
    shape::{self, method},
};

/// How many kinds there are.
pub(crate) const KINDS: u8 = 36;

pub(crate) fn change(
    writer: &Writer<'_>,
    id: WorkshopId,
    kind: u8,
    pick: usize,
    fresh: u128,
) -> Result<(), StoreError> {
    let notes = note::list_notes(writer, id)?;
    let agenda = block::list_blocks(writer, id)?;
    let people = participant::list_participants(writer, id)?;
    match kind {
        0 => {
            let mut note = note(fresh, &format!("! added \u{0} ü {fresh} @cfo ^fri"));
            note.block = agenda.get(pick % 4).map(|block| block.id);
            insert_note(writer, id, &note)
        }
        1 if !notes.is_empty() => note::delete_note(writer, id, notes[pick % notes.len()].id),
        2 if !notes.is_empty() => {
            let mut note = notes[pick % notes.len()].clone();
            note.line = shape::text(&format!("> changed {fresh}"));
            note::update_note(writer, id, &note, &read(&note))
        }
        3 => {
            let block = shape::agenda_block(fresh, Activity::Break);
            block::insert_block(writer, id, &block, pick)
        }
        4 if !agenda.is_empty() => block::delete_block(writer, id, agenda[pick % agenda.len()].id),
        5 if !agenda.is_empty() => {
            block::update_block_position(writer, id, agenda[pick % agenda.len()].id, pick / 3)
        }
        6 => {
            let person = shape::participant(fresh, &format!("p{fresh}"), Side::Business);
            participant::insert_participant(writer, id, &person)
        }
        7 if !people.is_empty() => {
            participant::delete_participant(writer, id, people[pick % people.len()].id)
        }
        8 if !people.is_empty() => {
            let mut person = people[pick % people.len()].clone();
            person.handle = method::handle(&format!("p{fresh}"));
            participant::update_participant(writer, id, &person)
        }
        9 => block::update_agenda(writer, id, &[shape::agenda_block(fresh, Activity::Commit)]),
        10..20 => change_of_answers(writer, id, kind, pick, fresh),
        27..32 => change_of_notes(writer, id, kind, pick, fresh),
        32.. => change_of_frame(writer, id, kind, pick),
        _ => change_of_plan(writer, id, kind, pick, fresh),
    }
}

fn change_of_answers(
    writer: &Writer<'_>,
    id: WorkshopId,
    kind: u8,
    pick: usize,
    fresh: u128,
) -> Result<(), StoreError> {
    let truth = Truth::ALL[pick % 4];
    let mut first = rating::list_ratings(writer, id)?.into_iter().next();
    match (kind, &mut first) {
        (10, _) => {
            let mut rating = shape::rating("4-need", Answer::True(truth));
            rating.dissent = vec![method::dissent(Some("cio"), "no"); pick % 3];
            rating::update_rating(writer, id, &rating)?;
            let mut placement = shape::placement();
            placement.answered = u32::try_from(pick).unwrap();
            workshop::update_placement_summary(writer, id, placement)
        }
        (11, Some(rating)) => rating::delete_rating(writer, id, &rating.statement),
        (12..15, Some(rating)) => {
            let votes = [("cfo", Some(truth)), ("cio", None), ("gone", Some(truth))];
            rating.ballots.push(match kind {
                12 => method::named(&votes[..pick % 4]),
                13 => Ballot::Counted(method::counts([1, 0, 2, 3], 1)),
                _ => shape::ratings()[0].ballots[1].clone(),
            });
            rating::update_rating(writer, id, rating)
        }
        (15, Some(rating)) => {
            rating.ballots.truncate(pick % 4);
            rating.dissent = vec![method::dissent(None, "still no")];
            rating::update_rating(writer, id, rating)
        }
        (16, _) if opening_vote::list_opening_votes(writer, id)?.len() < OpeningVote::ROUNDS => {
            let vote = method::guesses(&[("cfo", Some(2)), ("cio", None)][..pick % 3]);
            opening_vote::insert_opening_vote(writer, id, &vote)
        }
        (17, _) if !opening_vote::list_opening_votes(writer, id)?.is_empty() => {
            opening_vote::delete_last_opening_vote(writer, id)
        }
        (18, _) => {
            let stage = u8::try_from(pick % 6).unwrap();
            let set = method::set_by_room(stage, &["cio", "cfo", "gone"][..pick % 4]);
            placement_override::update_override(writer, id, &set)
        }
        (19, _) if placement_override::find_override(writer, id)?.is_some() => {
            placement_override::delete_override(writer, id)
        }
        _ => {
            let mut details = workshop::get_details(writer, id)?;
            details.organisation = shape::text(&format!("Renamed {fresh}"));
            details.votes_named = !details.votes_named;
            details.target = None;
            workshop::update_details(writer, id, &details)
        }
    }
}

fn change_of_plan(
    writer: &Writer<'_>,
    id: WorkshopId,
    kind: u8,
    pick: usize,
    fresh: u128,
) -> Result<(), StoreError> {
    let lines = value_line::list_value_lines(writer, id)?;
    let priorities = priority::list_priorities(writer, id)?;
    let chosen = priorities.get(pick % priorities.len().max(1));
    match (kind, chosen) {
        (20, _) => value_line::insert_value_line(writer, id, &shape::value_line(fresh, "new")),
        (21, _) if !lines.is_empty() => {
            value_line::delete_value_line(writer, id, lines[pick % lines.len()].id)
        }
        (22, _) if !lines.is_empty() => {
            let mut line = lines[pick % lines.len()].clone();
            line.released_by.reverse();
            line.released_by.truncate(pick % 4);
            line.name = shape::text(&format!("line {fresh}"));
            value_line::update_value_line(writer, id, &line)
        }
        (23, _) => priority::insert_priority(writer, id, &method::idea(fresh)),
        (24, Some(priority)) => {
            let mut changed = shape::workshop(1).priorities[0].clone();
            (changed.id, changed.subject) = (priority.id, priority.subject.clone());
            priority::update_priority(writer, id, &changed)?;
            priority::move_priority(writer, id, changed.id, pick / 3)
        }
        (25, Some(priority)) => priority::delete_priority(writer, id, priority.id),
        (26, _) => {
            let mut other = shape::pack_row();
            other.version = format!("{}", pick % 3);
            let number = pack::insert_pack(writer, &other)?;
            workshop::update_workshop_pack(writer, id, number)
        }
        _ => workshop::update_state(writer, id, State::ALL[pick % 3]),
    }
}

/// A note merged into another, moved, ticked off, left out; and all read anew.
fn change_of_notes(
    writer: &Writer<'_>,
    id: WorkshopId,
    kind: u8,
    pick: usize,
    fresh: u128,
) -> Result<(), StoreError> {
    let notes = note::list_notes(writer, id)?;
    let Some(mut picked) = notes.get(pick % notes.len().max(1)).cloned() else {
        return insert_note(writer, id, &note(fresh, "the first"));
    };
    let agenda = block::list_blocks(writer, id)?;
    match kind {
        27 => {
            let other = &notes[(pick + 1) % notes.len()];
            picked.line = shape::text(&format!("{}\n{}", picked.line, other.line));
            if other.id != picked.id {
                note::delete_note(writer, id, other.id)?;
            }
        }
        28 => picked.block = agenda.get(pick % 3).map(|block| block.id),
        29 => picked.done = !picked.done,
        30 => picked.withheld = !picked.withheld,
        _ => {
            let nobody = |note: &Note| {
                let context = Context {
                    handles: &[],
                    captured_on: note.captured_on,
                };
                capture::read(note.line.as_str(), context)
            };
            return note::update_note_readings(writer, id, &nobody);
        }
    }
    note::update_note(writer, id, &picked, &read(&picked))
}

/// The state, a block's minutes, a seat, the logo.
fn change_of_frame(
    writer: &Writer<'_>,
    id: WorkshopId,
    kind: u8,
    pick: usize,
) -> Result<(), StoreError> {
    let people = participant::list_participants(writer, id)?;
    let agenda = block::list_blocks(writer, id)?;
    match kind {
        32 if !agenda.is_empty() => {
            let mut block = agenda[pick % agenda.len()].clone();
            block.locked = !block.locked;
            block.title = (!block.locked).then(|| shape::text("Ours"));
            block::update_block(writer, id, &block)
        }
        33 if !people.is_empty() => {
            let mut person = people[pick % people.len()].clone();
            person.presence = Presence::ALL[pick % Presence::ALL.len()];
            participant::update_participant(writer, id, &person)?;
            participant::update_participant_position(writer, id, person.id, pick / 3)
        }
        34 if logo::find_logo(writer, id)?.is_some() && pick.is_multiple_of(2) => {
            logo::delete_logo(writer, id)
        }
        34 => logo::update_logo(writer, id, &[u8::try_from(pick).unwrap(); 9]),
        _ => workshop::update_state(writer, id, State::ALL[pick % 3]),
    }
}
