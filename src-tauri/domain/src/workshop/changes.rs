//! What changed between two versions of one workshop: what a report says to whoever read the last one.
//!
//! Nothing is told of a note that was or is private or withheld: what changed is read in every edition.

mod things;

use std::collections::BTreeMap;

use super::Workshop;
use crate::{
    Stage, StatementId,
    placement::{Level, place},
    rating::{Answer, Rating},
};

/// One way in which a workshop is otherwise than it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// What the rule makes of the answers.
    Placed {
        /// Then.
        before: Placed,
        /// Now.
        now: Placed,
    },
    /// The stage that the room set, where it is in force.
    SetByRoom {
        /// Then.
        before: Option<Stage>,
        /// Now.
        now: Option<Stage>,
    },
    /// The stage that the organisation wants to reach.
    Target {
        /// Then.
        before: Option<Stage>,
        /// Now.
        now: Option<Stage>,
    },
    /// Statements, in pack order; each is told once, by what weighs most.
    Rated {
        /// What happened to them.
        how: Rerated,
        /// Which; never none.
        statements: Vec<StatementId>,
    },
    /// Things that the room named or agreed.
    Things {
        /// What they are.
        what: Thing,
        /// What happened to them.
        how: How,
        /// What a reader calls each, as it stands now; of removed ones, as it stood. Never none.
        names: Vec<String>,
    },
}

/// A placement, as far as a reader of two versions compares it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Placed {
    /// The stage, where there is one to name.
    pub stage: Option<Stage>,
    /// The lowest stage that is possible.
    pub floor: Stage,
    /// The highest stage that is possible.
    pub ceiling: Stage,
    /// How sure it is.
    pub confidence: Level,
}

/// What happened to the rating of a statement; what weighs more comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rerated {
    /// It was open, and is answered.
    Answered,
    /// It has another answer.
    Otherwise,
    /// It was answered, and is open.
    Reopened,
    /// It was asked for the first time, and stays open.
    Asked,
    /// The same answer stands on other evidence.
    Evidence,
    /// It was voted on once more, to the same answer.
    Votes,
    /// The same answer, and other words of dissent.
    Dissent,
}

/// What a room names or agrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// A figure under a money question.
    ValueLine,
    /// Something that the room took up.
    Priority,
    /// Something that was decided.
    Decision,
    /// A decision asked of the report's readers.
    Asked,
    /// Something that somebody will do.
    Action,
    /// A question left open.
    Question,
    /// Something set aside.
    Parked,
    /// Any other note.
    Note,
}

/// What happened to a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// It is new.
    Added,
    /// It was dropped before, and is taken up.
    TakenUp,
    /// It was taken up before, and is dropped.
    Dropped,
    /// It has other figures.
    Figures,
    /// It says something else; of anything but words, whatever has no name of its own here.
    Changed,
    /// It had no owner, and has one.
    OwnerSet,
    /// It has another owner.
    OwnerChanged,
    /// It has no owner any more.
    OwnerCleared,
    /// It had no date, and has one.
    DateSet,
    /// It has another date.
    DateChanged,
    /// It has no date any more.
    DateCleared,
    /// It was done.
    Done,
    /// It was done before, and is not.
    Undone,
    /// It is gone.
    Removed,
}

/// Everything that is otherwise now than before, of two versions of the same workshop: the placement
/// first, then answers, figures, priorities and notes. Nothing where a reader would find nothing.
#[must_use]
pub fn changed_since(before: &Workshop, now: &Workshop) -> Vec<Change> {
    let mut changes = placed(before, now);
    changes.extend(rated(before, now));
    changes.extend(things::changed(before, now));
    changes
}

fn placed(before: &Workshop, now: &Workshop) -> Vec<Change> {
    let read = |workshop: &Workshop| {
        let placement = place(&workshop.pack, &workshop.ratings);
        let set = placement.in_force(workshop.set_by_room.as_ref());
        let placed = Placed {
            stage: placement.stage(),
            floor: placement.floor,
            ceiling: placement.ceiling,
            confidence: placement.confidence.level,
        };
        (placed, set.map(|set| set.stage))
    };
    let ((placed, set), (placed_now, set_now)) = (read(before), read(now));
    let targets = (before.details.target, now.details.target);
    let placed = (placed != placed_now).then_some(Change::Placed {
        before: placed,
        now: placed_now,
    });
    let set = (set != set_now).then_some(Change::SetByRoom {
        before: set,
        now: set_now,
    });
    let target = (targets.0 != targets.1).then_some(Change::Target {
        before: targets.0,
        now: targets.1,
    });
    [placed, set, target].into_iter().flatten().collect()
}

fn rated(before: &Workshop, now: &Workshop) -> Vec<Change> {
    let mut found: BTreeMap<Rerated, Vec<StatementId>> = BTreeMap::new();
    for statement in now.pack.statements() {
        let id = &statement.id;
        if let Some(how) = rerated(before.rating(id), now.rating(id)) {
            found.entry(how).or_default().push(id.clone());
        }
    }
    let change = |(how, statements)| Change::Rated { how, statements };
    found.into_iter().map(change).collect()
}

fn rerated(before: Option<&Rating>, now: Option<&Rating>) -> Option<Rerated> {
    if before == now {
        return None;
    }
    let (answered, answered_now) = (is_answered(before), is_answered(now));
    let (Some(before), Some(now)) = (before, now) else {
        let gone = answered.then_some(Rerated::Reopened);
        let new = if answered_now {
            Rerated::Answered
        } else {
            Rerated::Asked
        };
        return now.map_or(gone, |_| Some(new));
    };
    Some(if !answered && answered_now {
        Rerated::Answered
    } else if answered && !answered_now {
        Rerated::Reopened
    } else if before.answer != now.answer {
        Rerated::Otherwise
    } else if (before.evidence, &before.evidence_text) != (now.evidence, &now.evidence_text) {
        Rerated::Evidence
    } else if before.ballots != now.ballots {
        Rerated::Votes
    } else {
        Rerated::Dissent
    })
}

/// The room said how true it is, or why it does not apply.
fn is_answered(rating: Option<&Rating>) -> bool {
    rating.is_some_and(|rating| match &rating.answer {
        Answer::True(_) => true,
        Answer::NotApplicable { reason } => reason.is_some(),
        Answer::Unknown => false,
    })
}
