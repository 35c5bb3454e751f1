//! A workshop with everything in it: opening votes, ballots with names, dissent, releases, priorities.

use headwater_domain::{
    RecommendationId, Stage,
    ballot::{Ballot, Vote},
    opening_vote::{Guess, OpeningVote},
    pack::Horizon,
    placement::Override,
    priority::{Choice, Priority, Spot, Subject, Weight},
    rating::{Answer, Dissent, EvidenceGrade, Rating, Truth},
    value::{MoneyQuestion, Release, ValueLine},
    workshop::{Handle, Workshop},
};

use super::{
    pack::{ParseId, text},
    room::{empty, id, line, rating, with_must_haves, with_notes, with_people, with_rating},
};

/// Stage 2, could be 3, of eight people who all voted by name.
pub(crate) fn full() -> Workshop {
    let mut workshop = with_must_haves(with_people(empty("Acme"), 8), 2);
    workshop = with_notes(
        workshop,
        &[
            "! Recovery comes first @ceo",
            "> Exercise recovery @head-2 ^2027-01-31",
            "% The chair is tired",
        ],
    );
    workshop = with_answers(workshop);
    workshop.opening_votes = vec![
        guesses(&workshop, [3, 1, 2, 4, 9, 2, 3, 2]),
        guesses(&workshop, [2, 1, 2, 3, 2, 2, 3, 2]),
    ];
    workshop.value_lines = vec![
        ValueLine {
            released_by: vec![
                Release::Statement("3-recovery".parse_id()),
                Release::Action(workshop.notes[1].id),
                Release::Action(workshop.notes[2].id),
            ],
            ..line(1, MoneyQuestion::Make, [300_000, 600_000, 1_100_000])
        },
        line(2, MoneyQuestion::Save, [1_000_000, 1_500_000, 2_400_000]),
    ];
    workshop.priorities = priorities();
    workshop
}

/// The same, and the room set stage 3.
pub(crate) fn set_by_room() -> Workshop {
    Workshop {
        set_by_room: Some(Override {
            stage: Stage::ALL[3],
            reason: text("Recovery was exercised on Tuesday"),
            agreed_by: vec![handle("ceo"), handle("head-2")],
        }),
        ..full()
    }
}

/// The same, and a tell-tale below the stage is true.
pub(crate) fn contradicted() -> Workshop {
    let batches = rating("0-batches", Answer::True(Truth::Largely), EvidenceGrade::E1);
    with_rating(full(), batches)
}

/// The same with every ballot agreed: nothing but the tell-tale speaks against the stage.
pub(crate) fn contradicted_on_good_counts() -> Workshop {
    let mut workshop = contradicted();
    for rating in &mut workshop.ratings {
        rating
            .ballots
            .retain(|ballot| !ballot.counts().is_contested());
        rating.dissent.clear();
    }
    workshop
}

/// Nobody's name was kept: only counts, by side where that may be.
pub(crate) fn anonymous() -> Workshop {
    let mut workshop = full();
    let people = workshop.participants.clone();
    for rating in &mut workshop.ratings {
        for ballot in &mut rating.ballots {
            if let Ballot::Named(votes) = ballot {
                *ballot = Ballot::reveal(std::mem::take(votes), false, &people);
            }
        }
        for dissent in &mut rating.dissent {
            dissent.by = None;
        }
    }
    for round in &mut workshop.opening_votes {
        *round = OpeningVote::Counted(round.counts());
    }
    workshop.details.votes_named = false;
    workshop
}

