//! Captured lines. Kind, owner and date are set by writing the line anew.

use headwater_domain::{
    BlockId, NoteId, Text, WorkshopId,
    capture::{self, Context},
    note::{self as domain, NoteKind},
    workshop::Handle,
};
use headwater_store::{
    Reader, StoreError, Writer,
    table::{
        draft::delete_draft_of,
        note::{delete_note, get_note, insert_note, update_note, update_note_readings},
        participant::list_participants,
    },
};

use super::App;
use crate::{
    clock,
    error::{Answer, Problem},
    state::refuse_closed,
    wire::{
        Saved,
        note::{Note, Reading},
        parse,
    },
};

/// How a line reads while it is being typed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn capture_read(app: App<'_>, workshop: String, line: String) -> Answer<Reading> {
    let workshop = parse::id("workshop", &workshop)?;
    let captured_on = clock::today();
    app.read(move |reader| {
        let handles = list_handles(reader, workshop)?;
        Ok(Reading::new(
            &line,
            Context {
                handles: &handles,
                captured_on,
            },
        ))
    })
    .await
}

/// Adds a note.
#[tauri::command]
#[specta::specta]
pub(crate) async fn note_add(
    app: App<'_>,
    workshop: String,
    block: Option<String>,
    line: String,
) -> Answer<Saved<Note>> {
    let workshop = parse::id("workshop", &workshop)?;
    let note = domain::Note {
        id: NoteId::new(clock::draw_id()),
        block: block
            .map(|id| parse::id::<BlockId>("block", &id))
            .transpose()?,
        line: parse::text("line", &line)?,
        captured_at: clock::now(),
        captured_on: clock::today(),
        done: false,
        withheld: false,
    };
    app.change(workshop, "add note", move |writer| {
        let handles = list_handles(writer, workshop)?;
        insert_note(writer, workshop, &note, &read(&note, &handles))?;
        delete_draft_of(writer, workshop, note.line.as_str())?;
        Ok(Note::new(&note, &handles))
    })
    .await
}

/// Writes a note's line anew.
#[tauri::command]
#[specta::specta]
pub(crate) async fn note_update(
    app: App<'_>,
    workshop: String,
    id: String,
    line: String,
) -> Answer<Saved<Note>> {
    let line = parse::text("line", &line)?;
    change(&app, &workshop, &id, "edit note", move |note, _| {
        note.line = line;
        Ok(())
    })
    .await
}

/// Makes a note another kind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn note_set_kind(
    app: App<'_>,
    workshop: String,
    id: String,
    kind: NoteKind,
    is_private: bool,
    asked: bool,
) -> Answer<Saved<Note>> {
    change(&app, &workshop, &id, "change kind", move |note, _| {
        note.line = within_limits(&capture::with_kind(&note.line, kind, is_private, asked))?;
        Ok(())
    })
    .await
}

/// Gives a note another owner, or none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn note_set_owner(
    app: App<'_>,
    workshop: String,
    id: String,
    owner: Option<String>,
) -> Answer<Saved<Note>> {
    let owner = parse::optional_handle("owner", owner.as_deref())?;
    change(
        &app,
        &workshop,
        &id,
        "change owner",
        move |note, handles| {
            if owner.as_ref().is_some_and(|owner| !handles.contains(owner)) {
                return Err(Problem::invalid("owner", "No participant has this handle."));
            }
            let context = Context {
                handles,
                captured_on: note.captured_on,
            };
            note.line = within_limits(&capture::with_owner(&note.line, owner.as_ref(), context))?;
            Ok(())
        },
    )
    .await
}

/// Gives a note another date, or none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn note_set_due(
    app: App<'_>,
    workshop: String,
    id: String,
    due: Option<String>,
) -> Answer<Saved<Note>> {
    let due = parse::optional_date("due", due.as_deref())?;
    change(&app, &workshop, &id, "change date", move |note, handles| {
        let context = Context {
            handles,
            captured_on: note.captured_on,
        };
        note.line = within_limits(&capture::with_due(&note.line, due, context))?;
        Ok(())
    })
    .await
}

