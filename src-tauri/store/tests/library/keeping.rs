//! What was saved is there again, whole, and of its own workshop.

use headwater_domain::workshop::{Activity, Clock, Handle, Side, State};
use headwater_store::{
    StoreError,
    table::{block, clock, due_action, note, participant, rating, setting, workshop},
};

use crate::{
    room::{Room, block_id, note, read},
    shape,
};

#[test]
fn a_whole_workshop_is_there_again_after_reopening() {
    let (mut room, workshop) = Room::with_workshop(7);
    let opened = room.reopen();
    assert!(!opened.created && !opened.recovered);
    assert_eq!(room.get(workshop.id).unwrap(), workshop);
    room.check();
}

#[test]
fn workshops_with_the_same_inner_ids_do_not_mix() {
    let (room, one) = Room::with_workshop(1);
    let two = shape::workshop(2);
    room.insert(&two).unwrap();
    let id = one.id;
    room.library
        .change_blocking(id, "delete note", move |writer| {
            note::delete_note(writer, id, one.notes[2].id)
        })
        .unwrap();
    assert_eq!(room.get(two.id).unwrap(), two);
    assert_eq!(room.get(id).unwrap().notes.len(), 2);
}

#[test]
fn a_workshop_that_is_there_is_not_brought_in_again() {
    let (room, workshop) = Room::with_workshop(1);
    let error = room.insert(&workshop).unwrap_err();
    assert!(matches!(error, StoreError::AlreadyThere { .. }), "{error}");
    assert_eq!(room.get(workshop.id).unwrap(), workshop);
}

#[test]
fn any_character_of_a_line_comes_back() {
    let (room, workshop) = Room::with_workshop(1);
    let line = "a\u{0}b \u{202E} é e\u{301} 👩‍👩‍👧 \u{FFFF} \"'; DROP TABLE note; --";
    room.add_note(workshop.id, 9, line);
    let notes = room.get(workshop.id).unwrap().notes;
    assert_eq!(notes[3].line.as_str(), line);
    room.check();
}

#[test]
fn the_list_counts_what_a_workshop_holds() {
    let (room, workshop) = Room::with_workshop(1);
    let list = room
        .library
        .read_blocking(workshop::list_workshops)
        .unwrap();
    let [summary] = &list[..] else {
        panic!("{list:?}");
    };
    assert_eq!(summary.organisation, workshop.details.organisation);
    assert_eq!(summary.placement, shape::placement());
    assert_eq!((summary.notes, summary.decisions), (3, 1));
    assert_eq!((summary.block_number, summary.blocks), (Some(1), 3));
}

#[test]
fn running_workshops_are_listed_first_then_the_latest() {
    let room = Room::new();
    for (number, day) in [(1, "2026-01-01"), (2, "2026-05-01"), (3, "2025-01-01")] {
        let mut workshop = shape::workshop(number);
        workshop.details.held_on = Some(day.parse().unwrap());
        workshop.state = if number == 3 {
            State::Running
        } else {
            State::Closed
        };
        room.insert(&workshop).unwrap();
    }
    let list = room
        .library
        .read_blocking(workshop::list_workshops)
        .unwrap();
    let ids: Vec<_> = list.into_iter().map(|summary| summary.id).collect();
    assert_eq!(ids, [3, 2, 1].map(shape::workshop_id));
}

#[test]
fn open_actions_fall_due_after_their_day() {
    let (room, workshop) = Room::with_workshop(1);
    let due = |day: &str| {
        let day = day.parse().unwrap();
        room.library
            .read_blocking(move |reader| due_action::list_due_actions(reader, day))
            .unwrap()
    };
    assert_eq!(due("2026-11-30"), []);
    let late = due("2026-12-31");
    assert_eq!(
        late.len(),
        1,
        "a decision with a date is no action: {late:?}"
    );
    assert_eq!(late[0].shown, "Draw the map");
    assert_eq!(late[0].owner, Handle::parse("cio"));
    let mut done = workshop.notes[1].clone();
    done.done = true;
    room.library
        .change_blocking(workshop.id, "mark as done", move |writer| {
            note::update_note(writer, workshop.id, &done, &read(&done))
        })
        .unwrap();
    assert_eq!(due("2026-12-31"), []);
}

#[test]
fn the_agenda_is_put_in_order() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    room.library
        .change_blocking(id, "arrange the agenda", move |writer| {
            block::update_block_position(writer, id, block_id(3), 0)?;
            block::insert_block(writer, id, &shape::agenda_block(4, Activity::Break), 1)?;
            block::delete_block(writer, id, block_id(1))?;
            block::update_block_position(writer, id, block_id(3), 99)
        })
        .unwrap();
    let after = room.get(id).unwrap();
    let ids: Vec<_> = after.agenda.iter().map(|block| block.id).collect();
    assert_eq!(ids, [4, 2, 3].map(block_id));
    assert_eq!(after.notes[0].block, None, "a note outlives its block");
    let ends_at = workshop.clock.ends_at;
    let before_the_first = Clock {
        ends_at,
        ..Clock::default()
    };
    assert_eq!(
        after.clock, before_the_first,
        "the clock steps off its block"
    );
}

