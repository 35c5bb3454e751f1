//! Page 6, below what the room took up: what the model pack advises that the room did not weigh, and
//! what it dropped.

use headwater_domain::{pack::Horizon, priority::Priority, recommendation::Advice};

use crate::document::{Block, Cell, Rich};

use super::{
    findings::Findings,
    names,
    next::{because, decided, source},
    priorities,
    table::{Head, quiet, table, text},
    withheld, words,
};

/// Advice alone: the pack's own first steps, as long as the room has taken nothing up.
const ALONE: [Head<'static>; 4] = [
    (0.8, false, ""),
    (5.8, false, "What and why"),
    (2.8, false, "First step"),
    (2.6, false, "Measure"),
];

/// The same below what the room took: shorter.
const BESIDE: [Head<'static>; 3] = [
    (6.4, false, "What and why"),
    (3.8, false, "First step"),
    (1.8, false, "When"),
];

const DROPPED: [Head<'static>; 2] = [(6.4, false, "What"), (5.6, false, "Why not")];

/// The advice that the room neither took nor dropped: nearest horizon first, and within it in the
/// order of the rule.
pub(super) fn unweighed<'f, 'a>(findings: &'f Findings<'a>) -> Vec<&'f Advice<'a>> {
    let decided = decided(findings);
    let advice = findings.advice.iter();
    let mut advice: Vec<&Advice<'_>> = advice
        .filter(|advice| !decided.contains(&advice.recommendation.id))
        .collect();
    advice.sort_by_key(|advice| advice.recommendation.horizon);
    advice
}

pub(super) fn blocks(findings: &Findings<'_>) -> Vec<Block> {
    let advice = unweighed(findings);
    if advice.is_empty() {
        return Vec::new();
    }
    if priorities::taken(&findings.workshop.priorities).is_empty() {
        return alone(findings, &advice);
    }
    let rows = advice.iter().map(|advice| beside(findings, advice));
    vec![
        Block::heading("Advised, and not weighed by the room"),
        Block::paragraph(Rich::plain(
            "This is the model pack’s advice for where the organisation stands; the room neither took it up nor dropped it.",
        )),
        table(None, &BESIDE, rows.collect()),
    ]
}

/// All of the advice, horizon by horizon.
fn alone(findings: &Findings<'_>, advice: &[&Advice<'_>]) -> Vec<Block> {
    let mut blocks = vec![Block::paragraph(Rich::plain(
        "The room did not weigh what follows: it is the model pack’s advice for where the organisation stands.",
    ))];
    let mut place = 0;
    for horizon in Horizon::ALL {
        let due = advice
            .iter()
            .filter(|a| a.recommendation.horizon == horizon);
        let rows: Vec<Vec<Cell>> = due
            .map(|advice| {
                place += 1;
                vec![
                    Cell::Number(place.to_string()),
                    what(findings, advice),
                    text(advice.recommendation.first_step.as_str()),
                    text(advice.recommendation.measure.as_str()),
                ]
            })
            .collect();
        if !rows.is_empty() {
            let (name, span) = (names::horizon(horizon), names::span(horizon));
            blocks.push(Block::heading(format!("{name}: {span}")));
            blocks.push(table(None, &ALONE, rows));
        }
    }
    blocks
}

fn beside(findings: &Findings<'_>, advice: &Advice<'_>) -> Vec<Cell> {
    let recommendation = advice.recommendation;
    vec![
        what(findings, advice),
        text(recommendation.first_step.as_str()),
        quiet(names::horizon(recommendation.horizon)),
    ]
}

fn what(findings: &Findings<'_>, advice: &Advice<'_>) -> Cell {
    let recommendation = advice.recommendation;
    let because = because(findings, &advice.because, usize::MAX);
    let said = Rich::default()
        .semibold(recommendation.title.as_str())
        .and(format!("\n{}", words::stopped(recommendation.why.as_str())))
        .semibold("\nWhy here: ")
        .and(format!("{because}."))
        .quiet(format!("\n{}", source(recommendation)));
    Cell::Text(said)
}

/// What the room dropped: with its reasons in the sponsor edition, counted in the others.
pub(super) fn dropped(findings: &Findings<'_>) -> Vec<Block> {
    let dropped = priorities::dropped(&findings.workshop.priorities);
    if dropped.is_empty() {
        return Vec::new();
    }
    if !findings.edition.names_people() {
        let said = withheld::dropped(findings);
        let said = said.map(|said| Block::paragraph(Rich::default().quiet(said)));
        return said.into_iter().collect();
    }
    let row = |(priority, reason): &(&Priority, Option<&str>)| {
        let reason = reason.map_or_else(|| quiet("no reason was given"), text);
        vec![Cell::Text(dropped_one(findings, priority)), reason]
    };
    let rows = dropped.iter().map(row).collect();
    vec![
        Block::heading("Dropped by the room"),
        table(None, &DROPPED, rows),
    ]
}

/// What was dropped, with what the room had said of it.
fn dropped_one(findings: &Findings<'_>, priority: &Priority) -> Rich {
    let owner = priority.owner.as_ref();
    let parts = [
        (
            "First step",
            priority.first_step.as_ref().map(ToString::to_string),
        ),
        (
            "Measure",
            priority.measure.as_ref().map(ToString::to_string),
        ),
        ("Owner", owner.map(|owner| findings.person(owner))),
    ];
    let title = Rich::plain(priorities::title(findings.pack(), priority));
    parts
        .into_iter()
        .fold(title, |said, (what, part)| match part {
            Some(part) => said.quiet(format!("\n{what}: {part}")),
            None => said,
        })
}
