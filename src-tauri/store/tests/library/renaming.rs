//! A new handle is carried to whatever bears it; a person who leaves leaves their votes.

use headwater_domain::{ParticipantId, WorkshopId, workshop::Workshop};
use headwater_store::{StoreError, table::participant, undo};

use crate::{
    room::Room,
    shape::{self, method::handle},
};

fn rename(room: &Room, workshop: &Workshop, seat: usize, name: &str) -> Result<(), StoreError> {
    let id = workshop.id;
    let mut person = workshop.participants[seat].clone();
    person.handle = handle(name);
    room.library
        .change_blocking(id, "edit participant", move |writer| {
            participant::update_participant(writer, id, &person)
        })
}

/// All of a workshop that bears handles, as text, but for people and notes, whose lines stay as typed.
fn said(room: &Room, id: WorkshopId) -> String {
    let it = room.get(id).unwrap();
    let votes = (it.opening_votes, it.ratings, it.set_by_room);
    format!("{votes:?} {:?} {:?}", it.value_lines, it.priorities)
}

#[test]
fn a_new_handle_is_carried_to_all_that_bore_the_old_one() {
    let (room, workshop) = Room::with_workshop(1);
    let other = shape::workshop(2);
    room.insert(&other).unwrap();
    let (id, before) = (workshop.id, said(&room, workshop.id));
    // A vote, a guess, a dissent, an agreement and two owners; a vote, a guess, an agreement, an owner.
    for (seat, old, new, times) in [(0, "@cfo", "money", 6), (1, "@cio", "it", 4)] {
        assert_eq!(before.matches(old).count(), times, "{before}");
        rename(&room, &workshop, seat, new).unwrap();
    }
    let expected = before.replace("@cfo", "@money").replace("@cio", "@it");
    assert_eq!(said(&room, id), expected);
    assert_eq!(room.get(other.id).unwrap(), other);
    room.library
        .write_blocking(move |writer| {
            undo::undo(writer, id)?;
            undo::undo(writer, id)
        })
        .unwrap();
    assert_eq!(room.get(id).unwrap(), workshop);
}

#[test]
fn two_people_do_not_come_to_share_the_votes_of_one_who_left() {
    let (room, workshop) = Room::with_workshop(1);
    let error = rename(&room, &workshop, 0, "gone").unwrap_err();
    assert!(error.to_string().contains("@gone"), "{error}");
    assert_eq!(room.get(workshop.id).unwrap(), workshop);
}

#[test]
fn a_person_who_leaves_leaves_votes_and_all_else_that_bears_the_handle() {
    let (room, workshop) = Room::with_workshop(1);
    let (id, before) = (workshop.id, said(&room, workshop.id));
    let cfo: ParticipantId = workshop.participants[0].id;
    room.library
        .change_blocking(id, "remove participant", move |writer| {
            participant::delete_participant(writer, id, cfo)
        })
        .unwrap();
    assert_eq!(said(&room, id), before);
}
