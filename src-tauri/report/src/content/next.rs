//! Page 6: what the room took up, in its order, and what the model pack advises besides.

use std::collections::HashSet;

use headwater_domain::{
    RecommendationId, StatementId,
    pack::{Horizon, Recommendation},
    priority::{Priority, Subject},
    recommendation::{Advice, Because},
    value::MoneyQuestion,
};

use crate::{
    document::{Block, Cell, Rich, Section},
    figure::{PAGE_WIDTH, grid},
};

use super::{
    advised,
    findings::Findings,
    names,
    numbers::Numbers,
    priorities,
    table::{Head, table, text},
    where_we_are::section_marks,
    words,
};

const HEADS: [Head<'static>; 5] = [
    (0.8, false, ""),
    (5.0, false, "What and why"),
    (2.5, false, "First step"),
    (2.2, false, "Measure"),
    (1.5, false, "Owner"),
];

pub(super) fn section(findings: &Findings<'_>, numbers: &mut Numbers) -> Section {
    let taken = priorities::taken(&findings.workshop.priorities);
    let mut blocks = Vec::new();
    let mut place = 0;
    for horizon in Horizon::ALL {
        let due = taken.iter().filter(|priority| priority.horizon == horizon);
        let rows: Vec<Vec<Cell>> = due
            .map(|priority| {
                place += 1;
                row(findings, place, priority)
            })
            .collect();
        if !rows.is_empty() {
            blocks.push(Block::heading(format!(
                "{}: {}",
                names::horizon(horizon),
                names::span(horizon)
            )));
            blocks.push(table(None, &HEADS, rows));
        }
    }
    blocks.extend(weighed(findings, numbers));
    blocks.extend(advised::blocks(findings));
    blocks.extend(advised::dropped(findings));
    Section {
        id: "next",
        outline: "What next".to_owned(),
        title: Rich::plain(title(findings, &taken)),
        new_page: true,
        blocks,
    }
}

fn title(findings: &Findings<'_>, taken: &[&Priority]) -> String {
    let counted = |horizons: Vec<Horizon>| {
        let count = |horizon| horizons.iter().filter(|other| **other == horizon).count();
        counted(Horizon::ALL.map(|horizon| (horizon, count(horizon))))
    };
    if !taken.is_empty() {
        let said = counted(taken.iter().map(|priority| priority.horizon).collect());
        return words::capital(&said);
    }
    let advice = advised::unweighed(findings);
    let said = counted(advice.iter().map(|a| a.recommendation.horizon).collect());
    match (findings.workshop.priorities.is_empty(), said.is_empty()) {
        (true, true) => "Nothing further is advised".to_owned(),
        (true, false) => format!("{}, as the model pack advises", words::capital(&said)),
        (false, true) => "The room took nothing up".to_owned(),
        (false, false) => format!("The room took nothing up; {said} stay advised"),
    }
}

/// "three things now, two next and two later"; empty where there is nothing.
fn counted(horizons: [(Horizon, usize); 3]) -> String {
    let mut said = Vec::new();
    for (horizon, count) in horizons.into_iter().filter(|(_, count)| *count > 0) {
        let when = names::horizon(horizon).to_lowercase();
        said.push(if said.is_empty() {
            format!("{} {when}", words::count(count, "thing", "things"))
        } else {
            format!("{} {when}", words::number(count))
        });
    }
    words::list(&said)
}

fn row(findings: &Findings<'_>, place: usize, priority: &Priority) -> Vec<Cell> {
    let recommendation = priorities::recommendation(findings.pack(), priority);
    let theirs = |own: &Option<headwater_domain::Text>, of: fn(&Recommendation) -> String| {
        let own = own.as_ref().map(ToString::to_string);
        own.or_else(|| recommendation.map(of))
    };
    let first_step = theirs(&priority.first_step, |pack| pack.first_step.to_string());
    let measure = theirs(&priority.measure, |pack| pack.measure.to_string());
    let none = || Cell::Text(Rich::default().quiet("not said"));
    let owner = match &priority.owner {
        Some(owner) => text(findings.person(owner)),
        None => Cell::Text(Rich::default().semibold("no owner yet")),
    };
    vec![
        Cell::Number(place.to_string()),
        Cell::Text(what(findings, priority)),
        first_step.map_or_else(none, text),
        measure.map_or_else(none, text),
        owner,
    ]
}

