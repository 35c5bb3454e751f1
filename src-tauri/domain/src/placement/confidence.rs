//! How sure a placement is.

use super::{Confidence, Level, Share, Standing, answers::Line, assessment::Assessment};
use crate::{Stage, rating::EvidenceGrade};

/// From how many per cent on a share is high, and from how many medium.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Thresholds {
    high: u32,
    medium: u32,
    /// What a share of nothing comes to.
    empty: Level,
}

const COVERAGE: Thresholds = Thresholds {
    high: 90,
    medium: 70,
    empty: Level::Low,
};
const AGREEMENT: Thresholds = Thresholds {
    high: 80,
    medium: 60,
    empty: Level::Medium,
};
const EVIDENCE: Thresholds = Thresholds {
    high: 60,
    medium: 30,
    empty: Level::Low,
};

impl Assessment<'_> {
    /// The weakest of coverage, agreement and evidence over the applicable must-haves up to the next
    /// stage; low where the placement is not `sound`. Placement rule, points 5 and 6.
    pub(super) fn confidence(&self, sound: bool) -> Confidence {
        let last = self.bracket.next.unwrap_or(Stage::FIVE);
        let applicable: Vec<&Line<'_>> = self
            .answers
            .lines()
            .filter(|line| self.is_needed_up_to(last, line))
            .filter(|line| line.standing != Standing::NotApplicable)
            .collect();
        let of = |wanted: fn(&Line<'_>) -> bool| -> Vec<&Line<'_>> {
            applicable
                .iter()
                .copied()
                .filter(|line| wanted(line))
                .collect()
        };
        let answered = of(|line| line.standing != Standing::Open);
        let voted = of(|line| line.ballot.is_some());
        let coverage = COVERAGE.share(&applicable, |line| line.standing != Standing::Open);
        let agreement = AGREEMENT.share(&voted, |line| !line.is_contested());
        let evidence = EVIDENCE.share(&answered, |line| {
            line.rating
                .is_some_and(|rating| rating.evidence >= EvidenceGrade::E1)
        });
        let weakest = coverage.level.min(agreement.level).min(evidence.level);
        Confidence {
            level: if sound { weakest } else { Level::Low },
            coverage,
            agreement,
            evidence,
        }
    }
}

impl Thresholds {
    fn share(self, lines: &[&Line<'_>], counts: impl Fn(&Line<'_>) -> bool) -> Share {
        let count = lines.iter().filter(|line| counts(line)).count();
        let (count, of) = (count_u32(count), count_u32(lines.len()));
        Share {
            count,
            of,
            level: self.level(count, of),
            thresholds: self,
        }
    }

    fn level(self, count: u32, of: u32) -> Level {
        let reaches = |per_cent: u32| u64::from(count) * 100 >= u64::from(of) * u64::from(per_cent);
        if of == 0 {
            self.empty
        } else if reaches(self.high) {
            Level::High
        } else if reaches(self.medium) {
            Level::Medium
        } else {
            Level::Low
        }
    }
}

impl Share {
    /// What the share would mean with so many more, of so many more.
    pub(super) fn level_with(&self, count: u32, of: u32) -> Level {
        self.thresholds.level(self.count + count, self.of + of)
    }

    /// How many more make it reach a higher level, and which; of a share of nothing, one of one.
    /// `None` at high.
    #[must_use]
    pub fn to_next(&self) -> Option<(Level, u32)> {
        let of = self.of.max(1);
        let reached = (self.count + 1..=of).map(|count| {
            let level = self.thresholds.level(count, of);
            (level, count - self.count)
        });
        let mut higher = reached.filter(|(level, _)| *level > self.level);
        higher.next()
    }
}

pub(super) fn count_u32(count: usize) -> u32 {
    u32::try_from(count).expect("BUG: a pack has fewer than four thousand million statements")
}
