//! Page 2: the stage, how sure it is, and what is true of it here.

use headwater_domain::{
    Stage,
    pack::{Source, StageText, Statement},
};

use crate::{
    document::{Block, Rich, Section, Style},
    figure::{self, Marks, curve},
};

use super::{
    coverage, findings::Findings, how_sure, names, numbers::Numbers, opening, reading, set_by_room,
    stage_words, words,
};

pub(super) fn section(findings: &Findings<'_>, numbers: &mut Numbers) -> Section {
    let figure = numbers.figure();
    let mut blocks = vec![placed(findings, &figure), large_curve(findings)];
    blocks.extend(set_by_room::blocks(findings));
    blocks.extend(how_sure::blocks(findings));
    blocks.extend(beside(findings));
    blocks.extend(opening::blocks(findings));
    blocks.extend(meaning(findings));
    blocks.extend(true_here(findings));
    Section {
        id: "where",
        outline: "Where we are".to_owned(),
        title: Rich::plain(title(findings)),
        new_page: true,
        blocks,
    }
}

fn title(findings: &Findings<'_>) -> String {
    let seen = opening::seen(findings);
    if findings.nothing_answered() {
        let said = "No stage yet: nothing was answered";
        return match seen {
            Some(seen) => format!("{said}, seen {seen} by the room"),
            None => said.to_owned(),
        };
    }
    let mut said = match (findings.placement.stage(), findings.set) {
        (Some(stage), Some(set)) => {
            vec![format!(
                "stage {stage} by the rule, {} set by the room",
                set.stage
            )]
        }
        (Some(_) | None, _) => vec![stage_words::standing(findings)],
    };
    said.push(match findings.placement.stage() {
        Some(_) => format!(
            "sure to {} degree",
            names::level(findings.placement.confidence.level)
        ),
        None => "not rated yet".to_owned(),
    });
    said.extend(seen.map(|seen| match findings.set {
        Some(_) => format!("seen {seen}"),
        None => format!("seen {seen} by the room"),
    }));
    words::capital(&said.join(", "))
}

/// What the rule makes of the answers, in one sentence.
fn placed(findings: &Findings<'_>, figure: &str) -> Block {
    let (organisation, placement) = (findings.organisation(), &findings.placement);
    let said = match placement.stage() {
        _ if findings.nothing_answered() => {
            format!("Nothing was answered, so the whole curve is open ({figure}).")
        }
        Some(stage) if placement.ceiling > stage => format!(
            "By the rule of the method, the answers place {organisation} at stage {stage}; once what is open is settled, it may turn out to be stage {} ({figure}).",
            placement.ceiling
        ),
        Some(stage) if placement.open.is_empty() && placement.unsettled.is_empty() => format!(
            "By the rule of the method, the answers place {organisation} at stage {stage} ({figure})."
        ),
        Some(stage) => format!(
            "By the rule of the method, the answers place {organisation} at stage {stage}, whatever is still open ({figure})."
        ),
        None => format!(
            "Too much is open to name a stage: it may be any from {} to {} ({figure}).",
            placement.floor, placement.ceiling
        ),
    };
    Block::paragraph(said)
}

fn large_curve(findings: &Findings<'_>) -> Block {
    let marks = Marks::of_workshop(&findings.placement, findings.workshop);
    let (drawing, alternative) = curve::curve(
        findings.pack(),
        &marks,
        curve::Size::Full,
        figure::PAGE_WIDTH,
    );
    Block::Figure {
        name: "curve",
        drawing,
        alternative,
        caption: Rich::plain(caption(findings)),
    }
}

fn caption(findings: &Findings<'_>) -> String {
    let placement = &findings.placement;
    let mut said = vec![match placement.stage() {
        Some(stage) if placement.ceiling > stage => format!(
            "Computed stage {stage} (solid), which could turn out to be {} (dotted)",
            placement.ceiling
        ),
        Some(stage) => format!("Computed stage {stage} (solid)"),
        None => format!(
            "Any stage from {} to {} is still possible (dotted)",
            placement.floor, placement.ceiling
        ),
    }];
    let set = findings.set.map(|set| set.stage);
    said.extend(set.map(|stage| format!("set to {stage} by the room (diamond)")));
    let target = findings.workshop.details.target;
    said.extend(target.map(|target| format!("target {target} (circle)")));
    if opening::seen(findings).is_some() {
        said.push("below, a dot for every opening vote".to_owned());
    }
    format!("{}.", said.join("; "))
}

