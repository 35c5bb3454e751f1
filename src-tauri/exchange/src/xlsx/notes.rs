//! The sheets of notes, decisions and actions: every note that is not private, as captured.

use std::collections::HashMap;

use headwater_domain::{
    BlockId,
    capture::Reading,
    note::{Note, NoteKind},
    workshop::{Handle, Workshop},
};

use super::sheet::{Cell, Sheet};

/// A note and what its line says.
pub(super) struct Line<'a> {
    note: &'a Note,
    reading: Reading,
    block: Option<&'a str>,
}

/// The notes that may leave, as captured.
pub(super) fn read(workshop: &Workshop) -> Vec<Line<'_>> {
    let blocks: HashMap<BlockId, &str> = workshop
        .agenda
        .iter()
        .map(|block| (block.id, block.name()))
        .collect();
    let line = |note| Line {
        note,
        reading: workshop.read_note(note),
        block: note.block.and_then(|block| blocks.get(&block).copied()),
    };
    let lines = workshop.notes.iter().map(line);
    lines.filter(|line| !line.reading.private).collect()
}

/// Every note, with its tags apart.
pub(super) fn all(workshop: &Workshop, notes: &[Line<'_>]) -> Sheet {
    let row = |line: &Line<'_>| {
        let reading = &line.reading;
        vec![
            block(line),
            kind(reading),
            Cell::text(&reading.shown),
            people(workshop, &reading.people),
            Cell::day(reading.due),
            done(line),
            listed(reading.questions.iter().map(|question| question.name())),
            listed(reading.stages.iter()),
            listed(reading.dimensions.iter().map(|dimension| dimension.code())),
            Cell::Date(line.note.captured_on),
            withheld(line),
        ]
    };
    Sheet {
        name: "Notes",
        columns: columns(&[
            ("Block", 18.0),
            ("Kind", 15.0),
            ("Note", 80.0),
            ("Who", 22.0),
            ("By", 12.0),
            ("Done", 8.0),
            ("Money question", 16.0),
            ("Stage", 8.0),
            ("Dimension", 14.0),
            ("Captured on", 13.0),
            ("For attendees", 14.0),
        ]),
        rows: notes.iter().map(row).collect(),
    }
}

/// What was decided, and what is asked of others to decide.
pub(super) fn decisions(workshop: &Workshop, notes: &[Line<'_>]) -> Sheet {
    let row = |line: &Line<'_>| {
        let reading = &line.reading;
        vec![
            kind(reading),
            Cell::text(&reading.shown),
            people(workshop, &reading.people),
            Cell::day(reading.due),
            block(line),
            withheld(line),
        ]
    };
    Sheet {
        name: "Decisions",
        columns: columns(&[
            ("Kind", 15.0),
            ("Decision", 80.0),
            ("Who", 22.0),
            ("By", 12.0),
            ("Block", 18.0),
            ("For attendees", 14.0),
        ]),
        rows: of(notes, NoteKind::Decision).map(row).collect(),
    }
}

/// Who does what by when.
pub(super) fn actions(workshop: &Workshop, notes: &[Line<'_>]) -> Sheet {
    let row = |line: &Line<'_>| {
        let reading = &line.reading;
        let others = reading.people.get(1..).unwrap_or_default();
        vec![
            Cell::text(&reading.shown),
            Cell::maybe(reading.owner().map(|owner| workshop.office(owner))),
            Cell::day(reading.due),
            done(line),
            people(workshop, others),
            block(line),
            withheld(line),
        ]
    };
    Sheet {
        name: "Actions",
        columns: columns(&[
            ("Action", 80.0),
            ("Owner", 22.0),
            ("By", 12.0),
            ("Done", 8.0),
            ("With", 22.0),
            ("Block", 18.0),
            ("For attendees", 14.0),
        ]),
        rows: of(notes, NoteKind::Action).map(row).collect(),
    }
}

pub(super) fn columns(heads: &[(&str, f64)]) -> Vec<(String, f64)> {
    let column = |(head, width): &(&str, f64)| ((*head).to_owned(), *width);
    heads.iter().map(column).collect()
}

fn of<'n, 'a>(notes: &'n [Line<'a>], kind: NoteKind) -> impl Iterator<Item = &'n Line<'a>> {
    notes.iter().filter(move |line| line.reading.kind == kind)
}

fn block(line: &Line<'_>) -> Cell {
    Cell::maybe(line.block)
}

fn kind(reading: &Reading) -> Cell {
    Cell::text(reading.name())
}

/// Whether attendees are told of it, so that the table can be filtered by that before it goes on.
fn withheld(line: &Line<'_>) -> Cell {
    Cell::text(if line.note.withheld { "no" } else { "yes" })
}

/// Only an action can be done.
fn done(line: &Line<'_>) -> Cell {
    match (line.reading.kind, line.note.done) {
        (NoteKind::Action, true) => Cell::text("yes"),
        (NoteKind::Action, false) => Cell::text("no"),
        (
            NoteKind::Note
            | NoteKind::Decision
            | NoteKind::Question
            | NoteKind::Parked
            | NoteKind::Quote,
            _,
        ) => Cell::Blank,
    }
}

fn people(workshop: &Workshop, people: &[Handle]) -> Cell {
    listed(people.iter().map(|person| workshop.office(person)))
}

fn listed<T: ToString>(items: impl Iterator<Item = T>) -> Cell {
    let items: Vec<String> = items.map(|item| item.to_string()).collect();
    Cell::maybe((!items.is_empty()).then(|| items.join(", ")))
}
