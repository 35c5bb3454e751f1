//! What the method has and a session did not do: named, never silently missing.

use headwater_domain::{
    note::NoteKind,
    workshop::{Activity, Workshop},
};

use super::{
    Edition,
    findings::{Findings, Line},
    priorities,
};

/// What a report of that workshop does not cover, in a few words each, such as "opening vote": the
/// list that its first page prints.
#[must_use]
pub fn not_covered(workshop: &Workshop) -> Vec<&'static str> {
    missing(&Findings::of(workshop, Edition::Attendee))
}

pub(super) fn missing(findings: &Findings<'_>) -> Vec<&'static str> {
    let workshop = findings.workshop;
    let agreed = [NoteKind::Decision, NoteKind::Action];
    let agreed = agreed
        .iter()
        .any(|kind| findings.notes.iter().any(|line| line.reading.kind == *kind));
    let voted = !workshop.opening_votes.is_empty() || told_opening_vote(findings);
    let mut taken = priorities::taken(&workshop.priorities).into_iter();
    let parts = [
        ("assessment", !findings.nothing_answered()),
        ("opening vote", voted),
        ("worth", !workshop.value_lines.is_empty()),
        ("priorities", !workshop.priorities.is_empty()),
        (
            "value against effort",
            workshop.priorities.is_empty() || taken.any(|priority| priority.spot.is_some()),
        ),
        ("commitments", agreed),
        ("notes", !findings.notes.is_empty()),
    ];
    let missing = parts.into_iter().filter(|(_, covered)| !covered);
    missing.map(|(part, _)| part).collect()
}

/// Whether something was captured in an opening vote: taken by hands, it is told and not counted.
pub(super) fn told_opening_vote(findings: &Findings<'_>) -> bool {
    let mut blocks = findings.workshop.agenda.iter();
    blocks.any(|block| {
        let within = |line: &Line<'_>| line.note.block == Some(block.id);
        block.activity == Activity::OpeningVote && findings.notes.iter().any(within)
    })
}
