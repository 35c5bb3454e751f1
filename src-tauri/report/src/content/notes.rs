//! Appendix A: every note that is not private, block by block, as captured.

use std::collections::HashSet;

use headwater_domain::{BlockId, capture::Meaning, note::NoteKind};
use jiff::tz::Offset;

use crate::document::{Block, Cell, Rich, Section, Style};

use super::{
    Options,
    findings::{Findings, Line},
    names,
    table::{Head, quiet, table},
    withheld, words,
};

pub(super) fn section(findings: &Findings<'_>, options: &Options) -> Section {
    let mut blocks = Vec::new();
    let mut silent = Vec::new();
    for block in &findings.workshop.agenda {
        let name = names::block(block);
        let lines = of_block(findings, Some(block.id));
        if lines.is_empty() {
            silent.push(name);
        } else {
            blocks.extend(listed(findings, options, &name, &lines));
        }
    }
    let outside = outside(findings);
    if !outside.is_empty() {
        blocks.extend(listed(findings, options, "Outside the agenda", &outside));
    }
    if !silent.is_empty() {
        let said = format!("Nothing was captured in: {}.", words::list(&silent));
        blocks.push(small(said));
    }
    blocks.extend(withheld::private(findings).map(small));
    Section {
        id: "notes",
        outline: "Notes".to_owned(),
        title: Rich::plain(title(findings)),
        new_page: true,
        blocks,
    }
}

fn title(findings: &Findings<'_>) -> String {
    match findings.notes.len() {
        0 => "No note was captured".to_owned(),
        1 => "The one note, as captured".to_owned(),
        many => format!("All {} notes, as captured", words::number(many)),
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

fn listed(
    findings: &Findings<'_>,
    options: &Options,
    name: &str,
    lines: &[&Line<'_>],
) -> [Block; 2] {
    let time = if options.offset.is_some() {
        "Time"
    } else {
        "UTC"
    };
    let heads: [Head<'_>; 3] = [
        (1.3, false, time),
        (1.9, false, "Kind"),
        (8.8, false, "Note"),
    ];
    let rows = lines
        .iter()
        .map(|line| row(findings, options, line))
        .collect();
    [
        Block::Heading {
            level: 2,
            text: Rich::plain(words::one_line(name)),
        },
        table(None, &heads, rows),
    ]
}

fn row(findings: &Findings<'_>, options: &Options, line: &Line<'_>) -> Vec<Cell> {
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
    let kind = match (line.reading.kind, line.reading.asked) {
        (NoteKind::Decision, true) => "Decision asked",
        (kind, _) => names::kind(kind),
    };
    vec![
        quiet(time(findings, options, line)),
        quiet(kind),
        Cell::Text(said),
    ]
}

/// The time of day, and the day where it is not the workshop's.
fn time(findings: &Findings<'_>, options: &Options, line: &Line<'_>) -> String {
    let offset = options.offset.unwrap_or(Offset::UTC);
    let local = offset.to_datetime(line.note.captured_at);
    let time = format!("{:02}:{:02}", local.hour(), local.minute());
    let held_on = findings.workshop.details.held_on;
    if held_on.is_none_or(|day| day == line.note.captured_on) {
        return time;
    }
    format!("{time}\n{}", words::date(line.note.captured_on))
}

/// Everything that is tagged in the line, each once, in words.
fn tags(findings: &Findings<'_>, line: &Line<'_>) -> Vec<String> {
    let mut seen = HashSet::new();
    let tag = |meaning: &Meaning| match meaning {
        Meaning::Marker | Meaning::Escape => None,
        Meaning::Question(question) => Some(names::question(*question).to_lowercase()),
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
    tags
}
