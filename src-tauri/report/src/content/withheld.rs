//! What is not in the report, counted, and by whose choice.

use headwater_domain::{note::NoteKind, workshop::Workshop};

use super::{
    Edition,
    findings::{Findings, Line},
    names, priorities, voice, words,
};

/// What a reader of that edition will not find in it, and by whose choice, in a sentence each; `earlier`
/// is the organisation's workshop before, where there is one.
#[must_use]
pub fn left_out(workshop: &Workshop, earlier: Option<&Workshop>, edition: Edition) -> Vec<String> {
    let mut findings = Findings::of(workshop, edition);
    findings.earlier = earlier;
    sentences(&findings)
}

/// The same, of what was found already.
pub(super) fn sentences(findings: &Findings<'_>) -> Vec<String> {
    let edition = findings.edition;
    let short = (!edition.is_full()).then(|| short_edition(findings));
    let dropped = (!edition.names_people()).then(|| dropped(findings));
    let all = [
        short,
        voters(findings),
        names_of_people(findings),
        dropped.flatten(),
        by_choice(findings),
        private(findings),
    ];
    all.into_iter().flatten().collect()
}

/// What was weighed and dropped, which only the sponsor reads; `None` where nothing was.
pub(super) fn dropped(findings: &Findings<'_>) -> Option<String> {
    let count = priorities::dropped(&findings.workshop.priorities).len();
    let what = match count {
        0 => return None,
        1 => "One thing that the room weighed and dropped is".to_owned(),
        many => format!(
            "{} things that the room weighed and dropped are",
            words::capital(&words::number(many))
        ),
    };
    Some(format!(
        "{what} left out: {} only counts what was dropped.",
        this_edition(findings)
    ))
}

/// The names of those present: their offices stand in every edition.
fn names_of_people(findings: &Findings<'_>) -> Option<String> {
    let present = findings.present();
    let named = present.iter().filter(|person| person.name.is_some());
    let count = named.count();
    let left_out = count > 0 && !findings.edition.names_people();
    left_out.then(|| {
        format!(
            "{} of those present {} left out: {} names offices, not people.",
            words::capital(&words::count(count, "name", "names")),
            words::is_are(count),
            this_edition(findings)
        )
    })
}

const fn this_edition(findings: &Findings<'_>) -> &'static str {
    match findings.edition {
        Edition::Attendee => "the attendee edition",
        Edition::Sponsor => "the sponsor edition",
        Edition::Short => "the short edition",
    }
}

/// The facilitator's private notes, counted by kind; `None` where there are none.
pub(super) fn private(findings: &Findings<'_>) -> Option<String> {
    let (what, are) = counted(&findings.private)?;
    Some(format!(
        "{what} {are} private: the facilitator’s own, in no edition."
    ))
}

/// The notes that the facilitator chose to leave out, counted by kind; `None` where there are none.
pub(super) fn by_choice(findings: &Findings<'_>) -> Option<String> {
    let (what, are) = counted(&findings.withheld)?;
    Some(format!(
        "{what} {are} left out of this edition by the facilitator’s choice."
    ))
}

/// "Two notes and one action", with its verb.
fn counted(lines: &[Line<'_>]) -> Option<(String, &'static str)> {
    let of_kind = |kind| {
        let count = lines.iter().filter(|line| line.reading.kind == kind);
        let (one, many) = names::counted_kind(kind);
        match count.count() {
            0 => None,
            count => Some(words::count(count, one, many)),
        }
    };
    let kinds: Vec<String> = NoteKind::ALL.into_iter().filter_map(of_kind).collect();
    let what = words::capital(&words::list(&kinds));
    (!kinds.is_empty()).then_some((what, words::is_are(lines.len())))
}

/// Who voted and dissented: where that is left out, or was never kept.
fn voters(findings: &Findings<'_>) -> Option<String> {
    if voice::is_withheld(findings) {
        return Some(format!(
            "Who cast which vote, and who dissented, is left out: {} names nobody beside a vote.",
            this_edition(findings)
        ));
    }
    voice::is_anonymous(findings)
        .then(|| "Votes were kept as counts only: no name stands beside any of them.".to_owned())
}

/// What the short edition leaves out.
fn short_edition(findings: &Findings<'_>) -> String {
    let notes = words::count(findings.notes.len(), "note", "notes");
    let answers = words::count(findings.workshop.ratings.len(), "answer", "answers");
    let lines = words::count(
        findings.workshop.value_lines.len(),
        "value line",
        "value lines",
    );
    let progress = findings
        .earlier
        .map_or("", |_| "the progress since last time, ");
    format!(
        "The short edition leaves out the profile, why the next stage is not reached, the reckoning of worth, {progress}the method, the answers and the notes as captured: {notes}, {answers} with votes and evidence, and {lines} in all."
    )
}
