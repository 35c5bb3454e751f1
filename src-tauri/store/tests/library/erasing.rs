//! Erased is erased: the words of a workshop are in no byte of the folder.

use headwater_domain::{
    StatementId,
    priority::Choice,
    rating::Truth,
    value::Release,
    workshop::{Side, Workshop},
};
use headwater_store::{
    StoreError,
    table::{note, opening_vote, participant, placement_override, priority, rating, value_line},
};

use crate::{
    room::{Room, bytes_of, holds, note, read, wait},
    shape::{self, method},
};

const CANARIES: u128 = 400;

fn canary(number: u128) -> String {
    // Long words of their own, so that neither the text nor the index shares them with another note.
    format!("kanari{number:05}vogel")
}

/// Notes of different lengths, then some deleted, changed and taken back, so that pages were split,
/// merged and written over.
fn live_in(room: &Room, id: headwater_domain::WorkshopId) {
    for number in 0..CANARIES {
        let padding = "rest ".repeat(usize::try_from(number * 7 % 400).unwrap());
        room.add_note(id, 1000 + number, &format!("{} {padding}", canary(number)));
    }
    room.library
        .change_blocking(id, "tidy", move |writer| {
            for number in (0..CANARIES).step_by(3) {
                note::delete_note(writer, id, note(1000 + number, "x").id)?;
            }
            for number in (1..CANARIES).step_by(3) {
                let note = note(1000 + number, "short now");
                note::update_note(writer, id, &note, &read(&note))?;
            }
            Ok::<(), StoreError>(())
        })
        .unwrap();
}

#[test]
fn an_erased_workshop_leaves_no_bytes() {
    let (mut room, workshop) = Room::with_workshop(1);
    let kept = shape::workshop(2);
    room.insert(&kept).unwrap();
    room.add_note(kept.id, 5000, "staying alive");
    live_in(&room, workshop.id);
    assert!(holds(&bytes_of(room.folder.path()), canary(7).as_bytes()));
    wait(room.library.erase(workshop.id)).unwrap();
    // The folder is read while the library is open, and again when it is closed.
    for _ in 0..2 {
        let bytes = bytes_of(room.folder.path());
        assert!(!holds(&bytes, b"Organisation 1"));
        assert!(
            !holds(&bytes, b"kanari"),
            "a part of a word stayed in the index"
        );
        room.reopen();
    }
    assert_eq!(room.find("alive", None), ["staying alive"]);
    assert_eq!(room.get(kept.id).unwrap().notes.len(), 4);
    room.check();
}

/// A workshop whose votes, override, priorities and releases hold nothing but canaries.
fn said_by_canaries() -> Workshop {
    let mut workshop = shape::workshop(1);
    workshop.participants = vec![shape::participant(1, "kanarivogel", Side::Business)];
    let vote = [("kanarivogel", Some(Truth::Fully))];
    workshop.ratings[0].ballots = vec![method::named(&vote)];
    workshop.ratings[0].dissent = vec![method::dissent(Some("kanarivogel"), "kanarivogel says no")];
    workshop.opening_votes = vec![method::guesses(&[("kanarivogel", Some(3))])];
    let mut set = method::set_by_room(2, &["kanarivogel"]);
    set.reason = shape::text("kanarivogel sings");
    workshop.set_by_room = Some(set);
    for priority in &mut workshop.priorities {
        priority.owner = Some(method::handle("kanarivogel"));
        priority.first_step = Some(shape::text("kanarivogel starts"));
        priority.measure = Some(shape::text("kanarivogel sings"));
        priority.choice = Choice::Dropped {
            reason: Some(shape::text("kanarivogel died")),
        };
    }
    let statement = StatementId::parse("kanarivogel").unwrap();
    workshop.value_lines[0].released_by = vec![Release::Statement(statement)];
    workshop
}

#[test]
fn votes_override_and_priorities_leave_no_bytes_either() {
    let (mut room, workshop) = (Room::new(), said_by_canaries());
    let id = workshop.id;
    let kept = shape::workshop(2);
    room.insert(&kept).unwrap();
    room.insert(&workshop).unwrap();
    // All of it moves through the steps of undo as well.
    let mut person = workshop.participants[0].clone();
    person.handle = method::handle("kanarienvogel");
    let line = workshop.value_lines[1].clone();
    room.library
        .change_blocking(id, "change everything", move |writer| {
            participant::update_participant(writer, id, &person)?;
            opening_vote::delete_last_opening_vote(writer, id)?;
            placement_override::delete_override(writer, id)?;
            rating::delete_rating(writer, id, &workshop.ratings[0].statement)?;
            for priority in &workshop.priorities {
                priority::delete_priority(writer, id, priority.id)?;
            }
            value_line::update_value_line(writer, id, &line)?;
            value_line::delete_value_line(writer, id, workshop.value_lines[0].id)
        })
        .unwrap();
    assert!(holds(&bytes_of(room.folder.path()), b"kanarienvogel"));
    wait(room.library.erase(id)).unwrap();
    for _ in 0..2 {
        assert!(!holds(&bytes_of(room.folder.path()), b"kanari"));
        room.reopen();
    }
    assert_eq!(room.get(kept.id).unwrap(), kept);
    room.check();
}

#[test]
fn a_pack_is_erased_with_its_last_workshop() {
    let (room, one) = Room::with_workshop(1);
    let two = shape::workshop(2);
    room.insert(&two).unwrap();
    let words = shape::pack_row().content;
    wait(room.library.erase(one.id)).unwrap();
    assert!(holds(&bytes_of(room.folder.path()), words.as_bytes()));
    wait(room.library.erase(two.id)).unwrap();
    assert!(!holds(&bytes_of(room.folder.path()), words.as_bytes()));
}

#[test]
fn what_is_not_there_is_not_erased() {
    let room = Room::new();
    let error = wait(room.library.erase(shape::workshop_id(1))).unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
}
