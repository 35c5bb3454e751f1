//! The notes of a workshop as Markdown, block by block, for whatever the facilitator writes next.
//!
//! Every character that means something in Markdown is escaped, so that each note reads as it was
//! captured. Private notes are not in it; they are counted at the end.

mod escape;

use std::{collections::HashSet, fmt::Write};

use headwater_domain::{
    BlockId,
    capture::Reading,
    note::{Note, NoteKind},
    workshop::Workshop,
};

use escape::{on_more_lines, on_one_line};

/// Writes every note that is not private, by block of the agenda.
#[must_use]
pub fn notes(workshop: &Workshop) -> String {
    let mut text = head(workshop);
    let (private, lines): (Vec<_>, Vec<_>) = workshop
        .notes
        .iter()
        .map(|note| (note, workshop.read_note(note)))
        .partition(|(_, reading)| reading.private);
    for block in &workshop.agenda {
        let of_block = lines
            .iter()
            .filter(|(note, _)| note.block == Some(block.id));
        section(&mut text, workshop, block.name(), of_block);
    }
    let blocks: HashSet<BlockId> = workshop.agenda.iter().map(|block| block.id).collect();
    let is_outside = |note: &Note| note.block.is_none_or(|block| !blocks.contains(&block));
    let outside = lines.iter().filter(|(note, _)| is_outside(note));
    section(&mut text, workshop, "Outside the agenda", outside);
    text.push_str(&foot(lines.len(), private.len()));
    text
}

/// The organisation, and what is known of the meeting.
fn head(workshop: &Workshop) -> String {
    let details = &workshop.details;
    let day = details.held_on.map(|day| day.to_string());
    let texts = [&details.title, &details.place, &details.confidentiality];
    let [title, place, mark] = texts.map(|text| text.as_ref().map(ToString::to_string));
    let invented = details
        .invented
        .then(|| "sample, invented organisation".to_owned());
    let known: Vec<String> = [title, day, place, mark, invented]
        .into_iter()
        .flatten()
        .map(|text| on_one_line(&text))
        .collect();
    let mut head = format!("# {}\n", on_one_line(details.organisation.as_str()));
    if !known.is_empty() {
        head = format!("{head}\n{}\n", known.join(" · "));
    }
    head
}

fn section<'n>(
    text: &mut String,
    workshop: &Workshop,
    name: &str,
    lines: impl Iterator<Item = &'n (&'n Note, Reading)>,
) {
    let mut lines = lines.peekable();
    if lines.peek().is_none() {
        return;
    }
    write!(text, "\n## {}\n\n", on_one_line(name)).expect("BUG: a string takes every text");
    for (note, reading) in lines {
        text.push_str(&item(workshop, note, reading));
    }
}

/// "- **Action:** Name the owner (CFO, by 2026-12-15, done)".
fn item(workshop: &Workshop, note: &Note, reading: &Reading) -> String {
    let people = reading.people.iter().map(|person| workshop.office(person));
    let due = reading.due.map(|day| format!("by {day}"));
    let done = (note.done && reading.kind == NoteKind::Action).then(|| "done".to_owned());
    let withheld = note.withheld.then(|| "not for attendees".to_owned());
    let known: Vec<String> = people.chain(due).chain(done).chain(withheld).collect();
    let known = if known.is_empty() {
        String::new()
    } else {
        format!(" ({})", on_one_line(&known.join(", ")))
    };
    let kind = reading.name();
    format!("- **{kind}:** {}{known}\n", on_more_lines(&reading.shown))
}

fn foot(shown: usize, private: usize) -> String {
    let none = if shown == 0 {
        "\nNo note that may leave was captured.\n"
    } else {
        ""
    };
    let left_out = match private {
        0 => String::new(),
        1 => "\nLeft out: 1 private note.\n".to_owned(),
        many => format!("\nLeft out: {many} private notes.\n"),
    };
    format!("{none}{left_out}")
}
