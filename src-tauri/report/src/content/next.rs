//! Page 6: what the model pack advises, by now, next and later, and why each is there.

use headwater_domain::{
    StatementId,
    pack::Horizon,
    recommendation::{Advice, Because},
    value::MoneyQuestion,
};

use crate::document::{Block, Cell, Rich, Section, Style};

use super::{
    findings::Findings,
    names,
    table::{Head, table, text},
    where_we_are::section_marks,
    words,
};

const HEADS: [Head<'static>; 4] = [
    (0.8, false, ""),
    (5.8, false, "What and why"),
    (2.8, false, "First step"),
    (2.6, false, "Measure"),
];

pub(super) fn section(findings: &Findings<'_>) -> Section {
    let advice = in_order(findings);
    let mut blocks = Vec::new();
    let mut place = 0;
    for horizon in Horizon::ALL {
        let due: Vec<&Advice<'_>> = advice
            .iter()
            .copied()
            .filter(|a| a.recommendation.horizon == horizon)
            .collect();
        if due.is_empty() {
            continue;
        }
        let head = format!("{}: {}", names::horizon(horizon), names::span(horizon));
        blocks.push(Block::Heading {
            level: 2,
            text: Rich::plain(head),
        });
        let first = place;
        place += due.len();
        let rows = due.iter().enumerate();
        let rows = rows
            .map(|(nth, advice)| row(findings, first + nth + 1, advice))
            .collect();
        blocks.push(table(None, &HEADS, rows));
    }
    blocks.push(Block::Paragraph {
        text: Rich::default().quiet("Value against effort was not covered in this session."),
        style: Style::Small,
        side: None,
    });
    Section {
        id: "next",
        outline: "What next".to_owned(),
        title: Rich::plain(title(&advice)),
        new_page: true,
        blocks,
    }
}

/// The advice as printed: nearest horizon first, and within it in the order of the rule.
pub(super) fn in_order<'a, 'f>(findings: &'f Findings<'a>) -> Vec<&'f Advice<'a>> {
    let mut advice: Vec<&Advice<'_>> = findings.advice.iter().collect();
    advice.sort_by_key(|advice| advice.recommendation.horizon);
    advice
}

fn title(advice: &[&Advice<'_>]) -> String {
    let parts: Vec<(usize, Horizon)> = Horizon::ALL
        .into_iter()
        .map(|horizon| {
            (
                advice
                    .iter()
                    .filter(|a| a.recommendation.horizon == horizon)
                    .count(),
                horizon,
            )
        })
        .filter(|(count, _)| *count > 0)
        .collect();
    let said: Vec<String> = parts
        .iter()
        .enumerate()
        .map(|(place, (count, horizon))| {
            let number = words::number(*count);
            let when = names::horizon(*horizon).to_lowercase();
            match (place, *count) {
                (0, 1) => format!("{number} thing {when}"),
                (0, _) => format!("{number} things {when}"),
                _ => format!("{number} {when}"),
            }
        })
        .collect();
    if said.is_empty() {
        return "Nothing further is advised".to_owned();
    }
    words::capital(&words::list(&said))
}

fn row(findings: &Findings<'_>, place: usize, advice: &Advice<'_>) -> Vec<Cell> {
    let recommendation = advice.recommendation;
    let because = because(findings, &advice.because, usize::MAX);
    let serves: Vec<String> = recommendation
        .questions
        .iter()
        .map(|question| names::question(*question).to_lowercase())
        .collect();
    let mut what = Rich::default()
        .semibold(recommendation.title.as_str())
        .and(format!("\n{}", words::stopped(recommendation.why.as_str())))
        .semibold("\nWhy here: ")
        .and(format!("{because}."));
    let mut source = section_marks(&recommendation.source);
    if !serves.is_empty() {
        let serves = if serves.len() == MoneyQuestion::ALL.len() {
            "all three questions of worth".to_owned()
        } else {
            format!("to {}", words::list(&serves))
        };
        source = format!("{source}. Serves {serves}");
    }
    what = what.quiet(format!("\n{source}"));
    vec![
        Cell::Number(place.to_string()),
        Cell::Text(what),
        text(recommendation.first_step.as_str()),
        text(recommendation.measure.as_str()),
    ]
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
