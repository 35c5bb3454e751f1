//! The stage in words: the phrases that several sections share.

use headwater_domain::{Stage, placement::Share};

use super::{findings::Findings, names, words};

/// "stage 2", "stage 2, could be 3", "between stage 2 and stage 5", or "not placed".
pub(super) fn standing(findings: &Findings<'_>) -> String {
    let placement = &findings.placement;
    let (floor, ceiling) = (placement.floor, placement.ceiling);
    if findings.nothing_answered() {
        return "not placed".to_owned();
    }
    match placement.stage() {
        Some(stage) if ceiling > stage => format!("stage {stage}, could be {ceiling}"),
        Some(stage) => format!("stage {stage}"),
        None => format!("between stage {floor} and stage {ceiling}"),
    }
}

/// The sentence of page 1's title, without a full stop.
pub(super) fn title(findings: &Findings<'_>) -> String {
    let organisation = findings.organisation();
    let standing = standing(findings);
    if findings.nothing_answered() {
        return format!("{organisation} has not been placed: no statement was answered");
    }
    let Some(stage) = findings.placement.stage() else {
        return match settling(findings) {
            0 => format!("{organisation} is {standing}"),
            1 => format!("{organisation} is {standing}: one answer settles it"),
            most => format!(
                "{organisation} is {standing}: at most {} settle it",
                words::count(most, "answer", "answers")
            ),
        };
    };
    if let Some(set) = findings.set {
        return format!(
            "{organisation} is at stage {stage} by the rule, set to stage {} by the room",
            set.stage
        );
    }
    match (findings.certificate.to, way_up(findings)) {
        (None, _) => format!("{organisation} is at stage {stage}, the highest"),
        (Some(next), Some(way)) => {
            format!("{organisation} is at stage {stage} and can reach stage {next} by {way}")
        }
        (Some(_), None) => format!("{organisation} is at {standing}"),
    }
}

/// How many answers at most turn a bracket into a stage.
pub(super) fn settling(findings: &Findings<'_>) -> usize {
    let placement = &findings.placement;
    if placement.to_settle.is_empty() {
        placement.open.len() + placement.unsettled.len()
    } else {
        placement.to_settle.len()
    }
}

/// "closing two gaps and settling one answer"; `None` where nothing can be done by answers.
fn way_up(findings: &Findings<'_>) -> Option<String> {
    let certificate = &findings.certificate;
    let failing = &findings.placement.failing;
    let gaps = certificate
        .lift
        .iter()
        .filter(|id| failing.contains(id))
        .count();
    let settle = certificate.lift.len() - gaps + certificate.answer.len();
    match (gaps, settle) {
        (0, 0) => None,
        (0, settle) => Some(format!(
            "settling {}",
            words::count(settle, "answer", "answers")
        )),
        (gaps, 0) => Some(format!("closing {}", words::count(gaps, "gap", "gaps"))),
        (gaps, settle) => Some(format!(
            "closing {} and settling {}",
            words::count(gaps, "gap", "gaps"),
            words::count(settle, "answer", "answers")
        )),
    }
}

/// "medium confidence".
pub(super) fn confidence(findings: &Findings<'_>) -> String {
    format!(
        "{} confidence",
        names::level(findings.placement.confidence.level)
    )
}

/// "14 of 15 must-haves answered, 8 of 14 with an example, 10 of 12 ballots agreed".
pub(super) fn counts(findings: &Findings<'_>) -> String {
    let confidence = &findings.placement.confidence;
    let answered = format!("{} must-haves answered", share(confidence.coverage));
    if confidence.coverage.count == 0 {
        return answered;
    }
    let shown = match (confidence.evidence.count, confidence.evidence.of) {
        (0, 1) => "without a named example".to_owned(),
        (_, 1) => "with a named example or better".to_owned(),
        _ => format!(
            "{} with a named example or better",
            share(confidence.evidence)
        ),
    };
    let agreed = match confidence.agreement.of {
        0 => "nothing voted on".to_owned(),
        1 => {
            "the one ballot ".to_owned()
                + if confidence.agreement.count == 1 {
                    "agreed"
                } else {
                    "not agreed"
                }
        }
        _ => format!("{} ballots agreed", share(confidence.agreement)),
    };
    format!("{answered}, {shown}, {agreed}")
}

/// A share as counts: "14 of 15".
pub(super) fn share(share: Share) -> String {
    words::part(plain(share.count), plain(share.of))
}

fn plain(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// The stages passed over, in a sentence; `None` where there are none.
pub(super) fn passed_over(findings: &Findings<'_>) -> Option<String> {
    let stages: Vec<String> = findings
        .placement
        .not_needed
        .iter()
        .map(Stage::to_string)
        .collect();
    if stages.is_empty() {
        return None;
    }
    let reason = findings
        .pack()
        .precondition()
        .map(|statement| words::unstopped(statement.text.as_str()).to_owned());
    let noun = if stages.len() == 1 { "Stage" } else { "Stages" };
    let verb = if stages.len() == 1 { "is" } else { "are" };
    let said = format!("{noun} {} {verb} passed over, since", words::list(&stages));
    Some(match reason {
        Some(reason) => format!(
            "{said} this does not hold here: {}.",
            words::quoted(&reason)
        ),
        None => format!("{said} there is no reason for it here."),
    })
}
