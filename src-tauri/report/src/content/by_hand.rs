//! How a reader who was not in the room can recompute the stage with a pencil.

use headwater_domain::{
    Stage,
    pack::Statement,
    placement::Standing,
    rating::{Rating, Truth},
};

use crate::document::{Block, Cell, Rich};

use super::{
    findings::Findings,
    names, reading,
    table::{Head, table, text},
    words,
};

const HEADS: [Head<'static>; 5] = [
    (4.1, false, "Must-have"),
    (3.4, false, "Agreed, with evidence"),
    (2.3, false, "Last votes"),
    (1.1, false, "Floor"),
    (1.1, false, "Ceiling"),
];

pub(super) fn blocks(findings: &Findings<'_>) -> Vec<Block> {
    let mut blocks = vec![
        Block::Heading {
            level: 2,
            text: Rich::plain("How to check it by hand"),
        },
        Block::Quotation {
            text: Rich::plain(findings.pack().content().rule.as_str()),
            by: Some(Rich::plain("The rule")),
        },
        steps(findings),
    ];
    let last = findings.certificate.to.unwrap_or(Stage::FIVE);
    let stages = Stage::ALL
        .into_iter()
        .filter(|stage| *stage > Stage::ZERO && *stage <= last);
    blocks.extend(stages.map(|stage| stage_table(findings, stage)));
    blocks
}

fn steps(findings: &Findings<'_>) -> Block {
    let mut items = [
        "Take the stages from 1 upwards. A stage is reached when every must-have of it, and of every stage below, reads largely or fully.",
        "Read the column Floor for the stage that holds whatever is still open, and the column Ceiling for the stage that is still possible.",
        "The floor takes the lowest and the ceiling the highest of what was agreed and how the room voted; where the room did not agree, both ends of the middle half of the votes are read as well. What is open reads as not true in the floor and as fully true in the ceiling.",
        "What is only said never reads above largely; from stage 3 on it reads as partly in the floor. What does not apply, with a reason, leaves the count; where more than one must-have, and more than a quarter of a stage, does not apply, the stage cannot be claimed.",
    ]
    .map(Rich::plain)
    .to_vec();
    items.extend(findings.pack().precondition().map(|statement| {
        Rich::plain(format!(
            "Stage {} is passed over where it is not met and this reads below largely: {}.",
            statement.stage,
            words::quoted(words::unstopped(statement.text.as_str()))
        ))
    }));
    Block::List {
        numbered: true,
        items,
    }
}

fn stage_table(findings: &Findings<'_>, stage: Stage) -> Block {
    let shown: Vec<&Statement> = findings.pack().must_haves(stage).collect();
    let precondition = findings.pack().precondition().filter(|s| s.stage == stage);
    let next = findings.certificate.to == Some(stage);
    let rows = shown
        .iter()
        .copied()
        .chain(precondition)
        .map(|statement| row(findings, statement, next))
        .collect();
    table(Some(Rich::plain(caption(findings, stage))), &HEADS, rows)
}

fn caption(findings: &Findings<'_>, stage: Stage) -> String {
    let all = findings.applicable(stage);
    let met = all
        .iter()
        .filter(|statement| findings.standing(statement).is_met())
        .count();
    let set_aside = findings.pack().must_haves(stage).count() > all.len();
    let apply = if set_aside { " that apply" } else { "" };
    let mut said = match (met, all.len()) {
        (_, 0) => format!("Stage {stage}: none of its must-haves applies."),
        (0, 1) => format!("Stage {stage}: its one must-have{apply} is not met."),
        (_, 1) => format!("Stage {stage}: its one must-have{apply} is met."),
        (met, all) => {
            let verb = if met < 2 { "is" } else { "are" };
            format!(
                "Stage {stage}: {} must-haves{apply} {verb} met.",
                words::part(met, all)
            )
        }
    };
    if findings.placement.not_needed.contains(&stage) {
        said = format!("{said} The stage is passed over.");
    }
    said
}

/// A row; the evidence of the next stage stands in the table above already.
fn row(findings: &Findings<'_>, statement: &Statement, next: bool) -> Vec<Cell> {
    let rating = findings.rating(&statement.id);
    let mut agreed = Rich::plain(reading::agreed(rating));
    if rating.is_some() && !next {
        agreed = agreed.and("\n");
        agreed.0.extend(reading::evidence(rating).0);
    } else if let Some(rating) = rating {
        agreed = agreed.quiet(format!(", {}", rating.evidence.code()));
    }
    let (floor, ceiling) = ends(findings.standing(statement), statement.precondition);
    vec![
        Cell::Text(reading::statement(statement)),
        Cell::Text(agreed),
        text(last(rating)),
        text(floor),
        text(ceiling),
    ]
}

fn last(rating: Option<&Rating>) -> String {
    match rating.and_then(|rating| rating.ballots.last()) {
        Some(ballot) => reading::votes(ballot),
        None => "–".to_owned(),
    }
}

/// How floor and ceiling read a statement. The precondition of a stage is no merit: the floor
/// takes its highest reading, so that the stage counts as needed, and the ceiling its lowest.
fn ends(standing: Standing, precondition: bool) -> (String, String) {
    let name = |truth: Truth| names::truth(truth).to_owned();
    let (floor, ceiling) = match standing {
        Standing::NotApplicable => return ("n/a".to_owned(), "n/a".to_owned()),
        Standing::Open => (name(Truth::Not), name(Truth::Fully)),
        Standing::Answered { low, high, .. } => (name(low), name(high)),
    };
    if precondition {
        (ceiling, floor)
    } else {
        (floor, ceiling)
    }
}
