//! Appendix A: every note that is not private, block by block, as captured. No time of day is printed:
//! the order tells enough, and a clock of another zone would only confuse.

use std::collections::HashSet;

use headwater_domain::{BlockId, capture::Meaning, note::NoteKind};

use crate::document::{Block, Cell, Rich, Section, Style};

use super::{
    findings::{Findings, Line},
    names,
    table::{Head, quiet, strong, table},
    withheld, words,
};

const HEADS: [Head<'static>; 3] = [
    (1.7, false, "Block"),
    (1.7, false, "Kind"),
    (8.6, false, "Note"),
];

pub(super) fn section(findings: &Findings<'_>) -> Section {
    let mut rows = Vec::new();
    let mut silent = Vec::new();
    for block in &findings.workshop.agenda {
        let name = block.name();
        let lines = of_block(findings, Some(block.id));
        let is_left_out = findings
            .withheld
            .iter()
            .any(|line| line.note.block == Some(block.id));
        if lines.is_empty() && !is_left_out {
            silent.push(name);
        } else {
            rows.extend(listed(findings, name, &lines));
        }
    }
    let outside = outside(findings);
    if !outside.is_empty() {
        rows.extend(listed(findings, "Outside the agenda", &outside));
    }
    let mut blocks = Vec::new();
    if rows.is_empty() {
        blocks.push(small(
            "This session has no note that may be printed.".to_owned(),
        ));
    } else {
        blocks.push(table(None, &HEADS, rows));
    }
    if !silent.is_empty() {
        let said = format!("Nothing was captured in: {}.", words::list(&silent));
        blocks.push(small(said));
    }
    blocks.extend(withheld::by_choice(findings).map(small));
    blocks.extend(withheld::private(findings).map(small));
    Section {
        id: "notes",
        outline: "Notes".to_owned(),
        title: Rich::plain(title(findings)),
        new_page: false,
        blocks,
    }
}

fn title(findings: &Findings<'_>) -> String {
    match findings.notes.len() {
        0 if findings.withheld.is_empty() && findings.private.is_empty() => {
            "No note was captured".to_owned()
        }
        0 => "No note is in this edition".to_owned(),
        1 if findings.withheld.is_empty() => "The one note, as captured".to_owned(),
        1 => "One note, as captured".to_owned(),
        2 if findings.withheld.is_empty() => "Both notes, as captured".to_owned(),
        many if findings.withheld.is_empty() => {
            format!("All {} notes, as captured", words::number(many))
        }
        many => format!(
            "{} notes, as captured",
            words::capital(&words::number(many))
        ),
    }
}

fn small(text: String) -> Block {
    Block::Paragraph {
        text: Rich::plain(text),
        style: Style::Small,
        side: None,
    }
}

fn of_block<'f, 'a>(findings: &'f Findings<'a>, block: Option<BlockId>) -> Vec<&'f Line<'a>> {
    findings
        .notes
        .iter()
        .filter(|line| line.note.block == block)
        .collect()
}

/// Notes outside any block, or of a block that the agenda no longer has.
fn outside<'f, 'a>(findings: &'f Findings<'a>) -> Vec<&'f Line<'a>> {
    let blocks: HashSet<BlockId> = findings
        .workshop
        .agenda
        .iter()
        .map(|block| block.id)
        .collect();
    let is_outside = |line: &&Line<'_>| line.note.block.is_none_or(|id| !blocks.contains(&id));
    findings.notes.iter().filter(is_outside).collect()
}

/// The notes of a block; its name stands beside the first.
fn listed(findings: &Findings<'_>, name: &str, lines: &[&Line<'_>]) -> Vec<Vec<Cell>> {
    let row = |(place, line): (usize, &&Line<'_>)| {
        let name = if place == 0 {
            words::one_line(name)
        } else {
            String::new()
        };
        row(findings, name, line)
    };
    lines.iter().enumerate().map(row).collect()
}

fn row(findings: &Findings<'_>, block: String, line: &Line<'_>) -> Vec<Cell> {
    let mut said = match line.reading.kind {
        NoteKind::Quote => Rich::default().italic(words::quoted(&line.text())),
        NoteKind::Note
        | NoteKind::Decision
        | NoteKind::Action
        | NoteKind::Question
        | NoteKind::Parked => Rich::plain(line.text()),
    };
    let tags = tags(findings, line);
    if !tags.is_empty() {
        said = said.quiet(format!("  {}", tags.join("\u{a0}· ")));
    }
    vec![strong(block), quiet(line.reading.name()), Cell::Text(said)]
}

/// Everything that is tagged in the line, each once, in words.
fn tags(findings: &Findings<'_>, line: &Line<'_>) -> Vec<String> {
    let mut seen = HashSet::new();
    let tag = |meaning: &Meaning| match meaning {
        Meaning::Marker | Meaning::Escape => None,
        Meaning::Question(question) => Some(question.name().to_lowercase()),
        Meaning::Stage(stage) => Some(format!("stage {stage}")),
        Meaning::Dimension(dimension) => Some(names::dimension(*dimension).to_owned()),
        Meaning::Person(handle) => Some(findings.person(handle)),
        Meaning::Due(day) => Some(format!("by {}", words::date(*day))),
    };
    let mut tags: Vec<String> = line
        .reading
        .spans
        .iter()
        .filter_map(|span| tag(&span.meaning))
        .map(|tag| tag.replace(' ', "\u{a0}"))
        .filter(|tag| seen.insert(tag.clone()))
        .collect();
    if line.note.done {
        tags.push("done".to_owned());
    }
    let day = line.note.captured_on;
    if findings
        .workshop
        .details
        .held_on
        .is_some_and(|held_on| held_on != day)
    {
        tags.push(format!("captured on {}", words::date(day)).replace(' ', "\u{a0}"));
    }
    tags
}
