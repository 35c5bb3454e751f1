//! Votes of eight people: fingers up, a digit a person, and what the audience sees of it.

use super::{notes, room::Day};

/// What eight people hold of ten statements, and what was named or seen for it.
const BALLOTS: [(&str, &str); 10] = [
    ("00033333", ""),
    ("00000101", ""),
    ("33333233", "The cluster in Leeds since March"),
    ("32333323", "The pilot with the cold loads"),
    ("22332223", "Two answers were written down"),
    ("22222122", ""),
    ("33333233", "The list on the wall"),
    ("32333323", ""),
    ("22222322", ""),
    ("11112111", "One page, from the CTO"),
];

impl Day {
    /// A digit a person; the audience sees that seven are in, and nothing of what they hold.
    async fn votes(&self, digits: &str) {
        let (seven, last) = digits.split_at(7);
        self.window.press(seven).await;
        self.window.sees("7 of 8 in").await;
        self.projected_blind("7 of 8 in").await;
        self.window.press(last).await;
        self.window.sees("8 of 8 in").await;
        self.step().await;
    }

    async fn projected_blind(&self, seen: &str) {
        let page = self.projected(seen).await;
        for role in ["CEO", "CFO", "COO", "CIO", "CRO", "CTO", "CHRO", "CMO"] {
            assert!(
                !page.contains(role),
                "the audience reads “{role}” beside “{seen}”:\n{page}"
            );
        }
    }
}

/// The room's guess, twice, since the first time it is split.
pub(super) async fn opening(day: &Day) {
    day.window.sees("On which stage do we stand today?").await;
    day.step().await;
    day.votes("23142302").await;
    day.window.sees("CHRO and CIO are furthest apart").await;
    day.projected_blind("Split. The median is 2").await;
    day.notes(&notes::VOTE).await;
    day.edits_a_note().await;
    day.step().await;
    day.votes("22232222").await;
    day.window.sees("Aligned.").await;
    day.projected_blind("Aligned.").await;
    day.step_after(10).await;
}

pub(super) async fn ten_ballots(day: &Day) {
    for (number, (digits, evidence)) in BALLOTS.into_iter().enumerate() {
        day.window.sees("No vote yet.").await;
        if number == 0 {
            day.notes(&notes::ASSESS).await;
            day.step().await;
            day.votes("00013333").await;
            day.window.sees("then vote once more.").await;
        }
        day.step().await;
        day.votes(digits).await;
        day.window.sees("not yet recorded").await;
        if !evidence.is_empty() {
            day.window.enter("[aria-label='Evidence in words']").await;
            day.window.press(evidence).await;
        }
        day.step().await;
        day.window.no_longer_sees("not yet recorded").await;
    }
    day.goes_on_after(46).await;
}

/// Counts and no names, kept as a note.
pub(super) async fn return_on_time(day: &Day) {
    day.step().await;
    day.votes("54454352").await;
    day.window
        .sees("Return on time: three 5s, three 4s, one 3, one 2.")
        .await;
}
