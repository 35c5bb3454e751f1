//! What it may be worth, in words: the phrases that several sections share.

use headwater_domain::value::{Counting, MoneyQuestion, Sum, ValueLine};

use super::{findings::Findings, money, names, words};

/// How the value lines of one question, or of all, count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) lines: usize,
    pub(super) counted: usize,
    pub(super) overlapping: usize,
    pub(super) unsupported: usize,
}

pub(super) fn tally(findings: &Findings<'_>, question: Option<MoneyQuestion>) -> Tally {
    let mut tally = Tally::default();
    for (line, counting) in lines(findings) {
        if question.is_some_and(|question| question != line.question) {
            continue;
        }
        tally.lines += 1;
        match counting {
            Counting::Counted => tally.counted += 1,
            Counting::NotYetSupported => tally.unsupported += 1,
            Counting::Overlapping(_) => tally.overlapping += 1,
        }
    }
    tally
}

/// Every value line with how it counts.
pub(super) fn lines<'a>(
    findings: &Findings<'a>,
) -> impl Iterator<Item = (&'a ValueLine, Counting)> {
    findings
        .workshop
        .value_lines
        .iter()
        .zip(findings.worth.counting.iter().copied())
}

/// The counted line of the largest likely value in a question; the first of equals.
pub(super) fn largest<'a>(
    findings: &Findings<'a>,
    question: MoneyQuestion,
) -> Option<&'a ValueLine> {
    let counted = lines(findings)
        .filter(|(line, counting)| line.question == question && *counting == Counting::Counted);
    counted.map(|(line, _)| line).reduce(|best, line| {
        if line.range.likely() > best.range.likely() {
            line
        } else {
            best
        }
    })
}

/// "2.1 to 4.8 million euros a year", with `joint` for "to".
pub(super) fn range(findings: &Findings<'_>, sum: &Sum, joint: &str) -> String {
    let currency = findings.workshop.details.currency;
    format!(
        "{} a year",
        money::in_words(sum.low, sum.high, joint, currency)
    )
}

/// Where most of the likely value is: "mostly from saved cost"; `None` where nothing is likely.
pub(super) fn origin(findings: &Findings<'_>) -> Option<String> {
    let worth = &findings.worth;
    let likely = |question: &MoneyQuestion| worth.questions[*question as usize].likely;
    let most = MoneyQuestion::ALL
        .iter()
        .map(likely)
        .max()
        .filter(|most| *most > 0)?;
    // Within a tenth of each other no question is said to lead: the figures are estimates.
    let near = |question: &MoneyQuestion| likely(question) * 10 >= most * 9;
    let leading: Vec<&str> = MoneyQuestion::ALL
        .into_iter()
        .filter(near)
        .map(names::gain)
        .collect();
    let equal = MoneyQuestion::ALL.iter().filter(|question| near(question));
    let about = if equal.clone().all(|question| likely(question) == most) {
        ""
    } else {
        "about "
    };
    Some(match leading.as_slice() {
        [one] if most == worth.total.likely => format!("all from {one}"),
        [one] if most * 2 > worth.total.likely => format!("mostly from {one}"),
        [one] => format!("the largest part from {one}"),
        [one, other] => format!("{about}as much from {one} as from {other}"),
        _ => format!("in {about}equal parts from all three questions"),
    })
}

/// The sentence of the summary.
pub(super) fn sentence(findings: &Findings<'_>) -> String {
    let all = tally(findings, None);
    if all.lines == 0 {
        return "What it may be worth was not estimated.".to_owned();
    }
    if all.counted == 0 {
        return format!(
            "{} named for what it may be worth; {} supported by an owner and a basis.",
            words::capital(&words::count(all.lines, "figure was", "figures were")),
            if all.lines == 1 {
                "it is not yet"
            } else {
                "none is yet"
            }
        );
    }
    let range = range(findings, &findings.worth.total, "to");
    match origin(findings) {
        Some(origin) => format!("Streaming may be worth {range}, {origin}."),
        None => format!("Streaming may be worth {range}."),
    }
}
