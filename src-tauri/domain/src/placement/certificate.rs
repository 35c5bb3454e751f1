//! The smallest change that lifts a placement, and what it rests on.

use super::{Certificate, Standing, answers::Line, assessment::Assessment};
use crate::StatementId;

impl Assessment<'_> {
    /// Placement rule, point 9.
    pub(super) fn certificate(&self) -> Certificate {
        let to = self.bracket.next;
        Certificate {
            to,
            lift: self.ids(|line| {
                let missing = line.standing.is_failing() || line.is_undecided();
                line.is_must_have_at(to) && missing
            }),
            answer: self.to_answer(),
            rests_on: self.rests_on(),
        }
    }

    /// The first of the next stage's not-applicable must-haves, as many as keep it from being claimed.
    fn to_answer(&self) -> Vec<StatementId> {
        let Some(next) = self.bracket.next else {
            return Vec::new();
        };
        self.answers
            .must_haves(next)
            .filter(|line| line.standing == Standing::NotApplicable)
            .map(Line::id)
            .take(self.answers.too_many_set_aside(next))
            .collect()
    }
}
