//! Page 7: what was decided, who does what by when, what is open and what was parked.

use headwater_domain::note::NoteKind;

use crate::document::{Block, Cell, Rich, Section};

use super::{
    findings::{Findings, Line},
    table::{Head, quiet, table, text},
    withheld, words,
};

pub(super) fn section(findings: &Findings<'_>) -> Section {
    let mut blocks = Vec::new();
    blocks.extend(decisions(findings));
    blocks.extend(asked(findings));
    blocks.extend(actions(findings));
    blocks.extend(left(
        findings,
        NoteKind::Question,
        "Open questions",
        "Question",
        "Back by",
    ));
    blocks.extend(left(
        findings,
        NoteKind::Parked,
        "Parked",
        "What was set aside",
        "Back by",
    ));
    let nothing = blocks.is_empty();
    if nothing && findings.withheld.is_empty() {
        let said =
            "No decision, action, open question or parked item was captured in this session.";
        blocks.push(Block::paragraph(said.to_owned()));
    }
    if findings.edition.is_full() {
        blocks.extend(withheld::by_choice(findings).map(Block::paragraph));
    } else {
        blocks.extend(left_out(findings));
    }
    Section {
        id: "agreed",
        outline: "Agreed".to_owned(),
        title: Rich::plain(title(findings)),
        new_page: !nothing,
        blocks,
    }
}

/// What the short edition does not have.
fn left_out(findings: &Findings<'_>) -> Vec<Block> {
    let heading = Block::heading("Left out of this edition");
    let said = withheld::sentences(findings).into_iter();
    [heading]
        .into_iter()
        .chain(said.map(Block::paragraph))
        .collect()
}

fn title(findings: &Findings<'_>) -> String {
    let decisions = findings.notes_of(NoteKind::Decision, false).len();
    let asked = findings.notes_of(NoteKind::Decision, true).len();
    let actions = findings.notes_of(NoteKind::Action, false);
    let ownerless = actions
        .iter()
        .filter(|line| line.reading.owner().is_none())
        .count();
    let mut said = Vec::new();
    if decisions > 0 {
        said.push(words::count(decisions, "decision", "decisions"));
    }
    match (decisions, asked) {
        (_, 0) => {}
        (0, _) => {
            let many = "decisions asked of you";
            said.push(words::count(asked, "decision asked of you", many));
        }
        _ => said.push(format!("{} more asked of you", words::number(asked))),
    }
    if !actions.is_empty() {
        said.push(words::count(actions.len(), "action", "actions"));
    }
    let said = words::capital(&words::list(&said));
    match (said.is_empty(), ownerless) {
        (true, _) if findings.withheld.is_empty() => nothing_decided(findings),
        (true, _) => "What was agreed is left out of this edition".to_owned(),
        (false, 0) => said,
        (false, 1) if actions.len() == 1 => format!("{said}, without an owner"),
        (false, all) if all == actions.len() => format!("{said}, none with an owner"),
        (false, 1) => format!("{said}, one without an owner"),
        (false, many) => format!("{said}, {} without an owner", words::number(many)),
    }
}

/// Nothing was decided; what was left open and set aside, if anything was.
fn nothing_decided(findings: &Findings<'_>) -> String {
    let open = findings.notes_of(NoteKind::Question, false).len();
    let parked = findings.notes_of(NoteKind::Parked, false).len();
    let left = [
        (
            open,
            words::count(open, "question is open", "questions are open"),
        ),
        (
            parked,
            words::count(parked, "item is parked", "items are parked"),
        ),
    ];
    let left: Vec<String> = left
        .into_iter()
        .filter_map(|(count, said)| (count > 0).then_some(said))
        .collect();
    if left.is_empty() {
        return "Nothing was decided in this session".to_owned();
    }
    format!("Nothing was decided; {}", words::list(&left))
}

