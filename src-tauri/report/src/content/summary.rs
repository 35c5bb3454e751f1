//! Page 1: the answer, in 250 words at most.

use headwater_domain::note::NoteKind;

use crate::{
    document::{Block, Link, Rich, Section, Style},
    figure::{self, Marks, curve},
};

use super::{
    Version, coverage, findings::Findings, first_things, names, numbers::Numbers, opening,
    progress, stage_words, tiles, words, worth_words,
};

pub(super) fn section(
    findings: &Findings<'_>,
    version: &Version,
    numbers: &mut Numbers,
) -> Section {
    let figure = numbers.figure();
    let mut blocks = vec![
        Block::Paragraph {
            text: Rich::plain(answer(findings, &figure)),
            style: Style::Lead,
            side: None,
        },
        small_curve(findings),
        Block::Label(Rich::plain("Possible worth a year, rounded")),
        tiles::tiles(findings),
    ];
    blocks.extend(first_things::blocks(findings));
    blocks.extend(asked(findings));
    blocks.extend(not_covered(findings));
    blocks.push(contents(findings, version));
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
    said.extend(confidence(findings));
    said.extend(opening::sentence(findings));
    said.extend(progress::sentence(findings));
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
        return format!("{}.", stage_words::none_met(next, all.len()));
    }
    format!("{part} must-haves of stage {next} {verb} met.")
}

/// How sure the stage is, and which answers speak against it.
fn confidence(findings: &Findings<'_>) -> Option<String> {
    if findings.nothing_answered() {
        return None;
    }
    let level = names::level(findings.placement.confidence.level);
    let shorts = findings.shorts(&findings.placement.contradictions);
    Some(match shorts.as_slice() {
        [] => format!("Confidence is {level}."),
        [one] => format!("Confidence is {level}, since one answer contradicts the stage: {one}."),
        many => format!(
            "Confidence is {level}, since {} answers contradict the stage: {}.",
            words::number(many.len()),
            words::list_up_to(many, 2)
        ),
    })
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
    let missing = |most| format!("Missing: {}", words::list_up_to(&failing, most));
    let open = |most| format!("still to settle: {}", words::list_up_to(&settle, most));
    match (failing.is_empty(), settle.is_empty()) {
        (true, true) => None,
        (false, true) => Some(format!("{}.", missing(3))),
        (true, false) => Some(format!("{}.", words::capital(&open(3)))),
        (false, false) => Some(format!("{}; {}.", missing(2), open(2))),
    }
}

fn small_curve(findings: &Findings<'_>) -> Block {
    let target = findings.workshop.details.target;
    let mut marks = Marks::of_workshop(&findings.placement, findings.workshop);
    // Page 1 has the last word of the room; page 2 has both rounds.
    let guessed = |votes: &[u16; 6]| votes.iter().any(|count| *count > 0);
    let kept = marks.votes.iter().rposition(guessed);
    for (round, votes) in marks.votes.iter_mut().enumerate() {
        if Some(round) != kept {
            *votes = [0; 6];
        }
    }
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
        name: "summary",
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
    Some(Block::Paragraph {
        text,
        style: Style::Wide,
        side: None,
    })
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
fn contents(findings: &Findings<'_>, version: &Version) -> Block {
    let is_full = findings.edition.is_full();
    let before = version.before();
    let before = before.map(|before| format!("Changed since version {before}"));
    let progress = findings.earlier.map(|_| "Progress".to_owned());
    let full = |name: &str| is_full.then(|| name.to_owned());
    let all = [
        (full("Profile"), "profile"),
        (full("Why not yet"), "why-not-yet"),
        (full("Worth"), "worth"),
        (Some("What next".to_owned()), "next"),
        (Some("Agreed".to_owned()), "agreed"),
        (progress.filter(|_| is_full), "progress"),
        (before, "changed"),
        (full("Method"), "method"),
        (full("Answers"), "answers"),
        (full("Notes"), "notes"),
    ];
    let mut text = Rich::default().quiet("In this report: ");
    let shown = all.into_iter().filter_map(|(name, id)| Some((name?, id)));
    for (place, (name, id)) in shown.enumerate() {
        if place > 0 {
            text = text.quiet(" · ");
        }
        text = text.link(name, Link::Section(id));
    }
    Block::Paragraph {
        text,
        style: Style::Small,
        side: None,
    }
}
