//! The laws of undo: n changes and n undos give what was; n redos bring it back.

use headwater_domain::{
    WorkshopId,
    rating::{Answer, Truth},
    workshop::{Activity, Clock, Side, State},
};
use headwater_store::{
    StoreError, Writer,
    table::{block, clock, note, participant, rating, value_line, workshop},
    undo,
};
use proptest::prelude::*;

use crate::{
    room::{Room, block_id, insert_note, note, read},
    shape,
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

/// One change out of all kinds, on rows picked by number; some find nothing to change.
fn change(
    writer: &Writer<'_>,
    id: WorkshopId,
    kind: u8,
    pick: usize,
    fresh: u128,
) -> Result<(), StoreError> {
    let notes = note::list_notes(writer, id)?;
    let agenda = block::list_blocks(writer, id)?;
    let people = participant::list_participants(writer, id)?;
    let lines = value_line::list_value_lines(writer, id)?;
    match kind {
        0 => {
            let mut note = note(fresh, &format!("! added \u{0} ü {fresh} @cfo ^fri"));
            note.block = agenda.get(pick % 4).map(|block| block.id);
            insert_note(writer, id, &note)
        }
        1 if !notes.is_empty() => note::delete_note(writer, id, notes[pick % notes.len()].id),
        2 if !notes.is_empty() => {
            let mut note = notes[pick % notes.len()].clone();
            note.line = shape::text(&format!("> changed {fresh}"));
            note::update_note(writer, id, &note, &read(&note))
        }
        3 => block::insert_block(
            writer,
            id,
            &shape::agenda_block(fresh, Activity::Break),
            pick,
        ),
        4 if !agenda.is_empty() => block::delete_block(writer, id, agenda[pick % agenda.len()].id),
        5 if !agenda.is_empty() => {
            block::update_block_position(writer, id, agenda[pick % agenda.len()].id, pick / 3)
        }
        6 => {
            let handle = format!("p{fresh}");
            let person = shape::participant(fresh, &handle, Side::Business);
            participant::insert_participant(writer, id, &person)
        }
        7 if !people.is_empty() => {
            participant::delete_participant(writer, id, people[pick % people.len()].id)
        }
        8 => {
            let mut rating = shape::rating("4-need", Answer::True(Truth::ALL[pick % 4]));
            rating.dissent = vec![shape::text("no"); pick % 3];
            rating::update_rating(writer, id, &rating)?;
            let mut placement = shape::placement();
            placement.answered = u32::try_from(pick).unwrap();
            workshop::update_placement_summary(writer, id, placement)
        }
        9 => match rating::list_ratings(writer, id)?.first() {
            Some(rating) => rating::delete_rating(writer, id, &rating.statement),
            None => Ok(()),
        },
        10 => value_line::insert_value_line(writer, id, &shape::value_line(fresh, "new")),
        11 if !lines.is_empty() => {
            value_line::delete_value_line(writer, id, lines[pick % lines.len()].id)
        }
        12 => {
            let mut details = workshop::get_details(writer, id)?;
            details.organisation = shape::text(&format!("Renamed {fresh}"));
            details.target = None;
            workshop::update_details(writer, id, &details)
        }
        13 => workshop::update_state(writer, id, State::ALL[pick % 3]),
        14 => block::update_agenda(writer, id, &[shape::agenda_block(fresh, Activity::Commit)]),
        _ => Ok(()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_state_comes_back_by_undo_and_again_by_redo(
        changes in prop::collection::vec((0_u8..16, 0_usize..40), 1..25)
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
                .change_blocking(id, "change", move |writer| change(writer, id, kind, pick, fresh))
                .unwrap();
            let after = room.dump();
            if Some(&after) != states.last() {
                states.push(after);
            }
        }
        for state in states.iter().rev().skip(1) {
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
fn undo_leaves_the_clock_alone() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    room.add_note(id, 8, "one");
    let clock = Clock {
        block: Some(block_id(2)),
        ..workshop.clock
    };
    room.library
        .write_blocking(move |writer| clock::update_clock(writer, id, &clock))
        .unwrap();
    assert!(undo(&room, id).is_some());
    assert_eq!(room.get(id).unwrap().clock, clock);
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
