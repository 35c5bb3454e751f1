//! With names off, nothing in the files leads from a vote to a person.
//!
//! Two libraries are made by the same steps, in which two people cast each other's votes. Their bytes
//! must be the same: what does not depend on who voted what cannot tell it. A control with names on
//! must differ, and so shows that the comparison sees votes at all.

use headwater_domain::{
    Stage, WorkshopId,
    ballot::{Ballot, Vote},
    opening_vote::{Guess, OpeningVote},
    rating::{Answer, Truth},
    workshop::{Participant, Side, Workshop},
};
use headwater_store::{
    StoreError, Writer,
    table::{opening_vote, rating, workshop},
    undo,
};

use crate::{
    room::{Room, bytes_of, holds},
    shape::{self, method},
};

/// Words that stand nowhere else.
const PEOPLE: [&str; 8] = [
    "kestrel", "falcon", "heron", "osprey", "plover", "curlew", "dunlin", "ruff",
];

/// Digits on a ballot and in an opening vote, in seat order; 4 and 6 stand for "don't know" and for an
/// abstention.
const BALLOT: [u8; 8] = [0, 3, 2, 2, 1, 4, 2, 3];
const OPENING: [u8; 8] = [1, 4, 2, 2, 3, 6, 0, 5];

/// A workshop before the first vote; the first half of the room is business.
fn before_the_votes(people: usize, votes_named: bool) -> Workshop {
    let seat = |seat: usize| {
        let side = if seat < people / 2 {
            Side::Business
        } else {
            Side::Technology
        };
        shape::participant(u128::try_from(seat).unwrap(), PEOPLE[seat], side)
    };
    let mut workshop = shape::workshop(1);
    workshop.participants = (0..people).map(seat).collect();
    workshop.details.votes_named = votes_named;
    workshop.opening_votes = Vec::new();
    workshop.ratings = Vec::new();
    workshop.value_lines = Vec::new();
    workshop.priorities = Vec::new();
    workshop.set_by_room = None;
    workshop
}

fn ballot(workshop: &Workshop, digits: &[u8]) -> Ballot {
    let votes = digits.iter().zip(&workshop.participants);
    let votes = votes.map(|(digit, person)| Vote {
        by: person.handle.clone(),
        truth: Truth::ALL.get(usize::from(*digit)).copied(),
    });
    let named = workshop.details.votes_named;
    Ballot::reveal(votes.collect(), named, &workshop.participants)
}

fn opening(workshop: &Workshop, digits: &[u8]) -> OpeningVote {
    let guesses = digits.iter().zip(&workshop.participants);
    let guesses = guesses.map(|(digit, person)| Guess {
        by: person.handle.clone(),
        stage: Stage::new(*digit),
    });
    OpeningVote::reveal(guesses.collect(), workshop.details.votes_named)
}

/// Two rounds on each of two statements and of the opening vote; some voided, taken back and done again.
fn vote(room: &Room, workshop: &Workshop, ballots: [u8; 8], openings: [u8; 8]) {
    let (id, people) = (workshop.id, workshop.participants.len());
    let (ballots, openings) = (&ballots[..people], &openings[..people]);
    for statement in ["1-need", "z-first"] {
        let mut rating = shape::rating(statement, Answer::Unknown);
        for round in 0..2 {
            rating.ballots.push(ballot(workshop, ballots));
            let mut written = rating.clone();
            change(room, id, move |writer| {
                rating::update_rating(writer, id, &written)?;
                // A round that is voided at once, and so stays in the steps of undo only.
                written.ballots.truncate(round);
                rating::update_rating(writer, id, &written)
            });
            let written = rating.clone();
            change(room, id, move |writer| {
                rating::update_rating(writer, id, &written)
            });
        }
    }
    for _ in 0..2 {
        let vote = opening(workshop, openings);
        change(room, id, move |writer| {
            opening_vote::insert_opening_vote(writer, id, &vote)?;
            opening_vote::delete_last_opening_vote(writer, id)?;
            opening_vote::insert_opening_vote(writer, id, &vote)
        });
    }
    room.library
        .write_blocking(move |writer| {
            for _ in 0..3 {
                undo::undo(writer, id)?;
            }
            undo::redo(writer, id)
        })
        .unwrap();
}

