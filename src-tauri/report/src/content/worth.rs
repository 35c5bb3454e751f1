//! Page 5: what it may be worth, as ranges that a pencil can add up.

use headwater_domain::value::{Counting, MoneyQuestion, Sum, ValueLine};

use crate::{
    document::{Block, Cell, Rich, Section},
    figure::{PAGE_WIDTH, range},
};

use super::{
    findings::Findings,
    money, names,
    numbers::Numbers,
    release,
    table::{Head, strong, table, text},
    words, worth_words,
};

pub(super) fn section(findings: &Findings<'_>, numbers: &mut Numbers) -> Section {
    let mut blocks = figures(findings);
    let figures = numbers.figures(blocks.len());
    if findings.workshop.value_lines.is_empty() {
        blocks.push(Block::paragraph(Rich::plain(
            "No value line was named in this session. The three questions stay open: how streaming can make money, save operating cost and mitigate risk here.",
        )));
    } else {
        let (counted, apart) = (counted(findings), apart(findings));
        let mut text = decisive(findings, &figures);
        if counted.is_some() {
            text = text.and(format!(" {} adds up what counts.", numbers.table()));
        }
        if apart.is_some() {
            let number = numbers.table();
            text = text.and(format!(
                " {number} lists what stands outside the sums, and why."
            ));
        }
        let released = release::told(findings, numbers);
        if let Some((said, _)) = &released {
            text = text.and(format!(" {said}"));
        }
        blocks.push(Block::paragraph(text));
        let released = released.map(|(_, table)| table);
        blocks.extend(counted.into_iter().chain(apart).chain(released));
    }
    Section {
        id: "worth",
        outline: "Worth".to_owned(),
        title: Rich::plain(title(findings)),
        new_page: !findings.workshop.value_lines.is_empty(),
        blocks,
    }
}

fn title(findings: &Findings<'_>) -> String {
    let all = worth_words::tally(findings, None);
    if all.lines == 0 {
        return "What it may be worth was not estimated".to_owned();
    }
    if all.counted == 0 {
        let figures = words::capital(&words::count(all.lines, "figure", "figures"));
        return format!("{figures}, not yet supported by an owner and a basis");
    }
    let sum = &findings.worth.total;
    let range = worth_words::range(findings, sum, "and");
    let range = if sum.low == sum.high {
        words::capital(&range)
    } else {
        format!("Between {range}")
    };
    match worth_words::origin(findings) {
        Some(origin) => format!("{range}, {origin}"),
        None => range,
    }
}

fn figures(findings: &Findings<'_>) -> Vec<Block> {
    let lines = &findings.workshop.value_lines;
    let currency = findings.workshop.details.currency;
    let said = "What each value line may be worth a year, from low to high, on one scale.";
    range::ranges(lines, &findings.worth, currency, PAGE_WIDTH)
        .into_iter()
        .map(|(drawing, alternative)| Block::Figure {
            name: "worth",
            drawing,
            alternative,
            caption: Rich::plain(said),
        })
        .collect()
}

/// The figure that would change the decision; where there is none, that no figure counts yet.
fn decisive(findings: &Findings<'_>, figures: &str) -> Rich {
    let mut lines = findings.workshop.value_lines.iter();
    let widest = findings.worth.widest;
    let Some(line) = lines.find(|line| Some(line.id) == widest) else {
        return Rich::plain(format!(
            "No range counts yet that could change a decision ({figures})."
        ));
    };
    let range = line.range;
    let width = range.high().units() - range.low().units();
    if width == 0 {
        return Rich::plain(format!(
            "Each figure that counts was given as one number, without a range ({figures})."
        ));
    }
    let amount = money::amount(width, findings.workshop.details.currency);
    let (key, name) = (findings.key(line.id), words::one_line(line.name.as_str()));
    let as_wide = as_wide(findings, width);
    if as_wide.len() > 1 {
        let said = format!(
            "are {}: their ranges are the widest, {amount} each from low to high ({figures}).",
            words::list_up_to(&as_wide, 3)
        );
        let head = "The figures that would change the decision ";
        return Rich::default().semibold(head).and(said);
    }
    let widest = match findings.worth.total.lines {
        1 => "it is the only one that counts",
        _ => "its range is the widest",
    };
    Rich::default()
        .semibold("The figure that would change the decision ")
        .and(format!(
            "is {key}, {name}: {widest}, {amount} from low to high ({figures})."
        ))
}

