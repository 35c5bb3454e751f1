//! Page 1: the first three things to do, each with whose and when.

use headwater_domain::{priority::Priority, recommendation::Advice};

use crate::document::{Block, Cell, Rich};

use super::{
    advised,
    findings::Findings,
    names, next, priorities,
    table::{quiet, table},
    words,
};

/// The first three things to do: what the room took up, else what the pack advises.
pub(super) fn blocks(findings: &Findings<'_>) -> Vec<Block> {
    let taken = priorities::taken(&findings.workshop.priorities);
    let advice = advised::unweighed(findings);
    let (label, rows): (_, Vec<Vec<Cell>>) = if taken.is_empty() {
        let rows = advice.into_iter().map(|advice| advised(findings, advice));
        ("First recommendations", rows.take(3).collect())
    } else {
        let rows = taken.into_iter().map(|taken| priority(findings, taken));
        ("First priorities of the room", rows.take(3).collect())
    };
    let label = Block::Label(Rich::plain(label));
    if rows.is_empty() {
        let said = "The model pack advises nothing further at this stage.";
        let said = Block::paragraph(said);
        return vec![label, said];
    }
    let number = |(place, mut row): (usize, Vec<Cell>)| {
        row.insert(0, Cell::Number((place + 1).to_string()));
        row
    };
    let rows = rows.into_iter().enumerate().map(number).collect();
    let heads = [(0.9, false, ""), (7.9, false, ""), (3.2, false, "")];
    vec![label, table(None, &heads, rows)]
}

fn advised(findings: &Findings<'_>, advice: &Advice<'_>) -> Vec<Cell> {
    let title = words::clip(words::unstopped(advice.recommendation.title.as_str()), 11);
    let because = short_reason(findings, advice);
    let when = words::capital(names::span(advice.recommendation.horizon));
    vec![
        Cell::Text(Rich::plain(title).quiet(format!("\n{because}"))),
        quiet(when),
    ]
}

/// A priority with its first step, its owner and when.
fn priority(findings: &Findings<'_>, priority: &Priority) -> Vec<Cell> {
    const WORDS: usize = 12;
    let title = priorities::title(findings.pack(), priority);
    let title = words::clip(words::unstopped(&title), 11);
    let pack = priorities::recommendation(findings.pack(), priority);
    let pack = pack.map(|recommendation| &recommendation.first_step);
    let begin = match priority.first_step.as_ref().or(pack) {
        Some(step) => words::clip(words::unstopped(step.as_str()), WORDS),
        None => "the room’s own idea".to_owned(),
    };
    let owner = match &priority.owner {
        Some(owner) => words::clip(&findings.person(owner), 5),
        None => "No owner yet".to_owned(),
    };
    vec![
        Cell::Text(Rich::plain(title).quiet(format!("\n{begin}"))),
        quiet(format!("{owner} · {}", names::span(priority.horizon))),
    ]
}

/// Why a recommendation is there, in a dozen words, with as many statements as that allows.
fn short_reason(findings: &Findings<'_>, advice: &Advice<'_>) -> String {
    const WORDS: usize = 12;
    let two = next::because(findings, &advice.because, 2);
    if two.split_whitespace().count() <= WORDS {
        return two;
    }
    words::clip(&next::because(findings, &advice.because, 1), WORDS)
}
