//! What is half typed: kept over a restart, no step of undo, in no workshop, gone with it.

use headwater_domain::WorkshopId;
use headwater_store::{
    StoreError,
    table::draft::{Draft, delete_draft_of, find_draft, update_draft},
    undo,
};

use crate::room::{Room, bytes_of, holds, wait};

fn keep(room: &Room, id: WorkshopId, line: &str) -> Result<(), StoreError> {
    let draft = Draft {
        line: line.to_owned(),
        note: None,
    };
    room.library
        .write_blocking(move |writer| update_draft(writer, id, &draft))
}

fn line(room: &Room, id: WorkshopId) -> Option<String> {
    let draft = room
        .library
        .read_blocking(move |reader| find_draft(reader, id));
    draft.unwrap().map(|draft| draft.line)
}

#[test]
fn a_draft_is_kept_as_typed_over_a_restart_and_is_no_step_of_undo() {
    let (mut room, workshop) = Room::with_workshop(1);
    keep(&room, workshop.id, "> Ask th").unwrap();
    keep(&room, workshop.id, "> Ask the ").unwrap();
    room.reopen();
    assert_eq!(line(&room, workshop.id).as_deref(), Some("> Ask the "));
    let id = workshop.id;
    let undone = room
        .library
        .write_blocking(move |writer| undo::undo(writer, id));
    assert_eq!(undone.unwrap(), None);
    keep(&room, workshop.id, "").unwrap();
    assert_eq!(line(&room, workshop.id), None);
}

#[test]
fn a_draft_goes_with_its_own_note_and_with_no_other() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    keep(&room, id, "> Ask the bank ").unwrap();
    let sent = |line: &'static str| {
        room.library
            .change_blocking(id, "add note", move |writer| {
                delete_draft_of(writer, id, line)
            })
            .unwrap();
    };
    sent("> Ask");
    assert!(line(&room, id).is_some());
    sent("> Ask the bank again");
    assert_eq!(line(&room, id), None);
}

#[test]
fn a_draft_of_a_workshop_that_is_gone_is_refused_and_one_that_is_erased_leaves_no_bytes() {
    let (room, workshop) = Room::with_workshop(1);
    keep(&room, workshop.id, "kanarivogel").unwrap();
    wait(room.library.erase(workshop.id)).unwrap();
    assert!(!holds(&bytes_of(room.folder.path()), b"kanari"));
    assert!(keep(&room, workshop.id, "kanarivogel").is_err());
}
