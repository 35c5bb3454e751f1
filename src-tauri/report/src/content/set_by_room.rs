//! The override in words: a stage that the room set beside the computed one.

use headwater_domain::{Stage, placement::Override};

use crate::document::Block;

use super::{findings::Findings, words};

/// Page 2: both stages, the reason and who agreed.
pub(super) fn blocks(findings: &Findings<'_>) -> Vec<Block> {
    let Some(set) = &findings.workshop.set_by_room else {
        return Vec::new();
    };
    let (head, said) = match (findings.set, findings.placement.stage()) {
        (Some(_), Some(stage)) => (
            format!("Set by the room: stage {}", set.stage),
            in_force(findings, set, stage),
        ),
        (Some(_) | None, _) => (
            "Set by the room, and no longer in force".to_owned(),
            left_behind(findings, set),
        ),
    };
    vec![Block::heading(head), Block::paragraph(said)]
}

fn in_force(findings: &Findings<'_>, set: &Override, computed: Stage) -> String {
    format!(
        "The answers compute stage {computed}; the room set stage {} instead. Its reason: {} {} Both stages stand; comparisons over time use the computed one.",
        set.stage,
        words::quoted(&words::stopped(set.reason.as_str())),
        agreed(findings, set)
    )
}

fn left_behind(findings: &Findings<'_>, set: &Override) -> String {
    format!(
        "The room had set stage {}: {} {} The answers no longer allow it, so the computed stage stands alone.",
        set.stage,
        words::quoted(&words::stopped(set.reason.as_str())),
        agreed(findings, set)
    )
}

fn agreed(findings: &Findings<'_>, set: &Override) -> String {
    let people: Vec<String> = set
        .agreed_by
        .iter()
        .map(|who| findings.person(who))
        .collect();
    match people.as_slice() {
        [] => "Who agreed was not written down.".to_owned(),
        people => format!("Agreed by: {}.", words::list(people)),
    }
}
