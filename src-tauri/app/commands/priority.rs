//! What the room takes up or drops, in its order.

use headwater_domain::{
    PriorityId, RecommendationId, WorkshopId,
    pack::Horizon,
    priority::{self as domain, Choice, Subject},
};
use headwater_store::{
    Reader,
    table::priority::{
        delete_priority, insert_priority, list_priorities, move_priority, update_priority,
    },
};

use super::{App, assessment::read_pack, note::list_handles};
use crate::{
    clock,
    error::{Answer, Problem},
    wire::{
        Saved, list, parse,
        priority::{Priority, PriorityInput},
    },
};

/// Takes a recommendation up, last; one that was dropped is taken where it stands.
#[tauri::command]
#[specta::specta]
pub(crate) async fn priority_take(
    app: App<'_>,
    workshop: String,
    recommendation: String,
) -> Answer<Saved<Vec<Priority>>> {
    choose(
        &app,
        &workshop,
        "take recommendation",
        recommendation,
        Choice::Taken,
    )
    .await
}

/// Drops a recommendation, and keeps that it was.
#[tauri::command]
#[specta::specta]
pub(crate) async fn priority_drop(
    app: App<'_>,
    workshop: String,
    recommendation: String,
    reason: Option<String>,
) -> Answer<Saved<Vec<Priority>>> {
    let reason = parse::optional("reason", reason.as_deref())?;
    choose(
        &app,
        &workshop,
        "drop recommendation",
        recommendation,
        Choice::Dropped { reason },
    )
    .await
}

/// Takes up the room's own idea, last.
#[tauri::command]
#[specta::specta]
pub(crate) async fn priority_add(
    app: App<'_>,
    workshop: String,
    title: String,
) -> Answer<Saved<Vec<Priority>>> {
    let title = parse::text("title", &title)?;
    let idea = new(Subject::Own { title }, Choice::Taken, Horizon::Now);
    app.edit(&workshop, "add idea", all, move |writer, workshop| {
        Ok(insert_priority(writer, workshop, &idea)?)
    })
    .await
}

/// Writes a priority anew, in its place.
#[tauri::command]
#[specta::specta]
pub(crate) async fn priority_update(
    app: App<'_>,
    workshop: String,
    priority: String,
    input: PriorityInput,
) -> Answer<Saved<Vec<Priority>>> {
    let id = parse::id("priority", &priority)?;
    app.edit(&workshop, "edit priority", all, move |writer, workshop| {
        let before = get(writer, workshop, id)?;
        let handles = list_handles(writer, workshop)?;
        let after = input.read(&before, &handles)?;
        Ok(update_priority(writer, workshop, &after)?)
    })
    .await
}

/// Moves a priority to another place, counted from 0.
#[tauri::command]
#[specta::specta]
pub(crate) async fn priority_move(
    app: App<'_>,
    workshop: String,
    priority: String,
    to: u32,
) -> Answer<Saved<Vec<Priority>>> {
    let id = parse::id("priority", &priority)?;
    app.edit(&workshop, "move priority", all, move |writer, workshop| {
        Ok(move_priority(writer, workshop, id, parse::position(to))?)
    })
    .await
}

/// Forgets a priority. A recommendation stands among the advice again.
#[tauri::command]
#[specta::specta]
pub(crate) async fn priority_delete(
    app: App<'_>,
    workshop: String,
    priority: String,
) -> Answer<Saved<Vec<Priority>>> {
    let id = parse::id("priority", &priority)?;
    app.edit(
        &workshop,
        "delete priority",
        all,
        move |writer, workshop| Ok(delete_priority(writer, workshop, id)?),
    )
    .await
}

/// Says what the room does with a recommendation, whether it was weighed before or not.
async fn choose(
    app: &App<'_>,
    workshop: &str,
    name: &str,
    recommendation: String,
    choice: Choice,
) -> Answer<Saved<Vec<Priority>>> {
    app.edit(workshop, name, all, move |writer, workshop| {
        let pack = read_pack(writer, workshop)?;
        let id = parse::recommendation("recommendation", &recommendation, &pack)?;
        if let Some(before) = find(writer, workshop, &id)? {
            let weighed = domain::Priority { choice, ..before };
            return Ok(update_priority(writer, workshop, &weighed)?);
        }
        let mut known = pack.content().recommendations.iter();
        let known = known.find(|known| known.id == id);
        let horizon = known.map_or(Horizon::Now, |known| known.horizon);
        let weighed = new(Subject::Recommendation { id, title: None }, choice, horizon);
        Ok(insert_priority(writer, workshop, &weighed)?)
    })
    .await
}

fn all(reader: &Reader<'_>, workshop: WorkshopId) -> Answer<Vec<Priority>> {
    Ok(list(&list_priorities(reader, workshop)?))
}

fn new(subject: Subject, choice: Choice, horizon: Horizon) -> domain::Priority {
    domain::Priority {
        id: PriorityId::new(clock::draw_id()),
        subject,
        choice,
        first_step: None,
        measure: None,
        owner: None,
        horizon,
        spot: None,
    }
}

fn get(reader: &Reader<'_>, workshop: WorkshopId, id: PriorityId) -> Answer<domain::Priority> {
    let mut priorities = list_priorities(reader, workshop)?.into_iter();
    priorities
        .find(|priority| priority.id == id)
        .ok_or_else(|| Problem::not_found("priority"))
}

fn find(
    reader: &Reader<'_>,
    workshop: WorkshopId,
    id: &RecommendationId,
) -> Answer<Option<domain::Priority>> {
    let mut priorities = list_priorities(reader, workshop)?.into_iter();
    Ok(priorities.find(|priority| priority.recommendation() == Some(id)))
}
