//! Libraries of every format that was ever released open, with all that they hold.

use headwater_store::{
    Library,
    table::{due_action, workshop},
};
use rusqlite::Connection;

use crate::{room::Room, shape};

/// Each format: its number, how it was made, what was in it.
const KEPT: [(u32, &str, &str); 1] = [(
    1,
    include_str!("../../migrations/0001_library.sql"),
    include_str!("format_1.sql"),
)];

#[test]
fn a_library_of_every_format_opens_with_all_that_it_holds() {
    for (format, schema, rows) in KEPT {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.db");
        let old = Connection::open(&path).unwrap();
        old.execute_batch(schema).unwrap();
        old.execute_batch(rows).unwrap();
        old.pragma_update(None, "application_id", 0x4844_5754)
            .unwrap();
        old.pragma_update(None, "user_version", format).unwrap();
        drop(old);
        let (library, opened) = Library::open(&path).unwrap();
        assert_eq!(opened.copied_to.is_some(), format < KEPT[KEPT.len() - 1].0);
        let room = Room { library, folder };
        room.check();
        let workshop = room.get(shape::workshop_id(1)).unwrap();
        assert_eq!(workshop.details.organisation.as_str(), "Nordwind");
        assert_eq!(workshop.notes.len(), 2);
        assert_eq!(workshop.ratings[0].ballots.len(), 1);
        assert_eq!(workshop.value_lines.len(), 1);
        assert_eq!(room.find("zahlung", None), ["Zahlungen zuerst"]);
        let day = "2027-01-01".parse().unwrap();
        let library = &room.library;
        let due = library.read_blocking(move |reader| due_action::list_due_actions(reader, day));
        assert_eq!(due.unwrap().len(), 1);
        assert_eq!(
            library
                .read_blocking(workshop::list_workshops)
                .unwrap()
                .len(),
            1
        );
    }
}
