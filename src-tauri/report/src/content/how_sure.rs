//! How sure the placement is, and what would make it surer.

use headwater_domain::placement::{Level, Share};

use crate::document::{Block, Rich, Style};

use super::{findings::Findings, names, stage_words, words};

/// Page 2: the weakest of three counts, and what each that holds the confidence down still needs.
pub(super) fn blocks(findings: &Findings<'_>) -> Vec<Block> {
    if findings.nothing_answered() {
        return Vec::new();
    }
    let confidence = &findings.placement.confidence;
    let level = names::level(confidence.level);
    let mut said = vec![format!("{}.", stage_words::counts(findings))];
    if !findings.placement.rated {
        said.insert(
            0,
            "Confidence is low as long as no stage is named.".to_owned(),
        );
    } else if contradicted(findings) {
        let why =
            "Confidence is low because an answer contradicts the stage, whatever the counts say.";
        said.insert(0, why.to_owned());
    }
    said.extend(first(findings));
    said.extend(needed(findings));
    let parts = format!(
        "Coverage {}, agreement {}, evidence {}",
        names::level(confidence.coverage.level),
        names::level(confidence.agreement.level),
        names::level(confidence.evidence.level)
    );
    let why = match (findings.placement.rated, contradicted(findings)) {
        (false, _) => format!("Low while not rated. {parts}."),
        (true, true) => format!("Low while contradicted. {parts}."),
        (true, false) => format!("{parts}: the weakest decides."),
    };
    vec![
        Block::heading(format!("How sure: {level}")),
        Block::Paragraph {
            text: Rich::plain(said.join(" ")),
            style: Style::Body,
            side: Some(Rich::default().quiet(why)),
        },
    ]
}

fn contradicted(findings: &Findings<'_>) -> bool {
    !findings.placement.contradictions.is_empty()
}

/// What has to come before the three counts matter.
fn first(findings: &Findings<'_>) -> Option<String> {
    if !findings.placement.rated {
        let most = stage_words::settling(findings);
        return (most > 0).then(|| {
            format!(
                "To raise it, the stage has to be rated first: at most {} settle it.",
                words::count(most, "answer", "answers")
            )
        });
    }
    contradicted(findings).then(|| {
        "To raise it, the room first has to decide which of the contradicting answers was wrong."
            .to_owned()
    })
}

/// A part of the confidence, and how to say what it still needs.
type Part = (Share, fn(usize) -> String);

/// "High confidence needs two more ballots that agree": of each
/// part that is as weak as the weakest.
fn needed(findings: &Findings<'_>) -> Option<String> {
    let confidence = &findings.placement.confidence;
    let agreement = match confidence.agreement.of {
        0 => first_agreed,
        _ => agreed,
    };
    let parts: [Part; 3] = [
        (confidence.coverage, answered),
        (confidence.agreement, agreement),
        (confidence.evidence, shown),
    ];
    let weakest = parts.iter().map(|(share, _)| share.level).min()?;
    let steps = parts.iter().filter(|(share, _)| share.level == weakest);
    let steps: Vec<(Level, String)> = steps
        .filter_map(|(share, say)| {
            let (level, more) = share.to_next()?;
            Some((level, say(usize::try_from(more).unwrap_or(usize::MAX))))
        })
        .collect();
    let level = steps.iter().map(|(level, _)| *level).min()?;
    let steps: Vec<&str> = steps.iter().map(|(_, step)| step.as_str()).collect();
    let also = if findings.placement.confidence.level < weakest || !findings.placement.rated {
        "Beyond that, "
    } else {
        ""
    };
    let said = format!(
        "{also}{} confidence needs {}.",
        names::level(level),
        words::list(&steps)
    );
    Some(words::capital(&said))
}

fn answered(more: usize) -> String {
    words::count(more, "more must-have answered", "more must-haves answered")
}

fn first_agreed(more: usize) -> String {
    words::count(more, "ballot that agrees", "ballots that agree")
}

fn agreed(more: usize) -> String {
    words::count(more, "more ballot that agrees", "more ballots that agree")
}

fn shown(more: usize) -> String {
    match more {
        1 => "an example or a second voice for one more answer".to_owned(),
        more => format!(
            "an example or a second voice for each of {} more answers",
            words::number(more)
        ),
    }
}
