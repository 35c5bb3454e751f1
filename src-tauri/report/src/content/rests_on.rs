//! Page 4, downwards: what the stage rests on, and what contradicts it.

use headwater_domain::{Stage, pack::Statement, placement::Contradiction};

use crate::document::{Block, Cell, Rich};

use super::{
    findings::Findings,
    numbers::Numbers,
    reading,
    table::{Head, table, text},
    words,
};

/// What a stage rests on: nothing is to be settled.
const TRACED: [Head<'static>; 3] = [
    (4.6, false, "Must-have"),
    (2.9, false, "Reading"),
    (4.5, false, "Evidence"),
];

const AGAINST: [Head<'static>; 4] = [
    (3.9, false, "Tell-tale"),
    (2.3, false, "Answer"),
    (3.0, false, "Evidence"),
    (2.8, false, "Speaks against"),
];

/// The certificate downwards: every must-have that is only just met, traced as those above.
pub(super) fn blocks(findings: &Findings<'_>, numbers: &mut Numbers) -> Vec<Block> {
    let stage = findings.placement.floor;
    if stage == Stage::ZERO {
        return Vec::new();
    }
    let ids = &findings.certificate.rests_on;
    let head = Block::heading(format!("What stage {stage} rests on"));
    if ids.is_empty() {
        let said = format!("No single answer, one step lower, would cost stage {stage}.");
        return vec![head, Block::paragraph(said)];
    }
    let number = numbers.table();
    let said = match ids.len() {
        1 => {
            format!(
                "One must-have is only just met ({number}). Lowered to partly, it lowers the stage."
            )
        }
        many => format!(
            "{} must-haves are only just met ({number}). Each of them, lowered to partly, lowers the stage.",
            words::capital(&words::number(many))
        ),
    };
    let row = |statement: &Statement| {
        vec![
            Cell::Text(reading::statement(statement)),
            Cell::Text(reading::reading(findings, statement)),
            Cell::Text(reading::evidence(findings, findings.rating(&statement.id))),
        ]
    };
    let rows = findings.statements(ids).into_iter().map(row).collect();
    let caption = Rich::plain("The smallest slip down: each of these alone.");
    vec![
        head,
        Block::paragraph(said),
        table(Some(caption), &TRACED, rows),
    ]
}

/// Tell-tales that speak against the stage, and what they speak against.
pub(super) fn contradictions(findings: &Findings<'_>, numbers: &mut Numbers) -> Vec<Block> {
    let found = &findings.contradictions;
    if found.is_empty() {
        return Vec::new();
    }
    let row = |contradiction: &Contradiction| {
        let statement = findings.pack().statement(&contradiction.tell_tale)?;
        let rating = findings.rating(&statement.id);
        let against = findings.shorts(&contradiction.against);
        Some(vec![
            Cell::Text(reading::statement(statement)),
            Cell::Text(reading::voted(rating)),
            Cell::Text(reading::evidence(findings, rating)),
            text(words::capital(&words::list(&against))),
        ])
    };
    let rows: Vec<Vec<Cell>> = found.iter().filter_map(row).collect();
    let (many, verb) = match found.len() {
        1 => ("One answer".to_owned(), "contradicts"),
        many => (
            format!("{} answers", words::capital(&words::number(many))),
            "contradict",
        ),
    };
    let said = format!(
        "{many} {verb} the stage ({}). One side must be wrong; the room decides which. Until then confidence is low, and the stage stays where the must-haves put it.",
        numbers.table()
    );
    let caption = Rich::plain("Tell-tales of lower stages that were found to be true.");
    let head = Block::heading("What contradicts it");
    vec![
        head,
        Block::paragraph(said),
        table(Some(caption), &AGAINST, rows),
    ]
}
