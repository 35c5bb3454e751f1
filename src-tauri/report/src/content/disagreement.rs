//! What was not agreed: contested statements with both readings, and dissent in its own words.

use headwater_domain::{pack::Statement, placement::Standing, rating::Rating};

use crate::{
    document::{Block, Cell, Rich},
    figure::dots,
};

use super::{
    findings::Findings,
    names,
    numbers::Numbers,
    reading,
    table::{Head, table, text},
    voice, words,
};

/// Points of the column of dots.
const DOTS: f32 = 106.0;

const HEADS: [Head<'static>; 4] = [
    (3.6, false, "Statement"),
    (2.9, false, "Last votes"),
    (2.2, false, "Both readings"),
    (3.3, false, "Dissent"),
];

/// Statements whose last ballot did not agree, and those that somebody dissented from.
pub(super) fn blocks(findings: &Findings<'_>, numbers: &mut Numbers) -> Vec<Block> {
    let contested = |statement: &&Statement| findings.placement.contested.contains(&statement.id);
    let dissented = |statement: &&Statement| {
        let rating = findings.rating(&statement.id);
        rating.is_some_and(|rating| !rating.dissent.is_empty())
    };
    let statements = findings.pack().statements().iter();
    let shown: Vec<&Statement> = statements
        .filter(|statement| contested(statement) || dissented(statement))
        .collect();
    let heading = Block::heading("What was not agreed");
    if shown.is_empty() {
        let said = if findings.workshop.ratings.is_empty() {
            return Vec::new();
        } else if findings.workshop.ratings.iter().any(is_voted_on) {
            "No last ballot was contested, and nobody dissented."
        } else {
            "No statement was voted on, and nobody dissented."
        };
        return vec![heading, Block::paragraph(said.to_owned())];
    }
    let count = shown.iter().filter(|shown| contested(shown)).count();
    let apart = words::count(count, "statement has", "statements have");
    let disputed = words::count(shown.len(), "answer", "answers");
    let said = match (count, shown.len() - count) {
        (0, _) => format!("No last ballot was contested, but {disputed} met with dissent."),
        (_, 0) => format!(
            "{} a last ballot with votes far apart.",
            words::capital(&apart)
        ),
        (_, dissent) => format!(
            "{} a last ballot with votes far apart; {} more met with dissent.",
            words::capital(&apart),
            words::number(dissent)
        ),
    };
    let said = format!(
        "{said} {} has both readings, every vote as a dot, and the dissent in its own words.",
        numbers.table()
    );
    let rows = shown
        .into_iter()
        .map(|statement| row(findings, statement))
        .collect();
    let caption = Rich::plain(
        "Contested statements and dissent. N not, P partly, L largely, F fully true, ? don’t know.",
    );
    vec![
        heading,
        Block::paragraph(said),
        table(Some(caption), &HEADS, rows),
    ]
}

fn is_voted_on(rating: &Rating) -> bool {
    rating.last_ballot().is_some()
}

fn row(findings: &Findings<'_>, statement: &Statement) -> Vec<Cell> {
    let rating = findings.rating(&statement.id);
    let name =
        Rich::plain(words::capital(statement.short.as_str())).quiet(format!(" {}", statement.id));
    let votes = match rating.and_then(Rating::last_ballot) {
        Some(counts) => {
            let (drawing, said) = dots::dots(&counts, DOTS);
            Cell::Drawing(drawing, said)
        }
        None => text("–"),
    };
    vec![
        Cell::Text(name),
        votes,
        Cell::Text(readings(findings, statement)),
        Cell::Text(words_of(findings, rating)),
    ]
}

/// What was agreed, and how floor and ceiling read it where they part.
fn readings(findings: &Findings<'_>, statement: &Statement) -> Rich {
    let agreed = reading::agreed(findings.rating(&statement.id));
    let said = match findings.standing(statement) {
        Standing::Answered { low, high, .. } if low != high => {
            format!("between {} and {}", names::truth(low), names::truth(high))
        }
        Standing::Answered { low, .. } => format!("reads {}", names::truth(low)),
        Standing::Open => "open".to_owned(),
        Standing::NotApplicable => "left out of the count".to_owned(),
    };
    Rich::plain(words::capital(&said)).quiet(format!("\nAgreed: {agreed}"))
}

fn words_of(findings: &Findings<'_>, rating: Option<&Rating>) -> Rich {
    let mut said = Rich::default();
    for dissent in rating.iter().flat_map(|rating| &rating.dissent) {
        let gap = if said.is_empty() { "" } else { "\n" };
        let by = dissent.by.as_ref();
        said = said.and(gap).italic(words::quoted(dissent.words.as_str()));
        if let Some(by) = by.and_then(|by| voice::speaker(findings, by)) {
            said = said.quiet(format!(" {by}"));
        }
    }
    if said.is_empty() {
        return said.quiet("none given");
    }
    said
}
