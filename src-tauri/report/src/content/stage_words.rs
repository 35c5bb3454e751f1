//! The stage in words: the phrases that several sections share.

use headwater_domain::Stage;

use super::{findings::Findings, words};

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

/// "Neither of the two must-haves of stage 1 is met yet", of so many that apply.
pub(super) fn none_met(stage: Stage, all: usize) -> String {
    match all {
        1 => format!("The one must-have of stage {stage} is not met yet"),
        _ => format!(
            "{} must-haves of stage {stage} is met yet",
            words::capital(&words::part(0, all))
        ),
    }
}

/// "14 of 15 must-haves up to stage 3 are answered, 13 of the 14 on more than an assertion; five of seven
/// ballots agreed".
pub(super) fn counts(findings: &Findings<'_>) -> String {
    let confidence = &findings.placement.confidence;
    let last = findings.placement.next.unwrap_or(Stage::FIVE);
    let answered = match (
        plain(confidence.coverage.count),
        plain(confidence.coverage.of),
    ) {
        (0, 1) => return format!("The one must-have up to stage {last} is not answered"),
        (1, 1) => format!("The one must-have up to stage {last} is answered"),
        (count, of) if count == 0 || count == of => {
            let verb = if count < 2 { "is" } else { "are" };
            let part = words::capital(&words::part(count, of));
            format!("{part} must-haves up to stage {last} {verb} answered")
        }
        (count, of) => format!(
            "Of {} must-haves up to stage {last}, {} {} answered",
            words::number(of),
            words::number(count),
            words::is_are(count)
        ),
    };
    if confidence.coverage.count == 0 {
        return answered;
    }
    let shown = match (
        plain(confidence.evidence.count),
        plain(confidence.evidence.of),
    ) {
        (0, _) => "on nothing but an assertion".to_owned(),
        (1, 1) => "on more than an assertion".to_owned(),
        (count, of) => format!("{} on more than an assertion", words::part(count, of)),
    };
    let agreed = match (
        plain(confidence.agreement.count),
        plain(confidence.agreement.of),
    ) {
        (_, 0) => "nothing was voted on".to_owned(),
        (0, 1) => "the one ballot did not agree".to_owned(),
        (1, 1) => "the one ballot agreed".to_owned(),
        (count, of) => format!("{} ballots agreed", words::part(count, of)),
    };
    format!("{answered}, {shown}; {agreed}")
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