fn with_answers(mut workshop: Workshop) -> Workshop {
    let critical = Rating {
        ballots: vec![votes(&workshop, [3, 2, 3, 2, 2, 3, 2, 9])],
        ..rating(
            "3-critical",
            Answer::True(Truth::Largely),
            EvidenceGrade::E2,
        )
    };
    let recovery = Rating {
        ballots: vec![
            votes(&workshop, [0, 3, 3, 0, 3, 3, 9, 1]),
            votes(&workshop, [0, 3, 3, 0, 2, 3, 3, 0]),
        ],
        dissent: vec![
            dissent(Some("head-3"), "It was never exercised."),
            dissent(None, "The plan is two years old."),
        ],
        ..rating(
            "3-recovery",
            Answer::True(Truth::Largely),
            EvidenceGrade::E1,
        )
    };
    let levels = rating("3-levels", Answer::True(Truth::Largely), EvidenceGrade::E0);
    let failover = rating("4-failover", Answer::True(Truth::Not), EvidenceGrade::E1);
    let reason = rating("4-reason", Answer::True(Truth::Fully), EvidenceGrade::E1);
    for rating in [critical, recovery, levels, failover, reason] {
        workshop = with_rating(workshop, rating);
    }
    workshop
}

fn dissent(by: Option<&str>, words: &str) -> Dissent {
    Dissent {
        by: by.map(handle),
        words: text(words),
    }
}

/// A round of guesses in seat order; 9 abstains.
fn guesses(workshop: &Workshop, stages: [u8; 8]) -> OpeningVote {
    let guess = |(by, stage): (Handle, u8)| Guess {
        by,
        stage: Stage::new(stage),
    };
    let guesses = workshop.handles().into_iter().zip(stages).map(guess);
    OpeningVote::reveal(guesses.collect(), true)
}

/// A ballot in seat order; 9 does not know.
fn votes(workshop: &Workshop, steps: [usize; 8]) -> Ballot {
    let vote = |(by, step): (Handle, usize)| Vote {
        by,
        truth: Truth::ALL.get(step).copied(),
    };
    let votes = workshop.handles().into_iter().zip(steps).map(vote);
    Ballot::Named(votes.collect())
}

/// The pack's advice at a stage, taken up by the room.
pub(crate) fn taken(place: u32, stage: u8, horizon: Horizon, spot: Option<(u8, u8)>) -> Priority {
    let weight = |number| Weight::new(number).expect("a weight");
    Priority {
        id: id(3000 + place),
        subject: Subject::Recommendation {
            id: RecommendationId::parse(&format!("advice-{stage}")).expect("an id"),
            title: None,
        },
        choice: Choice::Taken,
        first_step: None,
        measure: None,
        owner: Handle::parse("ceo"),
        horizon,
        spot: spot.map(|(value, effort)| Spot {
            value: weight(value),
            effort: weight(effort),
        }),
    }
}

/// An idea of the room's own, taken up.
pub(crate) fn own(place: u32, title: &str, horizon: Horizon, spot: Option<(u8, u8)>) -> Priority {
    Priority {
        subject: Subject::Own { title: text(title) },
        owner: None,
        ..taken(place, 0, horizon, spot)
    }
}

/// The same, dropped.
pub(crate) fn dropped(priority: Priority, reason: Option<&str>) -> Priority {
    let reason = reason.map(text);
    Priority {
        choice: Choice::Dropped { reason },
        ..priority
    }
}

fn priorities() -> Vec<Priority> {
    let mut renamed = taken(1, 2, Horizon::Now, Some((5, 2)));
    renamed.subject = Subject::Recommendation {
        id: RecommendationId::parse("advice-2").expect("an id"),
        title: Some(text("Exercise recovery, and say how it went")),
    };
    renamed.first_step = Some(text("Choose a quiet Sunday"));
    vec![
        own(2, "Tell the customers", Horizon::Next, Some((4, 1))),
        renamed,
        own(3, "Count the night batches", Horizon::Now, Some((4, 1))),
        own(4, "Rename the platform", Horizon::Later, None),
        dropped(taken(5, 1, Horizon::Now, None), Some("Done last year")),
    ]
}

fn handle(written: &str) -> Handle {
    Handle::parse(written).expect("a handle")
}