/// Its title in the room's words, why it is there, and where it comes from.
fn what(findings: &Findings<'_>, priority: &Priority) -> Rich {
    let title = priorities::title(findings.pack(), priority);
    let said = Rich::default().semibold(title);
    let Some(recommendation) = priorities::recommendation(findings.pack(), priority) else {
        return said.quiet(match &priority.subject {
            Subject::Own { .. } => "\nThe room’s own idea".to_owned(),
            Subject::Recommendation { id, .. } => {
                format!("\nA recommendation that this model pack does not have ({id})")
            }
        });
    };
    let mut said = said.and(format!("\n{}", words::stopped(recommendation.why.as_str())));
    if let Some(advice) = advice_of(findings, &recommendation.id) {
        let because = because(findings, &advice.because, usize::MAX);
        said = said.semibold("\nWhy here: ").and(format!("{because}."));
    }
    if let Subject::Recommendation { title: Some(_), .. } = priority.subject {
        let pack = words::quoted(words::unstopped(recommendation.title.as_str()));
        said = said.quiet(format!("\nIn the pack’s words: {pack}"));
    }
    said.quiet(format!("\n{}", source(recommendation)))
}

fn advice_of<'f, 'a>(findings: &'f Findings<'a>, id: &RecommendationId) -> Option<&'f Advice<'a>> {
    let mut advice = findings.advice.iter();
    advice.find(|advice| advice.recommendation.id == *id)
}

/// Its sections, and the money questions that it serves.
pub(super) fn source(recommendation: &Recommendation) -> String {
    let source = section_marks(&recommendation.source);
    let questions = &recommendation.questions;
    let serves: Vec<String> = questions
        .iter()
        .map(|question| question.name().to_lowercase())
        .collect();
    match serves.len() {
        0 => source,
        all if all == MoneyQuestion::ALL.len() => {
            format!("{source}. Serves all three questions of worth")
        }
        _ => format!("{source}. Serves to {}", words::list(&serves)),
    }
}

/// Value against effort, where the room placed at least one priority.
fn weighed(findings: &Findings<'_>, numbers: &mut Numbers) -> Vec<Block> {
    let workshop = findings.workshop;
    let Some((drawing, alternative)) = grid::grid(workshop, PAGE_WIDTH) else {
        return Vec::new();
    };
    let taken = priorities::taken(&workshop.priorities);
    let placed = taken.iter().filter(|priority| priority.spot.is_some());
    let placed = placed.count();
    let figure = numbers.figure();
    let said = match taken.len() - placed {
        0 => {
            format!("The room placed each of them by what it brings and what it takes ({figure}).")
        }
        _ => format!(
            "The room placed {} of {} by what {} and what {} ({figure}).",
            words::number(placed),
            words::number(taken.len()),
            if placed == 1 {
                "it brings"
            } else {
                "they bring"
            },
            if placed == 1 { "it takes" } else { "they take" },
        ),
    };
    vec![
        Block::heading("Value against effort"),
        Block::paragraph(Rich::plain(said)),
        Block::Figure {
            name: "priorities",
            drawing,
            alternative,
            caption: Rich::plain(
                "Value against effort as the room judged them, by the numbers above. Shaded: more value than effort.",
            ),
        },
    ]
}

/// The recommendations that the room took or dropped.
pub(super) fn decided<'a>(findings: &Findings<'a>) -> HashSet<&'a RecommendationId> {
    let priorities = findings.workshop.priorities.iter();
    priorities.filter_map(Priority::recommendation).collect()
}

/// Why a recommendation is there, naming at most so many statements.
pub(super) fn because(findings: &Findings<'_>, because: &Because, most: usize) -> String {
    let named = |ids: &[StatementId]| {
        let shorts: Vec<String> = findings
            .shorts(ids)
            .iter()
            .map(|short| words::quoted(short))
            .collect();
        words::list_up_to(&shorts, most)
    };
    match because {
        Because::Failing(ids) if ids.len() == 1 => format!("closes the gap {}", named(ids)),
        Because::Failing(ids) => format!("closes the gaps {}", named(ids)),
        Because::Unsettled(ids) => format!("settles {}", named(ids)),
        Because::Open(ids) => format!("answers what is open: {}", named(ids)),
        Because::AtStage => format!("advised at stage {}", findings.placement.floor),
        Because::LeftBehind(ids) => format!("makes up what was left behind: {}", named(ids)),
    }
}
