//! What is done to the library as a whole: erasing for good, copying, checking.

use std::path::PathBuf;

use headwater_domain::WorkshopId;
use rusqlite::Connection;

use super::engine::Engine;
use crate::{StoreError, copy, table};

impl Engine {
    pub(super) fn erase(&mut self, workshop: WorkshopId) -> Result<(), StoreError> {
        self.write(|writer| table::workshop::delete_workshop(writer, workshop))?;
        let connection = self.connection()?;
        // Whole pages of the index are dropped only when its parts are merged.
        connection.execute("INSERT INTO note_text (note_text) VALUES ('optimize')", [])?;
        empty_log(connection)
    }

    pub(super) fn copy_to(&mut self, path: PathBuf) -> Result<(), StoreError> {
        copy::copy_to(self.connection()?, &path)
            .map_err(|detail| StoreError::NoCopy { path, detail })
    }

    pub(super) fn check(&mut self) -> Result<(), StoreError> {
        let connection = self.connection()?;
        let found: String =
            connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if found != "ok" {
            return Err(StoreError::Damaged { detail: found });
        }
        connection.execute(
            "INSERT INTO note_text (note_text, rank) VALUES ('integrity-check', 1)",
            [],
        )?;
        let broken: i64 =
            connection.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
                row.get(0)
            })?;
        if broken > 0 {
            let detail = format!("{broken} rows refer to nothing");
            return Err(StoreError::Damaged { detail });
        }
        Ok(())
    }
}

/// Writes the log back into the file and empties it.
fn empty_log(connection: &Connection) -> Result<(), StoreError> {
    let busy: bool =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy {
        return Err(StoreError::TracesLeft);
    }
    Ok(())
}
