//! Votes, override and priorities of the shape: each in every form that it can take.

use headwater_domain::{
    NoteId, PriorityId, RecommendationId, Stage, StatementId,
    ballot::{Ballot, Counts, Sides, Vote},
    opening_vote::{Guess, OpeningVote, StageCounts},
    pack::Horizon,
    placement::Override,
    priority::{Choice, Priority, Spot, Subject, Weight},
    rating::{Dissent, Truth},
    value::Release,
    workshop::Handle,
};
use uuid::Uuid;

use super::text;

pub(crate) fn handle(name: &str) -> Handle {
    Handle::parse(name).unwrap()
}

pub(crate) fn counts(votes: [u16; 4], unknown: u16) -> Counts {
    Counts { votes, unknown }
}

/// The ballot of these votes by name, in this order.
pub(crate) fn named(votes: &[(&str, Option<Truth>)]) -> Ballot {
    let votes = votes.iter().map(|(by, truth)| Vote {
        by: handle(by),
        truth: *truth,
    });
    Ballot::Named(votes.collect())
}

/// Counted, by side, with names, and with names although nobody voted.
pub(super) fn ballots() -> Vec<Ballot> {
    let sides = Sides::new(counts([1, 2, 3, 0], 0), counts([0, 0, 3, 1], 1)).unwrap();
    vec![
        Ballot::Counted(counts([1, 2, 3, 0], 2)),
        Ballot::BySide(sides),
        named(&[
            ("gone", Some(Truth::Fully)),
            ("cio", None),
            ("cfo", Some(Truth::Largely)),
        ]),
        named(&[]),
    ]
}

pub(crate) fn dissent(by: Option<&str>, words: &str) -> Dissent {
    Dissent {
        by: by.map(handle),
        words: text(words),
    }
}

pub(super) fn opening_votes() -> Vec<OpeningVote> {
    vec![
        OpeningVote::Counted(StageCounts {
            votes: [0, 1, 3, 2, 0, 65_535],
            abstained: 1,
        }),
        guesses(&[("cio", Some(3)), ("cfo", None), ("gone", Some(0))]),
    ]
}

pub(crate) fn guesses(guesses: &[(&str, Option<u8>)]) -> OpeningVote {
    let guesses = guesses.iter().map(|(by, stage)| Guess {
        by: handle(by),
        stage: stage.and_then(Stage::new),
    });
    OpeningVote::Named(guesses.collect())
}

pub(crate) fn set_by_room(stage: u8, agreed_by: &[&str]) -> Override {
    Override {
        stage: Stage::new(stage).unwrap(),
        reason: text("It went live last week"),
        agreed_by: agreed_by.iter().copied().map(handle).collect(),
    }
}

/// The room's own idea, without anything that it may lack.
pub(crate) fn idea(number: u128) -> Priority {
    Priority {
        id: priority_id(number),
        subject: Subject::Own {
            title: text(&format!("Idea {number}")),
        },
        choice: Choice::Taken,
        first_step: None,
        measure: None,
        owner: None,
        horizon: Horizon::Later,
        spot: None,
    }
}

pub(crate) fn recommended(number: u128, recommendation: &str) -> Priority {
    Priority {
        subject: Subject::Recommendation {
            id: RecommendationId::parse(recommendation).unwrap(),
            title: None,
        },
        ..idea(number)
    }
}

pub(super) fn priorities() -> Vec<Priority> {
    let mut reworded = recommended(3, "to-critical");
    reworded.subject = Subject::Recommendation {
        id: RecommendationId::parse("to-critical").unwrap(),
        title: Some(text("Payments first")),
    };
    vec![
        Priority {
            first_step: Some(text("Ask the bank")),
            measure: Some(text("Orders in a minute")),
            owner: Some(handle("cio")),
            horizon: Horizon::Now,
            spot: Weight::new(5)
                .zip(Weight::new(1))
                .map(|(value, effort)| Spot { value, effort }),
            ..reworded
        },
        idea(1),
        Priority {
            choice: Choice::Dropped {
                reason: Some(text("no money")),
            },
            ..recommended(2, "discover")
        },
        Priority {
            choice: Choice::Dropped { reason: None },
            ..idea(4)
        },
    ]
}

pub(crate) fn priority_id(number: u128) -> PriorityId {
    PriorityId::new(Uuid::from_u128(number))
}

/// What the room must hold and do first: two statements, and the action of the shape between them.
pub(super) fn releases() -> Vec<Release> {
    vec![
        Release::Statement(StatementId::parse("z-first").unwrap()),
        Release::Action(NoteId::new(Uuid::from_u128(2))),
        Release::Statement(StatementId::parse("1-need").unwrap()),
    ]
}
