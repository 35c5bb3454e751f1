//! Model packs: loaded, used, changed, deleted.

use headwater_domain::WorkshopId;
use headwater_store::{
    StoreError,
    table::{
        pack::{self, PackRow},
        workshop,
    },
    undo,
};

use crate::{
    room::{Room, wait},
    shape,
};

fn another() -> PackRow {
    PackRow {
        version: "2".to_owned(),
        content: "other words".to_owned(),
        ..shape::pack_row()
    }
}

/// Version and workshops of each pack.
fn packs(room: &Room) -> Vec<(String, u32)> {
    let packs = room.library.read_blocking(pack::list_packs).unwrap();
    let seen = packs.into_iter().map(|it| (it.pack.version, it.workshops));
    seen.collect()
}

fn load(room: &Room) -> i64 {
    room.library
        .write_blocking(|writer| pack::insert_pack(writer, &another()))
        .unwrap()
}

fn delete(room: &Room, number: i64) -> Result<(), StoreError> {
    room.library
        .write_blocking(move |writer| pack::delete_pack(writer, number))
}

fn run_with(room: &Room, id: WorkshopId, number: i64) -> Result<(), StoreError> {
    room.library
        .change_blocking(id, "choose model pack", move |writer| {
            workshop::update_workshop_pack(writer, id, number)
        })
}

fn listed(packs: &[(&str, u32)]) -> Vec<(String, u32)> {
    let packs = packs
        .iter()
        .map(|(version, uses)| ((*version).to_owned(), *uses));
    packs.collect()
}

#[test]
fn packs_are_listed_with_the_workshops_that_use_them() {
    let (room, _) = Room::with_workshop(1);
    room.insert(&shape::workshop(2)).unwrap();
    let number = load(&room);
    assert_eq!(load(&room), number, "the same pack is loaded once");
    assert_eq!(packs(&room), listed(&[("1", 2), ("2", 0)]));
    delete(&room, number).unwrap();
    assert_eq!(packs(&room), listed(&[("1", 2)]));
    let error = delete(&room, number).unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
}

#[test]
fn a_workshop_is_run_with_another_pack_and_goes_back_by_undo() {
    let (room, workshop) = Room::with_workshop(1);
    let (id, number) = (workshop.id, load(&room));
    run_with(&room, id, number).unwrap();
    assert_eq!(packs(&room), listed(&[("1", 0), ("2", 1)]));
    let kept = room
        .library
        .read_blocking(move |reader| pack::get_pack(reader, id))
        .unwrap();
    assert_eq!(kept, another());
    let name = room
        .library
        .write_blocking(move |writer| undo::undo(writer, id))
        .unwrap();
    assert_eq!(name.as_deref(), Some("choose model pack"));
    assert_eq!(packs(&room), listed(&[("1", 1), ("2", 0)]));
    let error = run_with(&room, id, 99).unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
}

#[test]
fn a_pack_is_not_deleted_while_a_workshop_uses_it_or_can_go_back_to_it() {
    let (room, workshop) = Room::with_workshop(1);
    let number = load(&room);
    run_with(&room, workshop.id, number).unwrap();
    let error = delete(&room, number).unwrap_err();
    assert!(error.to_string().contains("one workshop"), "{error}");
    let first = room.library.read_blocking(pack::list_packs).unwrap()[0].number;
    let error = delete(&room, first).unwrap_err();
    assert!(error.to_string().contains("undo"), "{error}");
    assert_eq!(packs(&room).len(), 2);
}

#[test]
fn a_loaded_pack_stays_when_the_last_workshop_that_used_it_is_erased() {
    let (room, workshop) = Room::with_workshop(1);
    let number = load(&room);
    run_with(&room, workshop.id, number).unwrap();
    let other = shape::workshop(2);
    room.insert(&other).unwrap();
    wait(room.library.erase(other.id)).unwrap();
    assert_eq!(packs(&room).len(), 2, "the first can come back by undo");
    wait(room.library.erase(workshop.id)).unwrap();
    assert_eq!(packs(&room), listed(&[("2", 0)]));
}
