//! Page 8, where there was an earlier workshop: then and now, and what became of its actions.

use headwater_domain::{
    Dimension, Stage,
    pack::Statement,
    placement::{Placement, Reach, place, profile},
    rating::{Answer, Rating},
    value::worth,
    workshop::Workshop,
};

use crate::{
    document::{Block, Cell, Rich, Section},
    figure::{PAGE_WIDTH, then_and_now},
};

use super::{
    actions_then,
    findings::Findings,
    money, names,
    numbers::Numbers,
    reading,
    table::{Head, strong, table, text},
    words,
};

const THEN_AND_NOW: [Head<'static>; 3] =
    [(4.6, false, ""), (3.7, false, "Then"), (3.7, false, "Now")];
const MOVED: [Head<'static>; 3] = [
    (6.4, false, "Statement"),
    (2.8, false, "Then"),
    (2.8, false, "Now"),
];

/// The sentence of page 1.
pub(super) fn sentence(findings: &Findings<'_>) -> Option<String> {
    let earlier = findings.earlier?;
    let when = span(findings, earlier).map_or_else(
        || "Last time".to_owned(),
        |span| words::capital(&format!("{span} ago")),
    );
    Some(match placed(earlier).stage() {
        Some(stage) => format!("{when} it was at stage {stage}."),
        None => format!("{when} no stage could be named."),
    })
}

pub(super) fn section(findings: &Findings<'_>, numbers: &mut Numbers) -> Option<Section> {
    let earlier = findings.earlier?;
    let mut blocks = compared(findings, earlier, numbers);
    blocks.extend(moved(findings, earlier, numbers));
    blocks.extend(actions_then::blocks(findings, earlier, numbers));
    Some(Section {
        id: "progress",
        outline: "Progress".to_owned(),
        title: Rich::plain(title(findings, earlier)),
        new_page: true,
        blocks,
    })
}

fn placed(workshop: &Workshop) -> Placement {
    place(&workshop.pack, &workshop.ratings)
}

/// "eleven months", where both days are known.
fn span(findings: &Findings<'_>, earlier: &Workshop) -> Option<String> {
    let now = findings.workshop.details.held_on?;
    words::span(earlier.details.held_on?, now)
}

fn title(findings: &Findings<'_>, earlier: &Workshop) -> String {
    let span = span(findings, earlier);
    let within = span
        .as_ref()
        .map_or_else(|| "since last time".to_owned(), |span| format!("in {span}"));
    let after = span.map_or_else(|| "as last time".to_owned(), |span| format!("after {span}"));
    match (placed(earlier).stage(), findings.placement.stage()) {
        (Some(then), Some(now)) if then < now => format!("From stage {then} to {now} {within}"),
        (Some(then), Some(now)) if then > now => {
            format!("From stage {then} back to {now} {within}")
        }
        (Some(_), Some(now)) => format!("Still at stage {now} {after}"),
        (None, Some(now)) => format!("At stage {now}; last time none could be named"),
        (Some(then), None) => format!("At stage {then} last time; none can be named now"),
        (None, None) => "No stage could be named, neither last time nor now".to_owned(),
    }
}

/// "stage 2, could be 3", or between which it lies.
fn standing(placement: &Placement) -> String {
    let Placement { floor, ceiling, .. } = placement;
    match placement.stage() {
        Some(stage) if *ceiling > stage => format!("stage {stage}, could be {ceiling}"),
        Some(stage) => format!("stage {stage}"),
        None => format!("between stage {floor} and stage {ceiling}"),
    }
}

/// Stage, dimensions and worth, then and now.
fn compared(findings: &Findings<'_>, earlier: &Workshop, numbers: &mut Numbers) -> Vec<Block> {
    let held = match earlier.details.held_on {
        Some(day) => format!("The last workshop was held on {}.", words::date(day)),
        None => "The day of the last workshop is not known.".to_owned(),
    };
    let said = format!(
        "{held} {} shows how far each dimension carried then and carries now; {} has it in words. Both stages are the computed ones; one that a room set is left out of the comparison.",
        numbers.figure(),
        numbers.table()
    );
    let then = profile(&earlier.pack, &earlier.ratings);
    let (drawing, alternative) = then_and_now::then_and_now(&then, &findings.profile, PAGE_WIDTH);
    let caption = "How far each dimension carried then (ring) and carries now (disc).";
    let mut rows = vec![vec![
        strong("Stage"),
        text(words::capital(&standing(&placed(earlier)))),
        text(words::capital(&standing(&findings.placement))),
    ]];
    for (place, dimension) in Dimension::ALL.into_iter().enumerate() {
        rows.push(vec![
            strong(names::dimension_capital(dimension)),
            text(reached(then.dimensions[place].reach)),
            text(reached(findings.profile.dimensions[place].reach)),
        ]);
    }
    rows.push(vec![
        strong("Possible worth a year"),
        text(worth_of(earlier)),
        text(worth_of(findings.workshop)),
    ]);
    let mut blocks = vec![Block::paragraph(said)];
    blocks.extend(packs(findings, earlier).map(Block::paragraph));
    blocks.push(Block::Figure {
        name: "progress",
        drawing,
        alternative,
        caption: Rich::plain(caption),
    });
    let caption = Rich::plain("Then and now.");
    blocks.push(table(Some(caption), &THEN_AND_NOW, rows));
    blocks
}

/// That the two were run with different packs, where they were.
fn packs(findings: &Findings<'_>, earlier: &Workshop) -> Option<String> {
    let (then, now) = (earlier.pack.content(), findings.pack().content());
    ((&then.id, &then.version) != (&now.id, &now.version)).then(|| {
        format!(
            "Then the model pack was {} ({}), version {}. Each stage is by its own pack, and only statements that kept their meaning are compared below.",
            then.title, then.id, then.version
        )
    })
}

fn reached(reach: Reach) -> String {
    match reach {
        Reach::At(stage) | Reach::AtLeast(stage @ Stage::FIVE) => format!("Stage {stage}"),
        Reach::AtLeast(stage) => format!("At least stage {stage}"),
        Reach::Unknown => "No must-have".to_owned(),
    }
}

fn worth_of(workshop: &Workshop) -> String {
    let total = worth(&workshop.value_lines).total;
    match (workshop.value_lines.len(), total.lines) {
        (0, _) => "Not estimated".to_owned(),
        (_, 0) => "No figure was supported".to_owned(),
        _ => words::capital(&money::in_words(
            total.low,
            total.high,
            "to",
            workshop.details.currency,
        )),
    }
}

/// Statements of the same meaning that were answered both times, and otherwise.
fn moved(findings: &Findings<'_>, earlier: &Workshop, numbers: &mut Numbers) -> Vec<Block> {
    let same = |statement: &&Statement| {
        let then = earlier.pack.statement(&statement.id);
        then.is_some_and(|then| then.meaning == statement.meaning)
    };
    let both = findings.pack().statements().iter().filter(same);
    let both: Vec<(&Statement, &Rating, &Rating)> = both
        .filter_map(|statement| {
            let then = earlier.rating(&statement.id)?;
            let now = findings.rating(&statement.id)?;
            (is_true(then) && is_true(now)).then_some((statement, then, now))
        })
        .collect();
    let moved = both
        .iter()
        .filter(|(_, then, now)| then.answer != now.answer);
    let rows: Vec<_> = moved
        .map(|(statement, then, now)| {
            let name = Rich::plain(words::capital(statement.short.as_str()));
            vec![
                Cell::Text(name.quiet(format!(" {}", statement.id))),
                text(reading::agreed(Some(then))),
                text(reading::agreed(Some(now))),
            ]
        })
        .collect();
    let heading = Block::heading("Answers that moved");
    if rows.is_empty() {
        let said = match both.len() {
            0 => "No statement was answered both times.",
            _ => "Every statement that was answered both times has the same answer.",
        };
        return vec![heading, Block::paragraph(said)];
    }
    let said = format!(
        "Of {} answered both times, {} another answer now ({}).",
        words::count(both.len(), "statement", "statements"),
        match rows.len() {
            1 => "one has".to_owned(),
            many => format!("{} have", words::number(many)),
        },
        numbers.table()
    );
    let caption = Rich::plain("Statements that have another answer now.");
    vec![
        heading,
        Block::paragraph(said),
        table(Some(caption), &MOVED, rows),
    ]
}

fn is_true(rating: &Rating) -> bool {
    match &rating.answer {
        Answer::True(_) => true,
        Answer::Unknown | Answer::NotApplicable { .. } => false,
    }
}
