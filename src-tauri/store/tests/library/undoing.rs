//! The laws of undo: n changes and n undos give what was; n redos bring it back.

use headwater_domain::{WorkshopId, rating::Answer, workshop::Clock};
use headwater_store::{
    StoreError,
    table::{block, clock, note, opening_vote, rating, workshop},
    undo,
};
use proptest::prelude::*;

use crate::{
    changes,
    room::{Room, block_id, insert_note, note},
    shape::{self, method},
};

fn undo(room: &Room, id: WorkshopId) -> Option<String> {
    room.library
        .write_blocking(move |writer| undo::undo(writer, id))
        .unwrap()
}

fn redo(room: &Room, id: WorkshopId) -> Option<String> {
    room.library
        .write_blocking(move |writer| undo::redo(writer, id))
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_hundred_changes_of_any_kind_come_back_by_undo_and_again_by_redo(
        changes in prop::collection::vec((0..changes::KINDS, 0_usize..40), 100..130),
        restart in 0_usize..100,
    ) {
        let (mut room, workshop) = Room::with_workshop(1);
        let id = workshop.id;
        // Deleting a block moves the clock, which undo leaves alone.
        room.library
            .write_blocking(move |writer| clock::update_clock(writer, id, &Clock::default()))
            .unwrap();
        let mut states = vec![room.dump()];
        for (fresh, (kind, pick)) in (100_u128..).zip(changes) {
            room.library
                .change_blocking(id, "change", move |writer| changes::change(writer, id, kind, pick, fresh))
                .unwrap();
            let after = room.dump();
            if Some(&after) != states.last() {
                states.push(after);
            }
        }
        for (step, state) in states.iter().rev().skip(1).enumerate() {
            if step == restart {
                room.reopen();
            }
            prop_assert_eq!(undo(&room, id), Some("change".to_owned()));
            prop_assert_eq!(&room.dump(), state);
        }
        prop_assert_eq!(undo(&room, id), None);
        room.reopen();
        for state in states.iter().skip(1) {
            prop_assert_eq!(redo(&room, id), Some("change".to_owned()));
            prop_assert_eq!(&room.dump(), state);
        }
        prop_assert_eq!(redo(&room, id), None);
        room.check();
    }
}

#[test]
fn steps_are_named_and_survive_a_restart() {
    let (mut room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    room.add_note(id, 8, "a note");
    room.reopen();
    let next = room
        .library
        .read_blocking(move |reader| undo::find_undo(reader, id))
        .unwrap();
    assert_eq!(next.as_deref(), Some("add note"));
    assert_eq!(undo(&room, id).as_deref(), Some("add note"));
    assert_eq!(room.get(id).unwrap(), workshop);
    let next = room
        .library
        .read_blocking(move |reader| undo::find_redo(reader, id))
        .unwrap();
    assert_eq!(next.as_deref(), Some("add note"));
}

#[test]
fn a_new_change_clears_what_could_be_redone() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    room.add_note(id, 8, "one");
    assert!(undo(&room, id).is_some());
    room.add_note(id, 9, "two");
    assert_eq!(redo(&room, id), None);
    assert!(undo(&room, id).is_some());
    assert_eq!(room.get(id).unwrap(), workshop);
}

#[test]
fn a_change_that_changes_nothing_is_no_step() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    room.add_note(id, 8, "one");
    assert!(undo(&room, id).is_some());
    let details = workshop.details.clone();
    room.library
        .change_blocking(id, "change the details", move |writer| {
            workshop::update_details(writer, id, &details)
        })
        .unwrap();
    assert_eq!(redo(&room, id).as_deref(), Some("add note"));
}

#[test]
fn a_step_of_one_workshop_is_not_undone_in_another() {
    let (room, one) = Room::with_workshop(1);
    let two = shape::workshop(2);
    room.insert(&two).unwrap();
    room.add_note(one.id, 8, "one");
    assert_eq!(undo(&room, two.id), None);
    assert!(undo(&room, one.id).is_some());
}

#[test]
fn a_note_comes_back_in_its_place_after_others_were_added_elsewhere() {
    let (room, one) = Room::with_workshop(1);
    let two = shape::workshop(2);
    room.insert(&two).unwrap();
    let (id, last) = (two.id, two.notes[2].id);
    room.library
        .change_blocking(id, "delete note", move |writer| {
            note::delete_note(writer, id, last)
        })
        .unwrap();
    room.add_note(one.id, 8, "elsewhere");
    assert_eq!(undo(&room, id).as_deref(), Some("delete note"));
    assert_eq!(room.get(id).unwrap(), two);
    assert_eq!(room.find("word", Some(id)), ["a word"]);
}