#[test]
fn a_new_agenda_keeps_the_blocks_that_are_in_it() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    let agenda = vec![
        shape::agenda_block(5, Activity::Close),
        shape::agenda_block(1, Activity::Briefing),
    ];
    let wanted = agenda.clone();
    room.library
        .change_blocking(id, "use template", move |writer| {
            block::update_agenda(writer, id, &agenda)
        })
        .unwrap();
    let after = room.get(id).unwrap();
    assert_eq!(after.agenda, wanted);
    assert_eq!(after.notes[0].block, Some(block_id(1)));
}

#[test]
fn a_handle_is_given_once() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    let twin = shape::participant(9, "cfo", Side::Business);
    let error = room
        .library
        .change_blocking(id, "add participant", move |writer| {
            participant::insert_participant(writer, id, &twin)
        })
        .unwrap_err();
    assert!(error.to_string().contains("@cfo is taken"), "{error}");
    assert_eq!(room.get(id).unwrap(), workshop);
}

#[test]
fn a_rating_is_written_with_fewer_ballots_and_dissent_than_before() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    let mut rating = workshop.ratings[0].clone();
    rating.ballots.truncate(1);
    rating.dissent = vec![shape::method::dissent(None, "always")];
    let wanted = rating.clone();
    room.library
        .change_blocking(id, "set rating", move |writer| {
            rating::update_rating(writer, id, &rating)
        })
        .unwrap();
    assert_eq!(room.get(id).unwrap().ratings[0], wanted);
}

#[test]
fn readings_follow_the_participants() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    room.library
        .change_blocking(id, "remove participant", move |writer| {
            note::update_note_readings(writer, id, &|note| {
                let mut reading = read(note);
                reading.people.clear();
                reading
            })
        })
        .unwrap();
    let owners: i64 = room
        .rows()
        .query_row("SELECT count(owner) FROM note", [], |row| row.get(0))
        .unwrap();
    assert_eq!(owners, 0);
}

#[test]
fn what_is_gone_is_not_found() {
    let (room, workshop) = Room::with_workshop(1);
    let (id, other) = (workshop.id, shape::workshop_id(2));
    let error = room.get(other).unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
    let error = room
        .library
        .change_blocking(other, "delete note", move |writer| {
            note::delete_note(writer, other, workshop.notes[0].id)
        })
        .unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
    let mut stray = note(9, "a line");
    stray.block = Some(block_id(99));
    let error = room
        .library
        .change_blocking(id, "add note", move |writer| {
            note::insert_note(writer, id, &stray, &read(&stray))
        })
        .unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
}

#[test]
fn what_fails_halfway_leaves_nothing_behind() {
    let (room, workshop) = Room::with_workshop(1);
    let before = room.dump();
    let id = workshop.id;
    let error = room
        .library
        .change_blocking(id, "add notes", move |writer| {
            note::insert_note(writer, id, &note(8, "one"), &read(&note(8, "one")))?;
            note::insert_note(writer, id, &note(8, "two"), &read(&note(8, "two")))
        })
        .unwrap_err();
    assert!(matches!(error, StoreError::Refused { .. }), "{error}");
    assert_eq!(room.dump(), before);
}

#[test]
fn a_panic_is_an_answer_and_not_the_end() {
    let (room, workshop) = Room::with_workshop(1);
    let before = room.dump();
    let id = workshop.id;
    let answer: Result<(), StoreError> =
        room.library.change_blocking(id, "add note", move |writer| {
            note::insert_note(writer, id, &note(8, "one"), &read(&note(8, "one")))?;
            panic!("a fault of ours")
        });
    let error = answer.unwrap_err();
    assert!(error.to_string().contains("a fault of ours"), "{error}");
    assert_eq!(room.dump(), before);
    room.add_note(id, 8, "one");
    assert_eq!(room.get(id).unwrap().notes.len(), 4);
}

#[test]
fn clock_and_settings_are_kept() {
    let (mut room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    let later = Clock {
        block: Some(block_id(2)),
        running_since: None,
        elapsed_seconds: [(block_id(1), 7), (block_id(2), 5)].into(),
        ends_at: Some("2026-11-19T12:37:30.25Z".parse().unwrap()),
    };
    let set = later.clone();
    room.library
        .write_blocking(move |writer| {
            clock::update_clock(writer, id, &set)?;
            setting::update_setting(writer, "theme", "light")?;
            setting::update_setting(writer, "theme", "dark")
        })
        .unwrap();
    room.reopen();
    let kept = room
        .library
        .read_blocking(|reader| setting::find_setting(reader, "theme"))
        .unwrap();
    assert_eq!(kept.as_deref(), Some("dark"));
    assert_eq!(room.get(id).unwrap().clock, later);
}

#[test]
fn a_system_clock_that_was_moved_moves_running_workshops_and_no_others() {
    let (room, over) = Room::with_workshop(1);
    let running = shape::workshop(2);
    room.insert(&running).unwrap();
    let (over, running_id) = (over.id, running.id);
    let by = "-PT1H2M3S".parse().unwrap();
    room.library
        .write_blocking(move |writer| {
            workshop::update_state(writer, over, State::Closed)?;
            workshop::update_state(writer, running_id, State::Running)?;
            clock::shift_clocks(writer, by)
        })
        .unwrap();
    assert_eq!(room.get(over).unwrap().clock, running.clock);
    let moved = room.get(running_id).unwrap().clock;
    assert_eq!(moved, running.clock.shifted(by));
    assert_ne!(moved, running.clock);
}
