//! What is half typed: kept over a restart, no step of undo, in no workshop, gone with it.

use headwater_domain::WorkshopId;
use headwater_store::{
    StoreError,
    table::draft::{CAPTURE, Draft, delete_draft_of, list_drafts, update_draft},
    undo,
};

use crate::room::{Room, bytes_of, holds, wait};

fn draft(field: &str, text: &str, base: &str) -> Draft {
    Draft {
        field: field.to_owned(),
        text: text.to_owned(),
        base: base.to_owned(),
    }
}

fn keep(room: &Room, id: WorkshopId, draft: &Draft) -> Result<(), StoreError> {
    let draft = draft.clone();
    room.library
        .write_blocking(move |writer| update_draft(writer, id, &draft))
}

fn drafts(room: &Room, id: WorkshopId) -> Vec<Draft> {
    room.library
        .read_blocking(move |reader| list_drafts(reader, id))
        .unwrap()
}

#[test]
fn drafts_are_kept_as_typed_field_by_field_over_a_restart_and_are_no_step_of_undo() {
    let (mut room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    let line = draft(CAPTURE, "> Ask the ", "");
    let evidence = draft("evidence:3-recovery", " seen\nonce ", "");
    let cleared = draft("note:1", "", "Map it");
    keep(&room, id, &draft(CAPTURE, "> Ask th", "")).unwrap();
    for kept in [&line, &evidence, &cleared] {
        keep(&room, id, kept).unwrap();
    }
    room.reopen();
    assert_eq!(drafts(&room, id), [line, evidence, cleared.clone()]);
    let undone = room
        .library
        .write_blocking(move |writer| undo::undo(writer, id));
    assert_eq!(undone.unwrap(), None);
    assert_eq!(drafts(&room, id).len(), 3);
    keep(&room, id, &draft(CAPTURE, "", "")).unwrap();
    keep(&room, id, &draft("evidence:3-recovery", "seen", "seen")).unwrap();
    assert_eq!(drafts(&room, id), [cleared], "text as its base is none");
}

#[test]
fn drafts_of_another_workshop_are_its_own() {
    let (room, workshop) = Room::with_workshop(1);
    let other = crate::shape::workshop(2);
    room.insert(&other).unwrap();
    keep(&room, workshop.id, &draft("person", "Head of", "")).unwrap();
    assert_eq!(drafts(&room, other.id), []);
    keep(&room, other.id, &draft("person", "", "")).unwrap();
    assert_eq!(drafts(&room, workshop.id).len(), 1);
}

#[test]
fn the_draft_of_the_capture_line_goes_with_its_own_note_and_with_no_other() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    let idea = draft("idea", "Ask the bank", "");
    keep(&room, id, &draft(CAPTURE, "> Ask the bank ", "")).unwrap();
    keep(&room, id, &idea).unwrap();
    let sent = |line: &'static str| {
        room.library
            .change_blocking(id, "add note", move |writer| {
                delete_draft_of(writer, id, line)
            })
            .unwrap();
    };
    sent("> Ask");
    assert_eq!(drafts(&room, id).len(), 2);
    sent("> Ask the bank again");
    assert_eq!(drafts(&room, id), [idea]);
}

#[test]
fn a_draft_of_a_workshop_that_is_gone_is_refused_and_one_that_is_erased_leaves_no_bytes() {
    let (room, workshop) = Room::with_workshop(1);
    for field in [CAPTURE, "evidence:kanarivogel"] {
        let canary = draft(field, "kanarivogel", "kanarienvogel");
        keep(&room, workshop.id, &canary).unwrap();
    }
    assert!(holds(&bytes_of(room.folder.path()), b"kanari"));
    wait(room.library.erase(workshop.id)).unwrap();
    assert!(!holds(&bytes_of(room.folder.path()), b"kanari"));
    assert!(keep(&room, workshop.id, &draft(CAPTURE, "kanarivogel", "")).is_err());
}