#[test]
fn a_change_of_one_workshop_cannot_write_to_another() {
    let (room, one) = Room::with_workshop(1);
    let two = shape::workshop(2);
    room.insert(&two).unwrap();
    let other = two.id;
    let error = room
        .library
        .change_blocking(one.id, "add note", move |writer| {
            insert_note(writer, other, &note(9, "astray"))
        })
        .unwrap_err();
    assert!(matches!(error, StoreError::Refused { .. }), "{error}");
    assert_eq!(room.get(other).unwrap(), two);
}

#[test]
fn a_block_that_was_deleted_comes_back_with_what_it_had_run() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    let ran = Clock {
        block: Some(block_id(2)),
        elapsed_seconds: [(block_id(1), 61), (block_id(2), 5)].into(),
        ..workshop.clock
    };
    let set = ran.clone();
    room.library
        .write_blocking(move |writer| clock::update_clock(writer, id, &set))
        .unwrap();
    room.library
        .change_blocking(id, "remove block", move |writer| {
            block::delete_block(writer, id, block_id(1))
        })
        .unwrap();
    let left = room.get(id).unwrap().clock;
    assert_eq!(left.elapsed_seconds, [(block_id(2), 5)].into());
    assert!(undo(&room, id).is_some());
    assert_eq!(room.get(id).unwrap().clock, ran);
}

#[test]
fn undo_leaves_the_clock_alone() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    room.add_note(id, 8, "one");
    let clock = Clock {
        block: Some(block_id(2)),
        ..workshop.clock.clone()
    };
    let expected = clock.clone();
    room.library
        .write_blocking(move |writer| clock::update_clock(writer, id, &clock))
        .unwrap();
    assert!(undo(&room, id).is_some());
    assert_eq!(room.get(id).unwrap().clock, expected);
}

#[test]
fn five_hundred_steps_are_kept_and_no_more() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    let kept = u128::from(undo::STEPS_KEPT);
    for number in 0..kept + 3 {
        room.add_note(id, 1000 + number, "again");
    }
    let mut steps = 0;
    while undo(&room, id).is_some() {
        steps += 1;
    }
    assert_eq!(steps, kept);
    assert_eq!(room.get(id).unwrap().notes.len(), 6);
}

#[test]
fn a_reveal_is_taken_back_whole_and_brought_again() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    let before = room.dump();
    let mut rating = shape::rating("5-need", Answer::Unknown);
    rating.ballots = workshop.ratings[0].ballots.clone();
    room.library
        .change_blocking(id, "reveal ballot", move |writer| {
            rating::update_rating(writer, id, &rating)
        })
        .unwrap();
    let after = room.dump();
    assert_eq!(undo(&room, id).as_deref(), Some("reveal ballot"));
    assert_eq!(room.dump(), before);
    assert_eq!(redo(&room, id).as_deref(), Some("reveal ballot"));
    assert_eq!(room.dump(), after);
}

#[test]
fn a_round_of_the_opening_vote_is_taken_back_whole_and_brought_again() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    let again = method::guesses(&[("cfo", Some(5)), ("cio", Some(1))]);
    room.library
        .write_blocking(move |writer| opening_vote::delete_last_opening_vote(writer, id))
        .unwrap();
    let before = room.dump();
    room.library
        .change_blocking(id, "reveal opening vote", move |writer| {
            opening_vote::insert_opening_vote(writer, id, &again)
        })
        .unwrap();
    let after = room.dump();
    assert_eq!(undo(&room, id).as_deref(), Some("reveal opening vote"));
    assert_eq!(room.dump(), before);
    assert_eq!(redo(&room, id).as_deref(), Some("reveal opening vote"));
    assert_eq!(room.dump(), after);
}

#[test]
fn a_note_that_is_deleted_comes_back_with_what_it_releases() {
    let (room, workshop) = Room::with_workshop(1);
    let (id, action) = (workshop.id, workshop.notes[1].id);
    room.library
        .change_blocking(id, "delete note", move |writer| {
            note::delete_note(writer, id, action)
        })
        .unwrap();
    assert_eq!(room.get(id).unwrap().value_lines[0].released_by.len(), 2);
    assert!(undo(&room, id).is_some());
    assert_eq!(room.get(id).unwrap(), workshop);
}