fn decisions(findings: &Findings<'_>) -> Vec<Block> {
    let lines = findings.notes_of(NoteKind::Decision, false);
    let heads = [(9.8, false, "What was decided"), (2.2, false, "Who")];
    let row = |line: &&Line<'_>| vec![what(line), people(findings, line)];
    listed("Decisions", &heads, lines.iter().map(row).collect())
}

fn asked(findings: &Findings<'_>) -> Vec<Block> {
    let lines = findings.notes_of(NoteKind::Decision, true);
    let heads = [
        (7.6, false, "What is asked"),
        (2.2, false, "Who"),
        (2.2, false, "By"),
    ];
    let row = |line: &&Line<'_>| vec![what(line), people(findings, line), due(line)];
    listed(
        "Decisions asked of the reader",
        &heads,
        lines.iter().map(row).collect(),
    )
}

/// Actions by date, those without one last.
fn actions(findings: &Findings<'_>) -> Vec<Block> {
    let mut lines = findings.notes_of(NoteKind::Action, false);
    lines.sort_by_key(|line| (line.reading.due.is_none(), line.reading.due));
    let heads = [
        (7.6, false, "What"),
        (2.2, false, "Who"),
        (2.2, false, "By"),
    ];
    let row = |line: &&Line<'_>| {
        let owner = match line.reading.owner() {
            Some(_) => people(findings, line),
            None => Cell::Text(Rich::default().semibold("no owner yet")),
        };
        let when = match (line.note.done, line.reading.due) {
            (true, _) => text("done"),
            (false, Some(day)) => text(words::date(day)),
            (false, None) => Cell::Text(Rich::default().semibold("no date yet")),
        };
        vec![what(line), owner, when]
    };
    listed("Actions", &heads, lines.iter().map(row).collect())
}

fn left(
    findings: &Findings<'_>,
    kind: NoteKind,
    head: &str,
    first: &'static str,
    last: &'static str,
) -> Vec<Block> {
    let lines = findings.notes_of(kind, false);
    let heads = [(7.6, false, first), (2.2, false, "Who"), (2.2, false, last)];
    let row = |line: &&Line<'_>| vec![what(line), people(findings, line), due(line)];
    listed(head, &heads, lines.iter().map(row).collect())
}

fn listed(head: &str, heads: &[Head<'_>], rows: Vec<Vec<Cell>>) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let count = rows.len();
    let (heads, rows) = without_blank(heads, rows);
    let head = if count == 1 {
        head.to_owned()
    } else {
        format!("{head} ({count})")
    };
    vec![Block::heading(head), table(None, &heads, rows)]
}

/// The same table without the columns in which nothing stands; the first takes their room.
fn without_blank<'h>(heads: &[Head<'h>], rows: Vec<Vec<Cell>>) -> (Vec<Head<'h>>, Vec<Vec<Cell>>) {
    let is_blank = |column: usize| rows.iter().all(|row| row.get(column) == Some(&quiet("–")));
    let kept: Vec<bool> = (0..heads.len()).map(|column| !is_blank(column)).collect();
    let mut room = 0.0;
    let mut shown = Vec::new();
    for (head, keep) in heads.iter().zip(&kept) {
        if *keep {
            shown.push(*head);
        } else {
            room += head.0;
        }
    }
    if let Some(first) = shown.first_mut() {
        first.0 += room;
    }
    let cells = |row: Vec<Cell>| {
        let cells = row.into_iter().zip(&kept);
        cells
            .filter_map(|(cell, keep)| keep.then_some(cell))
            .collect()
    };
    (shown, rows.into_iter().map(cells).collect())
}

fn what(line: &Line<'_>) -> Cell {
    text(line.text())
}

fn people(findings: &Findings<'_>, line: &Line<'_>) -> Cell {
    match line.reading.people.as_slice() {
        [] => quiet("–"),
        people => text(findings.people(people)),
    }
}

fn due(line: &Line<'_>) -> Cell {
    match line.reading.due {
        None => quiet("–"),
        Some(day) => text(words::date(day)),
    }
}
