//! What changed between two versions of a workshop, case by case.

use headwater_domain::{
    NoteId, PriorityId, ValueLineId,
    ballot::{Ballot, Counts},
    note::Note,
    pack::Horizon,
    placement::Override,
    priority::{Choice, Priority, Subject},
    rating::{Answer, Dissent, EvidenceGrade, Rating, Truth},
    value::{Amount, MoneyQuestion, Range, ValueLine},
    workshop::{
        Handle, Workshop,
        changes::{Change, How, Rerated, Thing, changed_since},
    },
};
use jiff::{Timestamp, civil::date};
use rstest::rstest;
use uuid::Uuid;

use crate::{
    shape::{all_up_to, answer, id, rate, stage, text},
    workshops::workshop,
};

fn note(number: u128, line: &str) -> Note {
    Note {
        id: NoteId::new(Uuid::from_u128(number)),
        block: None,
        line: text(line),
        captured_at: Timestamp::UNIX_EPOCH,
        captured_on: date(2026, 11, 19),
        done: false,
        withheld: false,
    }
}

fn with_notes(notes: &[Note]) -> Workshop {
    Workshop {
        notes: notes.to_vec(),
        ..workshop()
    }
}

fn with_ratings(ratings: Vec<Rating>) -> Workshop {
    Workshop {
        ratings,
        ..workshop()
    }
}

fn things(what: Thing, how: How, names: &[&str]) -> Change {
    let names = names.iter().map(ToString::to_string).collect();
    Change::Things { what, how, names }
}

#[test]
fn the_same_workshop_has_not_changed() {
    assert_eq!(changed_since(&workshop(), &workshop()), []);
}

#[rstest]
#[case("> Go", "> Run", &[things(Thing::Action, How::Changed, &["Run"])])]
#[case("> Go", "> Go @cfo", &[things(Thing::Action, How::OwnerSet, &["Go"])])]
#[case("> Go @cfo", "> Go @coo", &[things(Thing::Action, How::OwnerChanged, &["Go"])])]
#[case("> Go @cfo", "> Go", &[things(Thing::Action, How::OwnerCleared, &["Go"])])]
#[case("> Go", "> Go ^2027-01-31", &[things(Thing::Action, How::DateSet, &["Go"])])]
#[case("> Go ^2027-01-31", "> Go ^2027-02-01", &[things(Thing::Action, How::DateChanged, &["Go"])])]
#[case("> Go ^2027-01-31", "> Go", &[things(Thing::Action, How::DateCleared, &["Go"])])]
#[case("! Go", "! Go @cfo", &[things(Thing::Decision, How::Changed, &["Go"])])]
#[case("Go", "Go #save", &[things(Thing::Note, How::Changed, &["Go"])])]
#[case("! Go", "!? Go", &[
    things(Thing::Decision, How::Removed, &["Go"]),
    things(Thing::Asked, How::Added, &["Go"]),
])]
#[case("% Go", "% Run", &[])]
#[case("! Go", "% Go", &[])]
fn a_note_is_otherwise(#[case] before: &str, #[case] now: &str, #[case] changes: &[Change]) {
    let (before, now) = ([note(1, before)], [note(1, now)]);
    assert_eq!(
        changed_since(&with_notes(&before), &with_notes(&now)),
        changes
    );
}

#[test]
fn notes_come_go_and_are_done() {
    let before = [note(1, "! One"), note(2, "> Two"), note(3, "? Three")];
    let done = Note {
        done: true,
        ..note(2, "> Two")
    };
    let now = [
        note(1, "! One"),
        done.clone(),
        note(4, "! Four"),
        note(5, "! Five"),
    ];
    let (before, now) = (with_notes(&before), with_notes(&now));
    assert_eq!(
        changed_since(&before, &now),
        [
            things(Thing::Decision, How::Added, &["Four", "Five"]),
            things(Thing::Action, How::Done, &["Two"]),
            things(Thing::Question, How::Removed, &["Three"]),
        ]
    );
    assert!(changed_since(&now, &before).contains(&things(Thing::Action, How::Undone, &["Two"])));
}

#[test]
fn nothing_is_told_of_what_some_edition_does_not_have() {
    let withheld = Note {
        withheld: true,
        ..note(2, "! Two")
    };
    let before = with_notes(&[note(1, "! One")]);
    let now = with_notes(&[note(1, "! One"), withheld, note(3, "% Three")]);
    assert_eq!(changed_since(&before, &now), []);
}

