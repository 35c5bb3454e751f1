//! Page 1: the answer, in 250 words at most.

use headwater_domain::note::NoteKind;

use crate::{
    document::{Block, Link, Rich, Section, Style},
    figure::{self, Marks, curve},
};

use super::{
    coverage, findings::Findings, first_things, numbers::Numbers, opening, stage_words, tiles,
    words, worth_words,
};

pub(super) fn section(findings: &Findings<'_>, numbers: &mut Numbers) -> Section {
    let figure = numbers.figure();
    let mut blocks = vec![
        Block::Paragraph {
            text: Rich::plain(answer(findings, &figure)),
            style: Style::Lead,
            side: None,
        },
        small_curve(findings),
        Block::Label(Rich::plain("Possible worth a year")),
        tiles::tiles(findings),
    ];
    blocks.extend(first_things::blocks(findings));
    blocks.extend(asked(findings));
    blocks.extend(not_covered(findings));
    blocks.push(contents(findings));
    Section {
        id: "summary",
        outline: "Summary".to_owned(),
        title: Rich::plain(stage_words::title(findings)),
        new_page: true,
        blocks,
    }
}

/// The answer in three lines: what holds, what is missing, what it is worth.
fn answer(findings: &Findings<'_>, figure: &str) -> String {
    let holds = must_haves(findings);
    let mut said = vec![format!("{} ({figure}).", words::unstopped(&holds))];
    said.extend(missing(findings));
    said.push(format!(
        "{}.",
        words::capital(&stage_words::confidence(findings))
    ));
    said.extend(contradicted(findings));
    said.extend(opening::sentence(findings));
    said.push(worth_words::sentence(findings));
    said.join(" ")
}

fn must_haves(findings: &Findings<'_>) -> String {
    if findings.nothing_answered() {
        return "Nothing was answered, so any stage from 0 to 5 is possible.".to_owned();
    }
    let Some(next) = findings.certificate.to else {
        return "Every must-have that applies, up to the highest stage, is at least largely true."
            .to_owned();
    };
    let all = findings.applicable(next);
    let met = all
        .iter()
        .filter(|statement| findings.standing(statement).is_met())
        .count();
    let part = words::capital(&words::part(met, all.len()));
    let verb = if met > 1 { "are" } else { "is" };
    if met == all.len() {
        return format!(
            "What applies of stage {next} holds, but too much was set aside as not applicable."
        );
    }
    if met == 0 {
        return match all.len() {
            1 => format!("The one must-have of stage {next} is not met yet."),
            _ => format!("{part} must-haves of stage {next} is met yet."),
        };
    }
    format!("{part} must-haves of stage {next} {verb} met.")
}

/// The answers that speak against the stage.
fn contradicted(findings: &Findings<'_>) -> Option<String> {
    let shorts = findings.shorts(&findings.placement.contradictions);
    match shorts.as_slice() {
        [] => None,
        [one] => Some(format!("One answer contradicts it: {one}.")),
        many => Some(format!(
            "{} answers contradict it: {}.",
            words::capital(&words::number(many.len())),
            words::list_up_to(many, 2)
        )),
    }
}

/// What keeps the next stage away, the first few by name.
fn missing(findings: &Findings<'_>) -> Option<String> {
    if findings.nothing_answered() {
        return None;
    }
    let failing = findings.shorts(&findings.placement.failing);
    let settle: Vec<_> = findings
        .missing()
        .into_iter()
        .filter(|id| !findings.placement.failing.contains(id))
        .collect();
    let settle = findings.shorts(&settle);
    match (failing.is_empty(), settle.is_empty()) {
        (true, true) => None,
        (false, true) => Some(format!("Missing: {}.", words::list_up_to(&failing, 3))),
        (true, false) => Some(format!(
            "Still to settle: {}.",
            words::list_up_to(&settle, 3)
        )),
        (false, false) => Some(format!(
            "Missing: {}; still to settle: {}.",
            words::list_up_to(&failing, 2),
            words::list_up_to(&settle, 2)
        )),
    }
}

fn small_curve(findings: &Findings<'_>) -> Block {
    let target = findings.workshop.details.target;
    let mut marks = Marks::of_workshop(&findings.placement, findings.workshop);
    // Page 1 has the last word of the room; page 2 has both rounds.
    marks.votes.drain(..marks.votes.len().saturating_sub(1));
    let (drawing, alternative) = curve::curve(
        findings.pack(),
        &marks,
        curve::Size::Small,
        figure::PAGE_WIDTH,
    );
    let mut caption = words::capital(&stage_words::standing(findings));
    if let Some(set) = findings.set {
        caption = format!("{caption}; set to {} by the room", set.stage);
    }
    if let Some(target) = target {
        caption = format!("{caption}; target {target}");
    }
    let caption = Rich::plain(format!("{caption}. ")).link("Where we are", Link::Section("where"));
    Block::Figure {
        drawing,
        alternative,
        caption,
    }
}

/// The decisions asked of who reads this.
fn asked(findings: &Findings<'_>) -> Option<Block> {
    const SHOWN: usize = 2;
    let asked = findings.notes_of(NoteKind::Decision, true);
    if asked.is_empty() {
        return None;
    }
    let said: Vec<String> = asked
        .iter()
        .take(SHOWN)
        .map(|line| {
            let text = words::clip(&line.text(), 16);
            match line.reading.due {
                Some(due) => format!("{} (by {}).", words::unstopped(&text), words::date(due)),
                None => words::stopped(&text),
            }
        })
        .collect();
    let mut text = Rich::default().bold("Asked of you: ").and(said.join(" "));
    if asked.len() > SHOWN {
        let more = format!("and {} more", words::number(asked.len() - SHOWN));
        text = text.and(" ").link(more, Link::Section("agreed"));
    }
    Some(body(text))
}

fn body(text: Rich) -> Block {
    Block::paragraph(text)
}

/// What the method has and this session did not do; nothing where it did all.
fn not_covered(findings: &Findings<'_>) -> Option<Block> {
    let missing = coverage::missing(findings);
    (!missing.is_empty()).then(|| {
        small(format!(
            "Not covered in this session: {}.",
            words::list(&missing)
        ))
    })
}

fn small(said: String) -> Block {
    Block::Paragraph {
        text: Rich::default().quiet(said),
        style: Style::Small,
        side: None,
    }
}

/// The way to every other section.
fn contents(findings: &Findings<'_>) -> Block {
    let full: &[(&str, &'static str)] = &[
        ("Profile", "profile"),
        ("Why not yet", "why-not-yet"),
        ("Worth", "worth"),
        ("What next", "next"),
        ("Agreed", "agreed"),
        ("Method", "method"),
        ("Answers", "answers"),
        ("Notes", "notes"),
    ];
    let short: &[(&str, &'static str)] = &[("What next", "next"), ("Agreed", "agreed")];
    let shown = if findings.edition.is_full() {
        full
    } else {
        short
    };
    let mut text = Rich::default().quiet("In this report: ");
    for (place, (name, id)) in shown.iter().enumerate() {
        if place > 0 {
            text = text.quiet(" · ");
        }
        text = text.link(*name, Link::Section(id));
    }
    Block::Paragraph {
        text,
        style: Style::Small,
        side: None,
    }
}