/// Tags a note with a topic, named as in its line without the `#`, or takes the tag out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn note_set_topic(
    app: App<'_>,
    workshop: String,
    id: String,
    topic: String,
    is_on: bool,
) -> Answer<Saved<Note>> {
    let topic =
        capture::topic(&topic).ok_or_else(|| Problem::invalid("topic", "There is no such tag."))?;
    change(&app, &workshop, &id, "change tag", move |note, handles| {
        let context = Context {
            handles,
            captured_on: note.captured_on,
        };
        note.line = within_limits(&capture::with_topic(&note.line, &topic, is_on, context))?;
        Ok(())
    })
    .await
}

/// Moves a note to another block, or out of all.
#[tauri::command]
#[specta::specta]
pub(crate) async fn note_move(
    app: App<'_>,
    workshop: String,
    id: String,
    block: Option<String>,
) -> Answer<Saved<Note>> {
    let block = block.map(|id| parse::id("block", &id)).transpose()?;
    change(&app, &workshop, &id, "move note", move |note, _| {
        note.block = block;
        Ok(())
    })
    .await
}

/// Says that an action was done, or was not.
#[tauri::command]
#[specta::specta]
pub(crate) async fn note_set_done(
    app: App<'_>,
    workshop: String,
    id: String,
    done: bool,
) -> Answer<Saved<Note>> {
    let name = if done { "mark done" } else { "mark not done" };
    change(&app, &workshop, &id, name, move |note, _| {
        note.done = done;
        Ok(())
    })
    .await
}

/// Leaves a note out of the attendee and the short edition, or takes it in again.
#[tauri::command]
#[specta::specta]
pub(crate) async fn note_set_withheld(
    app: App<'_>,
    workshop: String,
    id: String,
    withheld: bool,
) -> Answer<Saved<Note>> {
    let name = if withheld {
        "withhold note"
    } else {
        "no longer withhold note"
    };
    change(&app, &workshop, &id, name, move |note, _| {
        note.withheld = withheld;
        Ok(())
    })
    .await
}

/// Deletes a note.
#[tauri::command]
#[specta::specta]
pub(crate) async fn note_delete(app: App<'_>, workshop: String, id: String) -> Answer<Saved<()>> {
    let workshop = parse::id("workshop", &workshop)?;
    let id = parse::id("note", &id)?;
    app.change(workshop, "delete note", move |writer| {
        Ok(delete_note(writer, workshop, id)?)
    })
    .await
}

/// Changes one note and reads it anew, as one step. What it says is the room's; whether it was done, or is
/// left out, is said after the room too.
async fn change<F>(
    app: &App<'_>,
    workshop: &str,
    id: &str,
    name: &str,
    edit: F,
) -> Answer<Saved<Note>>
where
    F: FnOnce(&mut domain::Note, &[Handle]) -> Answer<()> + Send + 'static,
{
    let (workshop, id) = (parse::id("workshop", workshop)?, parse::id("note", id)?);
    app.change_after(workshop, name, move |writer| {
        let handles = list_handles(writer, workshop)?;
        let before = get_note(writer, workshop, id)?;
        let mut note = before.clone();
        edit(&mut note, &handles)?;
        if (&note.line, note.block) != (&before.line, before.block) {
            refuse_closed(writer, workshop)?;
        }
        update_note(writer, workshop, &note, &read(&note, &handles))?;
        delete_draft_of(writer, workshop, note.line.as_str())?;
        Ok(Note::new(&note, &handles))
    })
    .await
}

/// Reads every note anew, after people came, went or took another handle.
pub(super) fn read_anew(writer: &Writer<'_>, workshop: WorkshopId) -> Answer<()> {
    let handles = list_handles(writer, workshop)?;
    Ok(update_note_readings(writer, workshop, &|note| {
        read(note, &handles)
    })?)
}

/// The handles that a line of the workshop may name.
pub(super) fn list_handles(
    reader: &Reader<'_>,
    workshop: WorkshopId,
) -> Result<Vec<Handle>, StoreError> {
    let participants = list_participants(reader, workshop)?;
    Ok(participants
        .into_iter()
        .map(|participant| participant.handle)
        .collect())
}

/// How a note reads.
pub(crate) fn read(note: &domain::Note, handles: &[Handle]) -> capture::Reading {
    capture::read(
        note.line.as_str(),
        Context {
            handles,
            captured_on: note.captured_on,
        },
    )
}

/// A line that a marker or a tag made longer must still be one that can be saved.
fn within_limits(line: &Text) -> Answer<Text> {
    parse::text("line", line.as_str())
}
