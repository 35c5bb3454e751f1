//! What a workshop tells of itself.

use std::sync::Arc;

use headwater_domain::{
    BlockId, NoteId, ParticipantId, WorkshopId,
    note::{Note, NoteKind},
    rating::Truth,
    workshop::{
        Activity, Block, Clock, Currency, Details, Handle, Minutes, Participant, Presence, Side,
        State, Workshop,
    },
};
use jiff::{
    Timestamp,
    civil::{date, time},
};
use uuid::Uuid;

use crate::shape::{id, pack, rate, text};

fn handle(name: &str) -> Handle {
    Handle::parse(name).unwrap()
}

fn participant(number: u128, name: &str) -> Participant {
    Participant {
        id: ParticipantId::new(Uuid::from_u128(number)),
        handle: handle(name),
        role: text(name),
        name: None,
        side: Side::Business,
        presence: Presence::Present,
    }
}

fn block(number: u128) -> Block {
    let minutes = Minutes::new(30).unwrap();
    Block {
        id: BlockId::new(Uuid::from_u128(number)),
        activity: Activity::Assess,
        title: None,
        planned_minutes: minutes,
        minimum_minutes: minutes,
        locked: false,
    }
}

pub(crate) fn workshop() -> Workshop {
    Workshop {
        id: WorkshopId::new(Uuid::from_u128(1)),
        details: Details {
            organisation: text("Acme"),
            title: None,
            sponsor: None,
            facilitator: None,
            place: None,
            held_on: None,
            starts_at: None,
            currency: Currency::EUR,
            confidentiality: None,
            target: None,
            invented: true,
            votes_named: true,
        },
        state: State::Planned,
        pack: Arc::new(pack().clone()),
        participants: vec![participant(1, "cfo"), participant(2, "coo")],
        agenda: vec![block(1), block(2)],
        clock: Clock::default(),
        notes: Vec::new(),
        ratings: vec![rate("2-live", Truth::Largely)],
        value_lines: Vec::new(),
        opening_votes: Vec::new(),
        set_by_room: None,
        priorities: Vec::new(),
    }
}

#[test]
fn people_and_ratings_are_found() {
    let workshop = workshop();
    assert_eq!(workshop.handles(), [handle("cfo"), handle("coo")]);
    let coo = workshop.participant(&handle("coo"));
    assert_eq!(coo.map(|person| person.role.as_str()), Some("coo"));
    assert_eq!(workshop.participant(&handle("ceo")), None);
    assert!(workshop.rating(&id("2-live")).is_some());
    assert!(workshop.rating(&id("2-owner")).is_none());
}

#[test]
fn a_note_is_read_against_the_participants_and_from_its_own_day() {
    let workshop = workshop();
    let note = Note {
        id: NoteId::new(Uuid::from_u128(1)),
        block: None,
        line: text("> call @ceo and @coo ^fri"),
        captured_at: Timestamp::UNIX_EPOCH,
        captured_on: date(2026, 9, 15),
        done: false,
        withheld: false,
    };
    let reading = workshop.read_note(&note);
    assert_eq!(reading.kind, NoteKind::Action);
    assert_eq!(reading.owner(), Some(&handle("coo")));
    assert_eq!(reading.due, Some(date(2026, 9, 18)));
}

#[test]
fn starts_are_planned_once_the_first_is_set() {
    let mut workshop = workshop();
    assert_eq!(workshop.planned_starts(), None);
    workshop.details.starts_at = Some(time(9, 15, 0, 0));
    let starts = vec![time(9, 15, 0, 0), time(9, 45, 0, 0)];
    assert_eq!(workshop.planned_starts(), Some(starts));
}

#[test]
fn the_seconds_left_go_below_nought_when_a_block_runs_over() {
    let mut workshop = workshop();
    assert_eq!(workshop.seconds_left(Timestamp::UNIX_EPOCH), None);
    workshop.clock = Clock {
        block: Some(workshop.agenda[1].id),
        running_since: Some(Timestamp::UNIX_EPOCH),
        elapsed_seconds: [(workshop.agenda[1].id, 60)].into(),
        ends_at: None,
    };
    let after = |seconds| workshop.seconds_left(Timestamp::from_second(seconds).unwrap());
    assert_eq!(after(40), Some(1_700));
    assert_eq!(after(1_750), Some(-10));
}