fn change<F>(room: &Room, id: WorkshopId, work: F)
where
    F: FnOnce(&Writer<'_>) -> Result<(), StoreError> + Send + 'static,
{
    room.library.change_blocking(id, "vote", work).unwrap();
}

/// What a library's file and log hold after the votes, but for the two random numbers of the log and
/// the sums over them.
fn bytes_after(workshop: &Workshop, ballots: [u8; 8], openings: [u8; 8]) -> [Vec<u8>; 3] {
    let mut room = Room::new();
    room.insert(workshop).unwrap();
    vote(&room, workshop, ballots, openings);
    let open = std::fs::read(room.path()).unwrap();
    let log = std::fs::read(room.folder.path().join("library.db-wal")).unwrap();
    let page_size = usize::try_from(u32::from_be_bytes(log[8..12].try_into().unwrap())).unwrap();
    let frames = log[32..].chunks(24 + page_size);
    let frames = frames.flat_map(|frame| [&frame[..8], &frame[24..]].concat());
    let frames: Vec<u8> = frames.collect();
    assert!(frames.len() > 10 * page_size, "the votes are in the log");
    room.reopen();
    [open, frames, std::fs::read(room.path()).unwrap()]
}

fn swapped(mut digits: [u8; 8], one: usize, other: usize) -> [u8; 8] {
    assert_ne!(digits[one], digits[other], "the swap would change nothing");
    digits.swap(one, other);
    digits
}

#[test]
fn without_names_the_bytes_are_the_same_whoever_voted_what() {
    // Six people have no sides to show, so anybody may swap; of eight, two of the same side.
    for (people, one, other) in [(6, 0, 4), (6, 1, 5), (8, 0, 1), (8, 5, 7)] {
        let workshop = before_the_votes(people, false);
        let sides = ballot(&workshop, &BALLOT[..people]).sides(&workshop.participants);
        assert_eq!(sides.is_some(), people == 8);
        let as_cast = bytes_after(&workshop, BALLOT, OPENING);
        let (ballots, openings) = (swapped(BALLOT, one, other), swapped(OPENING, one, other));
        let as_swapped = bytes_after(&workshop, ballots, openings);
        assert!(
            as_cast == as_swapped,
            "{people} people, {one} and {other} swapped"
        );
    }
}

#[test]
fn with_names_the_bytes_differ_when_two_votes_are_swapped() {
    let workshop = before_the_votes(6, true);
    let as_cast = bytes_after(&workshop, BALLOT, OPENING);
    let as_swapped = bytes_after(&workshop, swapped(BALLOT, 0, 4), swapped(OPENING, 0, 4));
    for (cast, swapped) in as_cast.iter().skip(1).zip(as_swapped.iter().skip(1)) {
        assert!(cast != swapped);
    }
}

/// The log after the votes of a room whose people were in the library's file before, without their seats.
fn log_of_votes(votes_named: bool) -> (Vec<u8>, Vec<Participant>) {
    let workshop = before_the_votes(8, votes_named);
    let mut room = Room::new();
    room.insert(&workshop).unwrap();
    room.reopen();
    vote(&room, &workshop, BALLOT, OPENING);
    let all = bytes_of(room.folder.path());
    assert!(holds(&all, b"kestrel"), "the people are in the library");
    let log = std::fs::read(room.folder.path().join("library.db-wal")).unwrap();
    (log, workshop.participants)
}

#[test]
fn without_names_a_vote_writes_nobodys_handle() {
    let (log, people) = log_of_votes(false);
    for person in &people {
        assert!(!holds(&log, person.handle.as_str().as_bytes()));
    }
    let (log, people) = log_of_votes(true);
    for person in &people {
        assert!(holds(&log, person.handle.as_str().as_bytes()));
    }
}

#[test]
fn without_names_the_rows_and_the_steps_of_undo_hold_numbers_only() {
    let workshop = before_the_votes(8, false);
    let room = Room::new();
    room.insert(&workshop).unwrap();
    vote(&room, &workshop, BALLOT, OPENING);
    let rows = room.rows();
    let count = |sql: &str| -> i64 { rows.query_row(sql, [], |row| row.get(0)).unwrap() };
    assert_eq!(
        count("SELECT (SELECT count(*) FROM ballot_vote) + (SELECT count(*) FROM opening_guess)"),
        0
    );
    let values = "FROM undo_value JOIN undo_row ON number = undo_row
                  WHERE table_name IN ('ballot', 'ballot_side', 'opening_vote')";
    assert!(count(&format!("SELECT count(*) {values}")) > 100);
    let other_than_numbers = format!(
        "SELECT count(*) {values}
         AND column_name NOT IN ('workshop', 'statement', 'side', 'kept')
         AND (typeof(was) NOT IN ('integer', 'null') OR typeof(became) NOT IN ('integer', 'null'))"
    );
    assert_eq!(count(&other_than_numbers), 0);
    let named_tables = "SELECT count(*) FROM undo_row
                        WHERE table_name IN ('ballot_vote', 'opening_guess')";
    assert_eq!(count(named_tables), 0);
}

#[test]
fn what_was_counted_without_names_stays_so_when_names_are_kept_later() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    let mut rating = workshop.ratings[0].clone();
    let counted = rating.ballots[0].clone();
    rating
        .ballots
        .push(method::named(&[("cfo", Some(Truth::Not))]));
    let mut details = workshop.details;
    details.votes_named = true;
    room.library
        .change_blocking(id, "reveal ballot", move |writer| {
            workshop::update_details(writer, id, &details)?;
            rating::update_rating(writer, id, &rating)
        })
        .unwrap();
    let ballots = &room.get(id).unwrap().ratings[0].ballots;
    assert_eq!((ballots.len(), &ballots[0]), (5, &counted));
}
