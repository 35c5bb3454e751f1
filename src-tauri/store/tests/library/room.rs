//! A folder with a library in it, and shorthand for what the tests do there.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use headwater_domain::{
    BlockId, NoteId, WorkshopId,
    capture::{self, Context, Reading},
    note::Note,
    workshop::{Handle, Workshop},
};
use headwater_store::{
    Library, Opened, StoreError, Writer,
    table::{note, search, search::SearchHit, workshop},
};
use rusqlite::Connection;
use tempfile::TempDir;
use uuid::Uuid;

use crate::shape;

/// A library in a folder of its own, deleted with it.
pub(crate) struct Room {
    pub(crate) library: Library,
    pub(crate) folder: TempDir,
}

impl Room {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (library, opened) = Library::open(&folder.path().join("library.db")).unwrap();
        assert!(opened.created);
        Self { library, folder }
    }

    /// With one workshop of that number in it.
    pub(crate) fn with_workshop(number: u128) -> (Self, Workshop) {
        let room = Self::new();
        let workshop = shape::workshop(number);
        room.insert(&workshop).unwrap();
        (room, workshop)
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.library.path().to_owned()
    }

    pub(crate) fn insert(&self, workshop: &Workshop) -> Result<(), StoreError> {
        let workshop = workshop.clone();
        self.library.write_blocking(move |writer| {
            let pack = shape::pack_row();
            workshop::insert_workshop(writer, &workshop, &pack, shape::placement(), &read)
        })
    }

    pub(crate) fn get(&self, id: WorkshopId) -> Result<Workshop, StoreError> {
        self.library.read_blocking(move |reader| {
            workshop::get_workshop(reader, id, &|_| Ok(Arc::new(shape::pack())))
        })
    }

    pub(crate) fn add_note(&self, id: WorkshopId, number: u128, line: &str) {
        let note = note(number, line);
        self.library
            .change_blocking(id, "add note", move |writer| {
                note::insert_note(writer, id, &note, &read(&note))
            })
            .unwrap();
    }

    pub(crate) fn find(&self, query: &str, within: Option<WorkshopId>) -> Vec<String> {
        let hits = self.hits(query, within);
        hits.into_iter().map(|hit| hit.shown).collect()
    }

    pub(crate) fn hits(&self, query: &str, within: Option<WorkshopId>) -> Vec<SearchHit> {
        let query = query.to_owned();
        self.library
            .read_blocking(move |reader| search::list_search_hits(reader, &query, within))
            .unwrap()
    }

    /// Closes the library and opens it again.
    pub(crate) fn reopen(&mut self) -> Opened {
        let path = self.path();
        wait(self.library.close());
        let (library, opened) = Library::open(&path).unwrap();
        self.library = library;
        opened
    }

    pub(crate) fn check(&self) {
        wait(self.library.check()).unwrap();
    }

    /// A connection beside the library's own, to look at the rows.
    pub(crate) fn rows(&self) -> Connection {
        Connection::open(self.path()).unwrap()
    }

    /// Every row of the tables of a workshop, as text.
    pub(crate) fn dump(&self) -> String {
        dump(&self.rows())
    }
}

/// The tables that hold workshops, with the clock but without undo.
const TABLES: [&str; 19] = [
    "workshop",
    "logo",
    "participant",
    "block",
    "clock",
    "note",
    "tally",
    "rating",
    "ballot",
    "ballot_side",
    "ballot_vote",
    "dissent",
    "opening_vote",
    "opening_guess",
    "placement_override",
    "placement_override_agreed",
    "priority",
    "value_line",
    "value_release",
];

fn dump(connection: &Connection) -> String {
    let mut lines = Vec::new();
    for table in TABLES {
        let mut statement = connection
            .prepare(&format!("SELECT * FROM {table}"))
            .unwrap();
        let columns = statement.column_count();
        let mut of_table: Vec<String> = statement
            .query_map([], |row| {
                let value = |column| row.get_ref(column).map(|value| format!("{value:?}"));
                let values: Result<Vec<_>, _> = (0..columns).map(value).collect();
                Ok(format!("{table}: {}", values?.join(" | ")))
            })
            .unwrap()
            .map(Result::unwrap)
            .collect();
        of_table.sort();
        lines.extend(of_table);
    }
    lines.join("\n")
}

/// Waits for a future of the library.
pub(crate) fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(future)
}

/// A note without a block.
pub(crate) fn note(number: u128, line: &str) -> Note {
    Note {
        id: NoteId::new(Uuid::from_u128(number)),
        block: None,
        line: shape::text(line),
        captured_at: "2026-11-19T09:30:00.123456789Z".parse().unwrap(),
        captured_on: "2026-11-19".parse().unwrap(),
        done: false,
        withheld: false,
    }
}

/// Reads a note's line where the CFO and the CIO are in the room.
pub(crate) fn read(note: &Note) -> Reading {
    let handles = ["cfo", "cio"].map(|handle| Handle::parse(handle).unwrap());
    let context = Context {
        handles: &handles,
        captured_on: note.captured_on,
    };
    capture::read(note.line.as_str(), context)
}

pub(crate) fn block_id(number: u128) -> BlockId {
    BlockId::new(Uuid::from_u128(number))
}

/// All bytes of the files in a folder.
pub(crate) fn bytes_of(folder: &Path) -> Vec<u8> {
    std::fs::read_dir(folder)
        .unwrap()
        .flat_map(|entry| std::fs::read(entry.unwrap().path()).unwrap())
        .collect()
}

/// Whether some bytes are among others.
pub(crate) fn holds(bytes: &[u8], part: &[u8]) -> bool {
    let first = part[0];
    bytes
        .iter()
        .enumerate()
        .any(|(at, byte)| *byte == first && bytes[at..].starts_with(part))
}

/// Adds one note within a transaction of the caller.
pub(crate) fn insert_note(
    writer: &Writer<'_>,
    id: WorkshopId,
    note: &Note,
) -> Result<(), StoreError> {
    note::insert_note(writer, id, note, &read(note))
}
