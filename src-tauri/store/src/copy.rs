//! Checked copies of a library: made under another name, read through, and only then given their own.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::{OpenError, create, open};

/// Why there is no copy, for whoever knows what it was for.
pub(crate) type Detail = String;

/// Copies a library beside itself before its format is updated, and gives the copy's path. Copies that
/// are there are kept.
pub(crate) fn before_update(
    connection: &Connection,
    path: &Path,
    format: u32,
) -> Result<PathBuf, OpenError> {
    let mut copy = create::beside(path, &format!("before-format-{format}"));
    let mut number = 1_u32;
    while copy.exists() {
        number += 1;
        copy = create::beside(path, &format!("before-format-{format}-{number}"));
    }
    match copy_to(connection, &copy) {
        Ok(()) => Ok(copy),
        Err(detail) => Err(OpenError::NoCopy {
            path: path.to_owned(),
            copy,
            detail,
        }),
    }
}

/// Copies the library as it is now to a new file. Where that fails no file is left.
pub(crate) fn copy_to(connection: &Connection, path: &Path) -> Result<(), Detail> {
    if path.exists() {
        return Err("there is a file of that name".to_owned());
    }
    let partial = create::beside(path, "partial");
    let outcome = write(connection, &partial)
        .and_then(|()| create::settle(&partial, path).map_err(|error| error.to_string()));
    if outcome.is_err() {
        create::remove(&partial).map_err(|error| error.to_string())?;
    }
    outcome
}

fn write(connection: &Connection, partial: &Path) -> Result<(), Detail> {
    let name = partial.to_str().ok_or("its path is not Unicode")?;
    create::new_private_file(partial).map_err(|error| error.to_string())?;
    connection
        .execute("VACUUM INTO ?1", [name])
        .and_then(|_| differences(connection, partial))
        .map_err(|error| error.to_string())?
        .map_or(Ok(()), Err)
}

/// What a copy has differently from the library; `None` where it is whole and says as much.
fn differences(connection: &Connection, copy: &Path) -> rusqlite::Result<Option<Detail>> {
    let copy = open::connect(copy, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let found: String = copy.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if found != "ok" {
        return Ok(Some(found));
    }
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table'
                  AND name NOT LIKE 'note_text%' AND name <> 'sqlite_sequence'";
    let mut statement = connection.prepare(tables)?;
    let names = statement.query_map([], |row| row.get::<_, String>(0))?;
    for name in names {
        let name = name?;
        let count = format!("SELECT count(*) FROM main.\"{name}\"");
        let rows = |connection: &Connection| -> rusqlite::Result<i64> {
            connection.query_row(&count, [], |row| row.get(0))
        };
        if rows(&copy)? != rows(connection)? {
            return Ok(Some(format!("the copy has other rows of “{name}”")));
        }
    }
    Ok(None)
}