#[rstest]
#[case(None, Some(rate("3-levels", Truth::Fully)), Some(Rerated::Answered))]
#[case(None, Some(answer("3-levels", Answer::Unknown)), Some(Rerated::Asked))]
#[case(Some(rate("3-levels", Truth::Not)), None, Some(Rerated::Reopened))]
#[case(
    Some(rate("3-levels", Truth::Not)),
    Some(answer("3-levels", Answer::Unknown)),
    Some(Rerated::Reopened)
)]
#[case(
    Some(rate("3-levels", Truth::Not)),
    Some(rate("3-levels", Truth::Fully)),
    Some(Rerated::Otherwise)
)]
#[case(
    Some(rate("3-levels", Truth::Not)),
    Some(Rating { evidence: EvidenceGrade::E2, ..rate("3-levels", Truth::Not) }),
    Some(Rerated::Evidence)
)]
#[case(
    Some(rate("3-levels", Truth::Not)),
    Some(Rating {
        ballots: vec![Ballot::Counted(Counts { votes: [3, 0, 0, 0], unknown: 0 })],
        ..rate("3-levels", Truth::Not)
    }),
    Some(Rerated::Votes)
)]
#[case(
    Some(rate("3-levels", Truth::Not)),
    Some(Rating {
        dissent: vec![Dissent { by: None, words: text("No") }],
        ..rate("3-levels", Truth::Not)
    }),
    Some(Rerated::Dissent)
)]
#[case(
    Some(rate("3-levels", Truth::Not)),
    Some(rate("3-levels", Truth::Not)),
    None
)]
fn a_statement_is_told_once_by_what_weighs_most(
    #[case] before: Option<Rating>,
    #[case] now: Option<Rating>,
    #[case] how: Option<Rerated>,
) {
    let changes = changed_since(
        &with_ratings(before.into_iter().collect()),
        &with_ratings(now.into_iter().collect()),
    );
    let rated = changes.into_iter().find_map(|change| match change {
        Change::Rated { how, statements } => Some((how, statements)),
        Change::Placed { .. }
        | Change::SetByRoom { .. }
        | Change::Target { .. }
        | Change::Things { .. } => None,
    });
    assert_eq!(rated, how.map(|how| (how, vec![id("3-levels")])));
}

#[test]
fn the_stage_comes_first() {
    let (one, mut two) = (
        with_ratings(all_up_to(1, Truth::Largely)),
        with_ratings(all_up_to(2, Truth::Largely)),
    );
    two.details.target = Some(stage(4));
    let changes = changed_since(&one, &two);
    let Some(Change::Placed { before, now }) = changes.first() else {
        panic!("{changes:?}");
    };
    assert_eq!((before.floor, now.floor), (stage(1), stage(2)));
    assert!(changes.contains(&Change::Target {
        before: None,
        now: Some(stage(4)),
    }));
}

#[test]
fn a_stage_that_the_room_set_counts_only_while_it_is_in_force() {
    let mut ratings = all_up_to(2, Truth::Largely);
    ratings.push(rate("3-critical", Truth::Not));
    let rated = with_ratings(ratings);
    let mut set = rated.clone();
    let lower = Override {
        stage: stage(1),
        reason: text("We are not there"),
        agreed_by: Vec::new(),
    };
    set.set_by_room = Some(lower.clone());
    let change = Change::SetByRoom {
        before: None,
        now: Some(stage(1)),
    };
    assert_eq!(changed_since(&rated, &set), [change]);
    set.set_by_room = Some(Override {
        stage: stage(5),
        ..lower
    });
    assert_eq!(changed_since(&rated, &set), []);
}

fn line(name: &str, high: u64, owner: Option<&str>, basis: Option<&str>) -> Workshop {
    let amount = |units| Amount::new(units).unwrap();
    let line = ValueLine {
        id: ValueLineId::new(Uuid::from_u128(7)),
        name: text(name),
        question: MoneyQuestion::Save,
        range: Range::new(amount(0), amount(1), amount(high)).unwrap(),
        owner: owner.and_then(Handle::parse),
        basis: basis.map(text),
        overlap: None,
        released_by: Vec::new(),
    };
    Workshop {
        value_lines: vec![line],
        ..workshop()
    }
}

#[rstest]
#[case(line("A", 9, None, None), How::Figures)]
#[case(line("A", 5, Some("cfo"), None), How::OwnerSet)]
#[case(line("A", 5, None, Some("Counted")), How::Changed)]
fn a_value_line_is_otherwise(#[case] now: Workshop, #[case] how: How) {
    let before = line("A", 5, None, None);
    let change = things(Thing::ValueLine, how, &["A"]);
    assert_eq!(changed_since(&before, &now), [change]);
    let added = things(Thing::ValueLine, How::Added, &["A"]);
    assert_eq!(changed_since(&workshop(), &now), [added]);
    let removed = things(Thing::ValueLine, How::Removed, &["A"]);
    assert_eq!(changed_since(&now, &workshop()), [removed]);
}

fn idea(choice: Choice, horizon: Horizon, owner: Option<&str>) -> Workshop {
    let idea = Priority {
        id: PriorityId::new(Uuid::from_u128(8)),
        subject: Subject::Own {
            title: text("Call them"),
        },
        choice,
        first_step: None,
        measure: None,
        owner: owner.and_then(Handle::parse),
        horizon,
        spot: None,
    };
    Workshop {
        priorities: vec![idea],
        ..workshop()
    }
}

const DROPPED: Choice = Choice::Dropped { reason: None };

#[rstest]
#[case(Choice::Taken, idea(DROPPED, Horizon::Now, None), How::Dropped)]
#[case(DROPPED, idea(Choice::Taken, Horizon::Now, None), How::TakenUp)]
#[case(Choice::Taken, idea(Choice::Taken, Horizon::Later, None), How::Changed)]
#[case(
    Choice::Taken,
    idea(Choice::Taken, Horizon::Now, Some("coo")),
    How::OwnerSet
)]
fn a_priority_is_otherwise(#[case] before: Choice, #[case] now: Workshop, #[case] how: How) {
    let before = idea(before, Horizon::Now, None);
    let change = things(Thing::Priority, how, &["Call them"]);
    assert_eq!(changed_since(&before, &now), [change]);
}
