//! How a reader who was not in the room can recompute the stage with a pencil.

use headwater_domain::{
    Stage,
    pack::Statement,
    placement::Standing,
    rating::{Answer, Rating, Truth},
};

use crate::document::{Block, Cell, Rich};

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
    let last = last_stage(findings);
    let stages: Vec<Stage> = Stage::ALL
        .into_iter()
        .filter(|stage| *stage > Stage::ZERO && *stage <= last)
        .collect();
    let mut met: Vec<String> = stages.iter().map(|stage| met(findings, *stage)).collect();
    met.push(result(findings));
    vec![
        Block::heading("How to check it by hand"),
        steps(findings, number),
        Block::paragraph(met.join(" ")),
        readings(findings, &stages),
    ]
}

fn steps(findings: &Findings<'_>, number: &str) -> Block {
    let columns = format!(
        "In {number}, read the column Floor for the stage that holds whatever is still open, and the column Ceiling for the stage that is still possible. Where the two are at most one stage apart, a stage passed over between them left out, the stage is the floor; otherwise none is named."
    );
    let mut items = [
        "Take the stages from 1 upwards. A stage is reached when every must-have of it, and of every stage below, reads largely or fully.",
        columns.as_str(),
        "Of the last round of votes, set the don’t-knows aside and put the others in order, lowest first. Of n votes the middle one has the place n/2, the ends of the middle half have the places n/4 and 3n/4, each rounded up. Where fewer than 80 % lie within one step of the middle one, the statement is contested.",
        "The floor reads the lower and the ceiling the higher of what was agreed and the vote in the middle; where contested, the ends of the middle half count among them as well. Where more than half do not know, or nothing was agreed, the statement is open: not true in the floor, fully true in the ceiling.",
        "Then cap what is only said (E0): it never reads above largely, and as a must-have from stage 3 on at most partly in the floor and largely in the ceiling.",
        "What does not apply, with a reason, leaves the count. Where more than one must-have, and more than a quarter of a stage’s, does not apply, the stage cannot be claimed.",
    ]
    .map(Rich::plain)
    .to_vec();
    items.extend(findings.pack().precondition().map(|statement| {
        Rich::plain(format!(
            "Stage {} may be passed over: where its must-haves are not met and the statement {} reads below largely, the next stage counts without it. That statement alone is read the other way round, its highest reading in the floor and its lowest in the ceiling; where it does not apply, the stage is needed.",
            statement.stage,
            words::quoted(words::unstopped(statement.text.as_str()))
        ))
    }));
    Block::List {
        numbered: true,
        items,
    }
}

/// What the steps come to, so that a reader can compare.
fn result(findings: &Findings<'_>) -> String {
    let placement = &findings.placement;
    let (floor, ceiling) = (placement.floor, placement.ceiling);
    let named = match placement.stage() {
        Some(stage) => format!("the stage is {stage}"),
        None => "no stage is named".to_owned(),
    };
    let set = findings.set.map(|set| {
        format!(
            " The room set stage {} beside it; no step above gives that.",
            set.stage
        )
    });
    format!(
        "So the floor is {floor} and the ceiling {ceiling}: {named}.{}",
        set.unwrap_or_default()
    )
}

/// The last stage that a pencil needs: the one that stops the ceiling.
fn last_stage(findings: &Findings<'_>) -> Stage {
    let passable = findings.pack().precondition().map(|gate| gate.stage);
    let stop = findings.placement.ceiling.above();
    let stop = stop.and_then(|stage| {
        if passable == Some(stage) {
            stage.above()
        } else {
            Some(stage)
        }
    });
    stop.unwrap_or(Stage::FIVE)
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
