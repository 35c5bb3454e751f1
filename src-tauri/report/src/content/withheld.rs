//! What is not in the report, counted, and by whose choice.

use super::{findings::Findings, words};

/// The facilitator's private notes; `None` where there are none.
pub(super) fn private(findings: &Findings<'_>) -> Option<String> {
    let count = findings.private_notes;
    (count > 0).then(|| {
        format!(
            "{} {} private: the facilitator’s own, in no edition.",
            words::capital(&words::count(count, "note", "notes")),
            words::is_are(count)
        )
    })
}

/// What the short edition leaves out.
pub(super) fn short_edition(findings: &Findings<'_>) -> String {
    let notes = words::count(findings.notes.len(), "note", "notes");
    let answers = words::count(findings.workshop.ratings.len(), "answer", "answers");
    let lines = words::count(
        findings.workshop.value_lines.len(),
        "value line",
        "value lines",
    );
    format!(
        "The attendee edition has the sections Why not yet, Worth, Method, Answers and Notes as well, with {notes}, {answers} with votes and evidence, and {lines}."
    )
}
