//! Page 8: the actions of the earlier workshop, and what became of them.

use headwater_domain::{
    capture::Reading,
    note::{Note, NoteKind},
    workshop::Workshop,
};

use crate::document::{Block, Cell, Rich};

use super::{
    findings::Findings,
    numbers::Numbers,
    table::{Head, quiet, strong, table, text},
    words,
};

const HEADS: [Head<'static>; 4] = [
    (5.4, false, "What"),
    (2.2, false, "Who"),
    (2.0, false, "By"),
    (2.4, false, "What became of it"),
];

/// What became of an action.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Done,
    Open,
    NotBrought,
}

/// Every action of last time that this edition may print.
pub(super) fn blocks(
    findings: &Findings<'_>,
    earlier: &Workshop,
    numbers: &mut Numbers,
) -> Vec<Block> {
    let heading = Block::heading("Actions of last time");
    let read = earlier.notes.iter();
    let actions: Vec<(&Note, Reading)> = read
        .map(|note| (note, earlier.read_note(note)))
        .filter(|(_, reading)| reading.kind == NoteKind::Action && !reading.private)
        .collect();
    if actions.is_empty() {
        return vec![heading, Block::paragraph("Nothing was agreed to be done.")];
    }
    let is_shown = |note: &Note| !note.withheld || findings.edition.names_people();
    let shown: Vec<_> = actions.iter().filter(|(note, _)| is_shown(note)).collect();
    let mut said = counted(findings, &actions);
    let left_out = actions.len() - shown.len();
    if left_out > 0 {
        let left_out = words::count(left_out, "action is", "actions are");
        said = format!(
            "{said} {} left out of this edition.",
            words::capital(&left_out)
        );
    }
    if shown.is_empty() {
        return vec![heading, Block::paragraph(said)];
    }
    let said = format!("{said} {} has them.", numbers.table());
    let rows = shown
        .into_iter()
        .map(|(note, reading)| row(findings, earlier, note, reading))
        .collect();
    let caption = Rich::plain("The actions of last time, and what became of them.");
    vec![
        heading,
        Block::paragraph(said),
        table(Some(caption), &HEADS, rows),
    ]
}

/// "Of seven actions, four are done, two are still open and one was not brought along."
fn counted(findings: &Findings<'_>, actions: &[(&Note, Reading)]) -> String {
    let fates: Vec<Fate> = actions
        .iter()
        .map(|(note, reading)| fate(findings, note, reading))
        .collect();
    let of = |wanted: Fate| fates.iter().filter(|fate| **fate == wanted).count();
    let part = |count: usize, is: &str, are: &str| match count {
        0 => None,
        1 => Some(format!("one {is}")),
        many => Some(format!("{} {are}", words::number(many))),
    };
    let parts = [
        part(of(Fate::Done), "is done", "are done"),
        part(of(Fate::Open), "is still open", "are still open"),
        part(
            of(Fate::NotBrought),
            "was not brought along",
            "were not brought along",
        ),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if let ([only], many @ 2..) = (parts.as_slice(), fates.len()) {
        let verb = only.split_once(' ').map_or("", |(_, verb)| verb);
        let all = words::capital(&words::part(many, many));
        return format!("{all} actions {verb}.");
    }
    let all = words::count(fates.len(), "action", "actions");
    format!("Of {all}, {}.", words::list(&parts))
}

fn row(findings: &Findings<'_>, earlier: &Workshop, note: &Note, reading: &Reading) -> Vec<Cell> {
    let who = reading
        .owner()
        .map_or_else(|| quiet("–"), |owner| text(earlier.office(owner)));
    let when = reading
        .due
        .map_or_else(|| quiet("–"), |day| text(words::date(day)));
    let became = match fate(findings, note, reading) {
        Fate::Done => text("Done"),
        Fate::Open => strong("Still open"),
        Fate::NotBrought => quiet("Not brought along"),
    };
    vec![text(reading.shown.as_str()), who, when, became]
}

/// An action is brought along by its words, with the remark from when it is.
fn fate(findings: &Findings<'_>, note: &Note, reading: &Reading) -> Fate {
    if note.done {
        return Fate::Done;
    }
    let is_same = |shown: &str| {
        let rest = shown.strip_prefix(reading.shown.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(" (from last time"))
    };
    let all = [&findings.notes, &findings.withheld];
    let mut lines = all.into_iter().flatten();
    let brought =
        lines.find(|line| line.reading.kind == NoteKind::Action && is_same(&line.reading.shown));
    match brought {
        Some(line) if line.note.done => Fate::Done,
        Some(_) => Fate::Open,
        None => Fate::NotBrought,
    }
}