/// What the stage means, and what is usually misunderstood there.
fn meaning(findings: &Findings<'_>) -> Vec<Block> {
    let stage = findings.placement.floor;
    let text: &StageText = findings.pack().stage(stage);
    let head = match findings.placement.stage() {
        Some(_) => format!("What stage {stage} means"),
        None => format!("What stage {stage} means, the lowest that is possible"),
    };
    let side = Rich::default().quiet(format!(
        "Driven by: {}\n{}",
        text.driver,
        section_marks(&text.sentence.source)
    ));
    vec![
        Block::heading(head),
        Block::Paragraph {
            text: Rich::plain(words::stopped(&words::capital(text.sentence.text.as_str()))),
            style: Style::Body,
            side: Some(side),
        },
        Block::Paragraph {
            text: Rich::default()
                .semibold("Often misunderstood: ")
                .and(words::stopped(text.misunderstanding.text.as_str())),
            style: Style::Body,
            side: Some(Rich::default().quiet(section_marks(&text.misunderstanding.source))),
        },
    ]
}

/// Where a text comes from, for the side column.
pub(super) fn section_marks(source: &Source) -> String {
    let marks: Vec<&str> = source.sections.iter().map(AsRef::as_ref).collect();
    match (marks.is_empty(), source.ours) {
        (true, _) => "Source: the model pack".to_owned(),
        (false, false) => format!("Source: {}", words::list(&marks)),
        (false, true) => format!("The model pack, after {}", words::list(&marks)),
    }
}

/// What of the stage holds here, as answered.
fn true_here(findings: &Findings<'_>) -> Vec<Block> {
    let stage = findings.placement.floor;
    let items: Vec<Rich> = if stage == Stage::ZERO {
        let characteristics = &findings.pack().stage(stage).characteristics;
        characteristics
            .iter()
            .map(|said| Rich::plain(words::capital(said.text.as_str())))
            .collect()
    } else {
        let holds = |statement: &Statement| {
            let agreed = reading::agreed(findings.rating(&statement.id));
            Rich::plain(words::stopped(statement.text.as_str())).quiet(format!(" {agreed}."))
        };
        findings.pack().must_haves(stage).map(holds).collect()
    };
    let head = if stage == Stage::ZERO {
        "How stage 0 is recognised".to_owned()
    } else {
        format!("What is true of stage {stage} here")
    };
    if items.is_empty() {
        return Vec::new();
    }
    vec![
        Block::heading(head),
        Block::List {
            numbered: false,
            items,
        },
    ]
}

/// What stands beside the placement: contradictions, stages passed over, the target.
fn beside(findings: &Findings<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for statement in findings.statements(&findings.placement.contradictions) {
        let text = words::quoted(words::unstopped(statement.text.as_str()));
        let said = format!(
            "{text} is typical of stage {}, and yet was found to be at least largely true. One of the answers is wrong; until the room decides which, confidence is low.",
            statement.stage
        );
        let said = Rich::default().semibold("A contradiction. ").and(said);
        blocks.push(Block::paragraph(said));
    }
    blocks
        .extend(stage_words::passed_over(findings).map(|said| Block::paragraph(Rich::plain(said))));
    blocks.extend(target(findings).map(|said| Block::paragraph(Rich::plain(said))));
    if findings.workshop.opening_votes.is_empty() && coverage::told_opening_vote(findings) {
        let said = "The opening vote is told in the notes; it was not counted.";
        blocks.push(Block::paragraph(Rich::plain(said)));
    }
    blocks
}

fn target(findings: &Findings<'_>) -> Option<String> {
    let target = findings.workshop.details.target?;
    let Some(stage) = findings.placement.stage() else {
        return Some(format!("The target is stage {target}."));
    };
    let away = usize::from(target.number().abs_diff(stage.number()));
    let stages = words::count(away, "stage", "stages");
    Some(match target.cmp(&stage) {
        std::cmp::Ordering::Greater => format!("The target is stage {target}, {stages} above."),
        std::cmp::Ordering::Equal => format!("The target, stage {target}, is reached."),
        std::cmp::Ordering::Less => {
            format!("The target, stage {target}, is passed already, by {stages}.")
        }
    })
}
