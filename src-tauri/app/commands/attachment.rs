//! Notes put to use: merged, or as the evidence of a rating, the basis of a value line, the why of a
//! decision.
//!
//! To attach is to write the note's words over to where they are needed, in one step that is taken back
//! by name; the note stays as it was. There is no link to keep: the words are at once what the screen
//! shows there, what the report prints there and what a workshop file takes along, and the room may
//! sharpen them without falsifying what was captured.

use headwater_domain::{
    NoteId, Text, ValueLineId, WorkshopId,
    capture::{self, Context},
    note::{self as domain, NoteKind},
    rating::EvidenceGrade,
    value::Release,
    workshop::Handle,
};
use headwater_store::{
    Reader, Writer,
    table::{
        note::{delete_note, get_note, update_note},
        rating::update_rating,
        value_line::{list_value_lines, update_value_line},
    },
};

use super::{
    App, assessment,
    ballot::rating_of,
    note::{list_handles, read},
};
use crate::{
    error::{Answer, Problem},
    wire::{Saved, assessment::Assessment, note::Note, parse, worth::Worth},
};

/// The label of a decision's why, in its line.
const WHY: &str = "Why:";

/// Makes one note of two: the text of `other` goes below the note's own, and `other` goes.
#[tauri::command]
#[specta::specta]
pub(crate) async fn note_merge(
    app: App<'_>,
    workshop: String,
    id: String,
    other: String,
) -> Answer<Saved<Note>> {
    let workshop = parse::id("workshop", &workshop)?;
    let (id, other) = (parse::id("note", &id)?, parse::id("note", &other)?);
    app.change(workshop, "merge notes", move |writer| {
        if id == other {
            return Err(Problem::invalid(
                "other",
                "A note is merged with another one.",
            ));
        }
        let (mut note, handles) = find(writer, workshop, id)?;
        let (merged, _) = find(writer, workshop, other)?;
        let is_private = |note: &domain::Note| read(note, &handles).private;
        if is_private(&merged) && !is_private(&note) {
            return Err(is_own());
        }
        if releases(writer, workshop, other)? {
            let reason = "A value line waits for this action; take it off there first.";
            return Err(Problem::invalid("other", reason));
        }
        let joined = capture::joined(&note.line, &merged.line, context(&note, &handles));
        note.line = joined.ok_or_else(|| too_long("other"))?;
        note.withheld |= merged.withheld;
        delete_note(writer, workshop, other)?;
        keep(writer, workshop, &note, &handles)
    })
    .await
}

/// Writes a note's words over as evidence of a statement, behind what stands there. As an example it
/// raises an asserted rating to E1. A statement that was not rated stays open.
#[tauri::command]
#[specta::specta]
pub(crate) async fn note_attach_evidence(
    app: App<'_>,
    workshop: String,
    id: String,
    statement: String,
    is_example: bool,
) -> Answer<Saved<Assessment>> {
    let id = parse::id("note", &id)?;
    assessment::change(
        &app,
        &workshop,
        "attach evidence",
        move |writer, workshop, answers| {
            let words = words(writer, workshop, id)?;
            let mut rating = rating_of(&statement, answers)?;
            rating.evidence_text =
                Some(behind("statement", rating.evidence_text.as_ref(), &words)?);
            if is_example {
                rating.evidence = rating.evidence.max(EvidenceGrade::E1);
            }
            Ok(update_rating(writer, workshop, &rating)?)
        },
    )
    .await
}

/// Writes a note's words over as the basis of a value line, behind what stands there.
#[tauri::command]
#[specta::specta]
pub(crate) async fn note_attach_basis(
    app: App<'_>,
    workshop: String,
    id: String,
    line: String,
) -> Answer<Saved<Worth>> {
    let workshop = parse::id("workshop", &workshop)?;
    let id = parse::id("note", &id)?;
    let line: ValueLineId = parse::id("value line", &line)?;
    app.change(workshop, "attach basis", move |writer| {
        let words = words(writer, workshop, id)?;
        let mut lines = list_value_lines(writer, workshop)?;
        let line = lines.iter_mut().find(|known| known.id == line);
        let line = line.ok_or_else(|| Problem::not_found("value line"))?;
        line.basis = Some(behind("line", line.basis.as_ref(), &words)?);
        update_value_line(writer, workshop, line)?;
        Ok(Worth::from(&*lines))
    })
    .await
}

/// Writes a note's words over as the why of a decision, on a row of its own; answers the decision.
#[tauri::command]
#[specta::specta]
pub(crate) async fn note_attach_why(
    app: App<'_>,
    workshop: String,
    id: String,
    decision: String,
) -> Answer<Saved<Note>> {
    let workshop = parse::id("workshop", &workshop)?;
    let id = parse::id("note", &id)?;
    let decision = parse::id("note", &decision)?;
    app.change(workshop, "attach why", move |writer| {
        let (why, handles) = public(writer, workshop, id)?;
        let (mut decided, _) = find(writer, workshop, decision)?;
        if decision == id || read(&decided, &handles).kind != NoteKind::Decision {
            return Err(Problem::invalid(
                "decision",
                "Only another decision has a why.",
            ));
        }
        let line = capture::with_why(&decided.line, WHY, &why.line, context(&decided, &handles));
        decided.line = line.ok_or_else(|| too_long("decision"))?;
        keep(writer, workshop, &decided, &handles)
    })
    .await
}

fn find(
    reader: &Reader<'_>,
    workshop: WorkshopId,
    id: NoteId,
) -> Answer<(domain::Note, Vec<Handle>)> {
    let note = get_note(reader, workshop, id)?;
    Ok((note, list_handles(reader, workshop)?))
}

/// A note whose words may go where the report prints them.
fn public(
    reader: &Reader<'_>,
    workshop: WorkshopId,
    id: NoteId,
) -> Answer<(domain::Note, Vec<Handle>)> {
    let (note, handles) = find(reader, workshop, id)?;
    if read(&note, &handles).private {
        return Err(is_own());
    }
    Ok((note, handles))
}

fn words(reader: &Reader<'_>, workshop: WorkshopId, id: NoteId) -> Answer<Text> {
    let (note, handles) = public(reader, workshop, id)?;
    parse::text("id", &read(&note, &handles).shown)
}

fn behind(field: &str, before: Option<&Text>, words: &Text) -> Answer<Text> {
    match before {
        Some(before) => Text::parse(&format!("{before}; {words}")).map_err(|_| too_long(field)),
        None => Ok(words.clone()),
    }
}

fn keep(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    note: &domain::Note,
    handles: &[Handle],
) -> Answer<Note> {
    update_note(writer, workshop, note, &read(note, handles))?;
    Ok(Note::new(note, handles))
}

fn releases(reader: &Reader<'_>, workshop: WorkshopId, id: NoteId) -> Answer<bool> {
    let lines = list_value_lines(reader, workshop)?;
    let mut releases = lines.iter().flat_map(|line| &line.released_by);
    Ok(releases.any(|release| *release == Release::Action(id)))
}

fn context<'a>(note: &domain::Note, handles: &'a [Handle]) -> Context<'a> {
    Context {
        handles,
        captured_on: note.captured_on,
    }
}

fn is_own() -> Problem {
    Problem::invalid("id", "This note is private; make it another kind first.")
}

fn too_long(field: &str) -> Problem {
    let reason = format!("Together that is more than {} characters.", Text::MAX);
    Problem::invalid(field, reason)
}
