//! What is not in the report, counted, and by whose choice.

use super::{findings::Findings, voice, words};

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

/// Who voted and dissented: where that is left out, or was never kept.
pub(super) fn voters(findings: &Findings<'_>) -> Option<String> {
    if voice::is_withheld(findings) {
        let said = "Who cast which vote, and who dissented, stands in the sponsor edition only.";
        return Some(said.to_owned());
    }
    voice::is_anonymous(findings)
        .then(|| "Votes were kept as counts only: no name stands beside any of them.".to_owned())
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
        "The attendee edition has the sections Profile, Why not yet, Worth, Method, Answers and Notes as well, with {notes}, {answers} with votes and evidence, and {lines}."
    )
}
