//! The three tiles of page 1: what each money question may be worth.

use headwater_domain::value::MoneyQuestion;

use crate::{
    document::{Block, Rich, Tile},
    drawing::Colour,
    figure::range,
};

use super::{
    findings::Findings,
    money, names, words,
    worth_words::{self, Tally},
};

/// A third of the page, less the gutters.
const WIDTH: f32 = 152.0;

pub(super) fn tiles(findings: &Findings<'_>) -> Block {
    Block::Tiles(
        MoneyQuestion::ALL
            .map(|question| tile(findings, question))
            .to_vec(),
    )
}

fn tile(findings: &Findings<'_>, question: MoneyQuestion) -> Tile {
    let currency = findings.workshop.details.currency;
    let worth = &findings.worth;
    let sum = worth.questions[question as usize];
    let tally = worth_words::tally(findings, Some(question));
    let most = worth
        .questions
        .iter()
        .map(|sum| sum.high)
        .max()
        .unwrap_or(0);
    let figure = match (tally.lines, tally.counted) {
        (0, _) => "Not valued".to_owned(),
        (_, 0) => "No figure yet".to_owned(),
        _ => money::range_in(money::Unit::of(most), sum.low, sum.high, currency),
    };
    let drawing = (tally.counted > 0).then(|| range::tile(&sum, question, most, currency, WIDTH));
    Tile {
        colour: Colour::Question(question),
        title: Rich::default().semibold(names::lettered(question)),
        figure: Rich::default().bold(figure),
        drawing,
        text: Rich::default().quiet(line(findings, question, tally)),
    }
}

/// The largest by name, how many there are besides, and how they count.
fn line(findings: &Findings<'_>, question: MoneyQuestion, tally: Tally) -> String {
    const WORDS: usize = 9;
    if tally.lines == 0 {
        return "No figure was named in this session.".to_owned();
    }
    let Some(largest) = worth_words::largest(findings, question) else {
        return format!("{}.", words::capital(&outside(tally)));
    };
    let name = words::clip(words::unstopped(largest.name.as_str()), WORDS);
    let said = match tally.counted {
        1 => name,
        counted => format!("{name}, and {} more", words::number(counted - 1)),
    };
    match (tally.counted < tally.lines, tally.counted) {
        (true, _) => format!("{said}; {}.", outside(tally)),
        (false, 1) => format!("{said}; owner and basis named."),
        (false, 2) => format!("{said}; both supported."),
        (false, _) => format!("{said}; all supported."),
    }
}

/// What stands outside the sums.
fn outside(tally: Tally) -> String {
    let figures = |count| match tally.counted {
        0 => words::count(count, "figure", "figures"),
        _ => words::number(count),
    };
    match (tally.unsupported, tally.overlapping) {
        (0, overlapping) => {
            format!("{} counted elsewhere", figures(overlapping))
        }
        (unsupported, 0) => format!("{} not yet supported", figures(unsupported)),
        (unsupported, overlapping) => format!(
            "{} not yet supported, {} counted elsewhere",
            figures(unsupported),
            words::number(overlapping)
        ),
    }
}
