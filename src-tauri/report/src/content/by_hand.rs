//! How a reader who was not in the room can recompute the stage with a pencil.

use headwater_domain::{
    Stage,
    pack::Statement,
    placement::Standing,
    rating::{Answer, Rating, Truth},
};

use crate::document::{Block, Cell, Rich, Style};

use super::{
    findings::Findings,
    names, reading,
    table::{Head, strong, table, text},
    words,
};

const HEADS: [Head<'static>; 6] = [
    (0.9, false, "Stage"),
    (4.0, false, "Must-have"),
    (1.9, false, "Agreed"),
    (3.1, false, "Votes"),
    (1.05, false, "Floor"),
    (1.05, false, "Ceiling"),
];

pub(super) fn blocks(findings: &Findings<'_>, number: &str) -> Vec<Block> {
    let last = findings.certificate.to.unwrap_or(Stage::FIVE);
    let stages: Vec<Stage> = Stage::ALL
        .into_iter()
        .filter(|stage| *stage > Stage::ZERO && *stage <= last)
        .collect();
    let met: Vec<String> = stages.iter().map(|stage| met(findings, *stage)).collect();
    vec![
        Block::Heading {
            level: 2,
            text: Rich::plain("How to check it by hand"),
        },
        steps(findings, number),
        Block::Paragraph {
            text: Rich::plain(met.join(" ")),
            style: Style::Body,
            side: None,
        },
        readings(findings, &stages),
    ]
}

fn steps(findings: &Findings<'_>, number: &str) -> Block {
    let columns = format!(
        "In {number}, read the column Floor for the stage that holds whatever is still open, and the column Ceiling for the stage that is still possible."
    );
    let mut items = [
        "Take the stages from 1 upwards. A stage is reached when every must-have of it, and of every stage below, reads largely or fully.",
        columns.as_str(),
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

/// One line a must-have; the evidence stands with the answers.
fn readings(findings: &Findings<'_>, stages: &[Stage]) -> Block {
    let precondition = findings.pack().precondition();
    let rows = stages.iter().flat_map(|&stage| {
        let gate = precondition.filter(|statement| statement.stage == stage);
        let statements = findings.pack().must_haves(stage).chain(gate);
        statements
            .enumerate()
            .map(|(place, statement)| row(findings, statement, place == 0))
    });
    let caption = "What was agreed, how the room voted last, and how floor and ceiling read it.";
    table(Some(Rich::plain(caption)), &HEADS, rows.collect())
}

/// How many must-haves of a stage are met, in a sentence.
fn met(findings: &Findings<'_>, stage: Stage) -> String {
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

fn row(findings: &Findings<'_>, statement: &Statement, first: bool) -> Vec<Cell> {
    let rating = findings.rating(&statement.id);
    let mut agreed = Rich::plain(reading::agreed(rating));
    if let Some(rating) = rating.filter(|rating| matches!(rating.answer, Answer::True(_))) {
        agreed = agreed.quiet(format!(", {}", rating.evidence.code()));
    }
    let stage = if first {
        statement.stage.to_string()
    } else {
        String::new()
    };
    let (floor, ceiling) = ends(findings.standing(statement), statement.precondition);
    vec![
        strong(stage),
        text(words::capital(statement.short.as_str())),
        Cell::Text(agreed),
        text(last(rating)),
        text(floor),
        text(ceiling),
    ]
}

fn last(rating: Option<&Rating>) -> String {
    match rating.and_then(Rating::last_ballot) {
        Some(counts) => reading::votes(&counts),
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
