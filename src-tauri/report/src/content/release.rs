//! What releases the worth of a value line: statements once they are largely true, actions once done.

use headwater_domain::{
    NoteId, StatementId,
    value::{Release, ValueLine},
};

use crate::document::{Block, Cell, Rich};

use super::{
    findings::Findings,
    numbers::Numbers,
    reading::Verdict,
    table::{Head, strong, table, text},
    words, worth_words,
};

const HEADS: [Head<'static>; 3] = [
    (0.6, false, ""),
    (3.9, false, "Value line"),
    (7.5, false, "Released by"),
];

/// The lines that something releases, and a sentence that refers to them and names the others.
pub(super) fn told(findings: &Findings<'_>, numbers: &mut Numbers) -> Option<(String, Block)> {
    let lines = || worth_words::lines(findings).map(|(line, _)| line);
    let rows: Vec<Vec<Cell>> = lines()
        .filter(|line| !line.released_by.is_empty())
        .map(|line| row(findings, line))
        .collect();
    if rows.is_empty() {
        return None;
    }
    let mut said = format!(
        "{} has what must be true, or done, before the money comes.",
        numbers.table()
    );
    let without: Vec<&str> = lines()
        .filter(|line| line.released_by.is_empty())
        .map(|line| findings.key(line.id))
        .collect();
    if !without.is_empty() {
        said = format!(
            "{said} For {} no such condition was named.",
            words::list(&without)
        );
    }
    let caption =
        Rich::plain("What releases each figure: statements of the assessment, and actions.");
    Some((said, table(Some(caption), &HEADS, rows)))
}

fn row(findings: &Findings<'_>, line: &ValueLine) -> Vec<Cell> {
    let mut by = Rich::default();
    for release in &line.released_by {
        if !by.is_empty() {
            by = by.and("\n");
        }
        let one = match release {
            Release::Statement(id) => statement(findings, id),
            Release::Action(id) => action(findings, *id),
        };
        by.0.extend(one.0);
    }
    vec![
        strong(findings.key(line.id)),
        text(line.name.as_str()),
        Cell::Text(by),
    ]
}

/// A statement by its few words, with how it reads today.
fn statement(findings: &Findings<'_>, id: &StatementId) -> Rich {
    let Some(statement) = findings.pack().statement(id) else {
        return Rich::plain(id.as_str());
    };
    let verdict = Verdict::of(findings.standing(statement)).word();
    Rich::plain(words::capital(statement.short.as_str()))
        .quiet(format!(" {id}, {}", verdict.to_lowercase()))
}

/// An action with its owner and date. One that may not be printed is only counted.
fn action(findings: &Findings<'_>, id: NoteId) -> Rich {
    let Some(line) = findings.notes.iter().find(|line| line.note.id == id) else {
        return Rich::default().quiet("An action that this edition does not print");
    };
    let mut tags = vec!["action".to_owned()];
    tags.extend(line.reading.owner().map(|owner| findings.person(owner)));
    tags.extend(
        line.reading
            .due
            .map(|day| format!("by {}", words::date(day))),
    );
    if line.note.done {
        tags.push("done".to_owned());
    }
    Rich::plain(line.text()).quiet(format!(" {}", tags.join(", ")))
}
