//! Two handles, two programs.

use std::time::Instant;

use headwater_store::{Library, OpenError, StoreError};

use crate::room::{Room, insert_note, note};

#[test]
fn another_handle_on_the_same_file_sees_what_was_saved() {
    let (room, workshop) = Room::with_workshop(1);
    let (library, opened) = Library::open(&room.path()).unwrap();
    assert!(!opened.created);
    let other = Room {
        library,
        folder: tempfile::tempdir().unwrap(),
    };
    room.add_note(workshop.id, 8, "from one");
    other.add_note(workshop.id, 9, "from the other");
    assert_eq!(room.get(workshop.id).unwrap().notes.len(), 5);
}

#[test]
fn a_write_waits_for_another_program_and_then_says_what_is_in_the_way() {
    let (room, workshop) = Room::with_workshop(1);
    let other = room.rows();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let id = workshop.id;
    let begun = Instant::now();
    let error = room
        .library
        .change_blocking(id, "add note", move |writer| {
            insert_note(writer, id, &note(8, "in the way"))
        })
        .unwrap_err();
    assert!(matches!(error, StoreError::Busy), "{error}");
    assert!(begun.elapsed().as_secs() >= 4, "it did not wait");
    other.execute_batch("ROLLBACK").unwrap();
    room.add_note(id, 8, "now free");
}

#[test]
fn a_library_that_another_program_holds_alone_is_said_to_be_in_use() {
    let (room, _) = Room::with_workshop(1);
    let path = room.path();
    crate::room::wait(room.library.close());
    let other = room.rows();
    other
        .execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; ROLLBACK; SELECT * FROM note",
        )
        .ok();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    match Library::open(&path) {
        Err(StoreError::Open(OpenError::Busy { .. })) => (),
        other => panic!("{other:?}"),
    }
}

#[test]
fn handles_are_shared_among_threads() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    let threads: Vec<_> = (0..4_u128)
        .map(|thread| {
            let library = room.library.clone();
            std::thread::spawn(move || {
                for number in 0..10 {
                    let note = note(1000 + thread * 100 + number, "together");
                    library
                        .change_blocking(id, "add note", move |writer| {
                            insert_note(writer, id, &note)
                        })
                        .unwrap();
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    assert_eq!(room.get(id).unwrap().notes.len(), 43);
}