/// The lines that count whose range is so wide.
fn as_wide(findings: &Findings<'_>, width: u64) -> Vec<String> {
    let counts = worth_words::lines(findings).filter(|(_, c)| *c == Counting::Counted);
    counts
        .map(|(line, _)| line)
        .filter(|line| line.range.high().units() - line.range.low().units() == width)
        .map(|line| {
            let name = words::one_line(line.name.as_str());
            format!("{} ({name})", findings.key(line.id))
        })
        .collect()
}

/// The lines that count, with sums by question and in all.
fn counted(findings: &Findings<'_>) -> Option<Block> {
    if findings.worth.total.lines == 0 {
        return None;
    }
    let mut rows = Vec::new();
    for question in MoneyQuestion::ALL {
        let sum = findings.worth.questions[question as usize];
        if sum.lines == 0 {
            continue;
        }
        rows.extend(
            worth_words::lines(findings)
                .filter(|(line, c)| line.question == question && *c == Counting::Counted)
                .map(|(line, _)| row(findings, line, basis(line))),
        );
        rows.push(sum_row(&sum, names::lettered(question)));
    }
    rows.push(sum_row(&findings.worth.total, "In all".to_owned()));
    let caption = format!(
        "The figures that count, in {} a year. Each column adds up.",
        money::plural(findings.workshop.details.currency)
    );
    Some(table(Some(Rich::plain(caption)), &heads(findings), rows))
}

fn heads(findings: &Findings<'_>) -> [Head<'static>; 7] {
    // Above ten thousand millions the figures need more room than the words can spare otherwise.
    let lines = &findings.workshop.value_lines;
    let most = lines
        .iter()
        .map(|line| line.range.high().units())
        .max()
        .unwrap_or(0);
    let (figure, name, basis) = match findings.worth.total.high.max(most) {
        0..10_000_000_000 => (1.3, 2.7, 3.5),
        _ => (2.2, 2.2, 1.3),
    };
    [
        (0.6, false, ""),
        (name, false, "Value line"),
        (figure, true, "Low"),
        (figure, true, "Likely"),
        (figure, true, "High"),
        (1.3, false, "Owner"),
        (basis, false, "Basis"),
    ]
}

fn row(findings: &Findings<'_>, line: &ValueLine, basis: Rich) -> Vec<Cell> {
    let range = line.range;
    let owner = line
        .owner
        .as_ref()
        .map_or_else(|| "none yet".to_owned(), |o| findings.person(o));
    vec![
        strong(findings.key(line.id)),
        text(line.name.as_str()),
        text(money::digits(range.low().units())),
        text(money::digits(range.likely().units())),
        text(money::digits(range.high().units())),
        text(owner),
        Cell::Text(basis),
    ]
}

/// Where the figures come from, and with which others the line shares its money.
fn basis(line: &ValueLine) -> Rich {
    let basis = match &line.basis {
        Some(basis) => Rich::plain(basis.as_str()),
        None => Rich::default().quiet("none yet"),
    };
    match &line.overlap {
        Some(group) => basis.quiet(format!("\nOverlap group: {group}")),
        None => basis,
    }
}

fn sum_row(sum: &Sum, name: String) -> Vec<Cell> {
    vec![
        text(""),
        strong(name),
        strong(money::digits(sum.low)),
        strong(money::digits(sum.likely)),
        strong(money::digits(sum.high)),
        text(""),
        text(""),
    ]
}

/// The lines outside the sums: overlapping ones, and those not yet supported.
fn apart(findings: &Findings<'_>) -> Option<Block> {
    let mut rows = Vec::new();
    for (line, counting) in worth_words::lines(findings) {
        let why = match counting {
            Counting::Counted => continue,
            Counting::NotYetSupported => unsupported(line),
            Counting::Overlapping(other) => overlap(findings.key(other)),
        };
        let mut said = Rich::default().semibold(why);
        if line.basis.is_some() {
            said = said.and("\n");
            said.0.extend(basis(line).0);
        }
        rows.push(row(findings, line, said));
    }
    if rows.is_empty() {
        return None;
    }
    let caption = Rich::plain("Outside the sums, and why.");
    Some(table(Some(caption), &heads(findings), rows))
}

fn unsupported(line: &ValueLine) -> String {
    let said = match (&line.owner, &line.basis) {
        (None, None) => "no owner and no basis",
        (None, Some(_)) => "no owner",
        (Some(_), None) => "no basis",
        (Some(_), Some(_)) => "an owner or a basis is missing",
    };
    format!("Not yet supported: {said}")
}

fn overlap(other: &str) -> String {
    format!("Counts the same money as {other}")
}
