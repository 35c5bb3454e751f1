//! What of a report went out, how it was wanted, and the logo: kept, apart from undo, and erased.

use headwater_domain::WorkshopId;
use headwater_store::{
    StoreError,
    table::{
        logo::{delete_logo, find_logo, update_logo},
        report::{
            Choice, Sent, Version, insert_sent, insert_version, list_choices, list_last_versions,
            list_sent, update_choice,
        },
    },
    undo,
};

use crate::{
    room::{Room, bytes_of, holds, wait},
    shape,
};

fn version(number: u32) -> Version {
    Version {
        number,
        content: format!("content {number}"),
        snapshot: format!("kanarivogel {number} {}", "sings ".repeat(3000)),
    }
}

fn sent(version: u32, edition: Option<&str>) -> Sent {
    Sent {
        version,
        format: if edition.is_some() { "pdf" } else { "xlsx" }.to_owned(),
        edition: edition.map(str::to_owned),
        paper: edition.map(|_| "a4".to_owned()),
        hash: edition.map(|_| "a1b2c3".to_owned()),
        sent_at: "2026-11-22T14:32:07Z".parse().unwrap(),
    }
}

fn choice(edition: &str) -> Choice {
    Choice {
        edition: edition.to_owned(),
        paper: "letter".to_owned(),
        formats: "pdf xlsx".to_owned(),
    }
}

fn send(room: &Room, id: WorkshopId, version: Version, sent: Sent) -> Result<(), StoreError> {
    room.library.write_blocking(move |writer| {
        insert_version(writer, id, &version)?;
        insert_sent(writer, id, &sent)
    })
}

fn choose(room: &Room, id: WorkshopId, choice: Choice) -> Result<(), StoreError> {
    room.library
        .write_blocking(move |writer| update_choice(writer, id, &choice))
}

fn draw(room: &Room, id: WorkshopId, png: &'static [u8]) {
    room.library
        .change_blocking(id, "change logo", move |writer| {
            update_logo(writer, id, png)
        })
        .unwrap();
}

fn logo(room: &Room, id: WorkshopId) -> Option<Vec<u8>> {
    room.library
        .read_blocking(move |reader| find_logo(reader, id))
        .unwrap()
}

#[test]
fn what_went_out_is_kept_over_a_restart_the_last_first_and_a_version_as_it_first_left() {
    let (mut room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    send(&room, id, version(1), sent(1, Some("attendee"))).unwrap();
    send(&room, id, version(1), sent(1, None)).unwrap();
    let other = Version {
        content: "other".to_owned(),
        ..version(1)
    };
    send(&room, id, other, sent(1, Some("short"))).unwrap();
    send(&room, id, version(2), sent(2, Some("sponsor"))).unwrap();
    send(&room, id, version(3), sent(3, Some("sponsor"))).unwrap();
    room.reopen();
    let library = &room.library;
    let listed = library
        .read_blocking(move |reader| list_sent(reader, id))
        .unwrap();
    let of = |sent: &Sent| (sent.version, sent.edition.clone());
    let editions = [(3, "sponsor"), (2, "sponsor"), (1, "short")]
        .map(|(version, edition)| (version, Some(edition.to_owned())));
    assert_eq!(listed.iter().map(of).take(3).collect::<Vec<_>>(), editions);
    assert_eq!(listed[3..], [sent(1, None), sent(1, Some("attendee"))]);
    let versions = library
        .read_blocking(move |reader| list_last_versions(reader, id))
        .unwrap();
    assert_eq!(versions, [version(3), version(2)]);
    assert_eq!(room.get(id).unwrap(), workshop);
}

#[test]
fn what_is_no_code_of_the_app_is_refused_and_so_is_a_workshop_that_is_not_there() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    assert!(send(&room, id, version(1), sent(1, Some("secret"))).is_err());
    assert!(send(&room, shape::workshop_id(9), version(1), sent(1, None)).is_err());
    assert!(choose(&room, id, choice("secret")).is_err());
    assert!(choose(&room, shape::workshop_id(9), choice("short")).is_err());
    let library = &room.library;
    let listed = library.read_blocking(move |reader| list_sent(reader, id));
    assert_eq!(listed.unwrap(), []);
}

#[test]
fn the_last_choice_of_all_comes_first() {
    let (room, one) = Room::with_workshop(1);
    let two = shape::workshop(2);
    room.insert(&two).unwrap();
    choose(&room, one.id, choice("short")).unwrap();
    choose(&room, two.id, choice("sponsor")).unwrap();
    choose(&room, one.id, choice("attendee")).unwrap();
    let listed = room.library.read_blocking(list_choices).unwrap();
    assert_eq!(
        listed,
        [(one.id, choice("attendee")), (two.id, choice("sponsor"))]
    );
}

#[test]
fn undo_has_the_logo_and_nothing_of_what_went_out() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    draw(&room, id, b"first");
    draw(&room, id, b"second");
    send(&room, id, version(1), sent(1, None)).unwrap();
    choose(&room, id, choice("short")).unwrap();
    room.library
        .change_blocking(id, "remove logo", move |writer| delete_logo(writer, id))
        .unwrap();
    let undo = || {
        let undone = room
            .library
            .write_blocking(move |writer| undo::undo(writer, id));
        (undone.unwrap(), logo(&room, id))
    };
    let changed = Some("change logo".to_owned());
    assert_eq!(
        undo(),
        (Some("remove logo".to_owned()), Some(b"second".to_vec()))
    );
    assert_eq!(undo(), (changed.clone(), Some(b"first".to_vec())));
    assert_eq!(undo(), (changed, None));
    assert_eq!(undo().0, None);
    let listed = room
        .library
        .read_blocking(move |reader| list_sent(reader, id));
    assert_eq!(listed.unwrap(), [sent(1, None)]);
}

#[test]
fn an_erased_workshop_takes_along_what_went_out_of_it_with_every_byte() {
    let (mut room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    draw(&room, id, b"kanarivogel");
    draw(&room, id, b"kanarienvogel");
    choose(&room, id, choice("short")).unwrap();
    for number in 1..5 {
        send(&room, id, version(number), sent(number, None)).unwrap();
    }
    assert!(holds(&bytes_of(room.folder.path()), b"kanarienvogel"));
    wait(room.library.erase(id)).unwrap();
    for _ in 0..2 {
        assert!(!holds(&bytes_of(room.folder.path()), b"kanari"));
        room.reopen();
    }
    assert_eq!(room.library.read_blocking(list_choices).unwrap(), []);
    room.insert(&workshop).unwrap();
    let listed = room
        .library
        .read_blocking(move |reader| list_sent(reader, id));
    assert_eq!(listed.unwrap(), [], "one that comes in anew begins anew");
    assert_eq!(logo(&room, id), None);
    room.check();
}
