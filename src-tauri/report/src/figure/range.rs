//! Range bars: what each value line may be worth, all on one scale.
//!
//! A filled bar counts in the sums; an open one overlaps another line; a dashed one is not yet
//! supported. A letter stands beside every colour, so that the figure reads in grey.

use std::collections::HashMap;

use headwater_domain::{
    ValueLineId,
    value::{Counting, MoneyQuestion, Sum, ValueLine, Worth},
    workshop::Currency,
};

use crate::{
    content::{money, names},
    drawing::{Colour, Drawing},
};

use super::{
    pen::{Pen, point, solid},
    scale::{Scale, share},
};

mod rows;

/// Draws the range bars of all value lines, `width` points wide, and says what they show. There is
/// one figure, or several on the same scale where one page could not hold the lines; none without lines.
#[must_use]
pub fn ranges(
    lines: &[ValueLine],
    worth: &Worth,
    currency: Currency,
    width: f32,
) -> Vec<(Drawing, String)> {
    let keys = keys(lines);
    let most = lines.iter().map(|line| line.range.high().units()).max();
    let scale = Scale::over(most.unwrap_or(0));
    let mut bars: Vec<Bar> = lines
        .iter()
        .zip(&worth.counting)
        .map(|(line, counting)| Bar::new(line, *counting, &keys))
        .collect();
    bars.sort_by_key(|bar| bar.question);
    let sheet = rows::Sheet::new(&bars, scale, currency, width, worth);
    let mut figures = Vec::new();
    let mut rest = bars.as_slice();
    while !rest.is_empty() {
        let (bars, further) = rest.split_at(sheet.fitting(rest));
        figures.push((sheet.draw(bars), alternative(bars, scale, currency)));
        rest = further;
    }
    figures
}

/// Draws the small range bar of one money question on a scale that ends at `most`, without text.
#[must_use]
pub fn tile(
    sum: &Sum,
    question: MoneyQuestion,
    most: u64,
    currency: Currency,
    width: f32,
) -> (Drawing, String) {
    let (height, bar) = (12.0, 7.0);
    let mut pen = Pen::new(width);
    let middle = height / 2.0;
    pen.line(
        point(0.0, middle),
        point(width, middle),
        solid(Colour::Rule, 0.75),
    );
    if sum.lines == 0 {
        return (pen.finish(height), "No figure counts here.".to_owned());
    }
    let inner = width - 2.0;
    let x = |units: u64| 1.0 + inner * share(units, most);
    let at = point(x(sum.low), middle - bar / 2.0);
    let size = ((x(sum.high) - x(sum.low)).max(1.5), bar);
    let outline = solid(Colour::Ink, 0.5);
    pen.rectangle(at, size, Some(Colour::Question(question)), Some(outline));
    let likely = x(sum.likely);
    pen.line(
        point(likely, 0.5),
        point(likely, height - 0.5),
        solid(Colour::Ink, 1.4),
    );
    let one = |amount| money::in_words(amount, amount, "to", currency);
    let said = format!(
        "Range bar: {} a year, most likely {}, on a scale to {}.",
        money::in_words(sum.low, sum.high, "to", currency),
        one(sum.likely),
        one(most)
    );
    (pen.finish(height), said)
}

/// The short names of value lines, such as "B2": the letter of the question, and the place in it.
pub(crate) fn keys(lines: &[ValueLine]) -> HashMap<ValueLineId, String> {
    let mut seen = [0u32; 3];
    lines
        .iter()
        .map(|line| {
            let place = &mut seen[line.question as usize];
            *place += 1;
            (line.id, format!("{}{place}", names::letter(line.question)))
        })
        .collect()
}

/// One value line as drawn.
struct Bar<'a> {
    key: String,
    line: &'a ValueLine,
    question: MoneyQuestion,
    counting: Counting,
    /// The line that stands for this one, where it overlaps.
    counted_in: Option<String>,
}

impl<'a> Bar<'a> {
    fn new(line: &'a ValueLine, counting: Counting, keys: &HashMap<ValueLineId, String>) -> Self {
        let counted_in = match counting {
            Counting::Overlapping(other) => keys.get(&other).cloned(),
            Counting::Counted | Counting::NotYetSupported => None,
        };
        let key = keys.get(&line.id).cloned().unwrap_or_default();
        Self {
            key,
            line,
            question: line.question,
            counting,
            counted_in,
        }
    }
}

fn alternative(bars: &[Bar<'_>], scale: Scale, currency: Currency) -> String {
    let end = money::amount(scale.end(), currency);
    let mut said = vec![format!("Range bars a year, on one scale from 0 to {end}.")];
    said.extend(bars.iter().map(|bar| {
        let range = bar.line.range;
        let short = money::range(range.low().units(), range.high().units(), currency);
        let likely = money::amount(range.likely().units(), currency);
        let counts = match (bar.counting, &bar.counted_in) {
            (Counting::Counted, _) => String::new(),
            (Counting::NotYetSupported, _) => ", not yet supported".to_owned(),
            (Counting::Overlapping(_), Some(other)) => format!(", counted in {other}"),
            (Counting::Overlapping(_), None) => ", overlapping".to_owned(),
        };
        format!(
            "{} {}: {short}, likely {likely}{counts}.",
            bar.key, bar.line.name
        )
    }));
    said.join(" ")
}
