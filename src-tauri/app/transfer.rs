//! Whole workshops between the library and files, for the window and the command line alike.

use std::path::Path;

use headwater_domain::{WorkshopId, workshop::Workshop};
use headwater_exchange::{
    FileError,
    file::{read_file, write_file},
    workshop_file::{Moment, WORKSHOP_BYTES, read_workshop_file, write_workshop_file},
};
use headwater_store::{
    Reader, Writer,
    table::workshop::{get_workshop, insert_workshop},
};

use crate::{
    clock,
    error::{Answer, Problem},
    packs, summary,
};

/// Reads a workshop file.
///
/// # Errors
/// What is wrong with it, and where.
pub(crate) fn read(path: &Path) -> Answer<Workshop> {
    let bytes = read_file(path, WORKSHOP_BYTES).map_err(Problem::file)?;
    let named = |error: FileError| Problem::file(error.in_file(path.display().to_string()));
    parse(&bytes).map_err(named)
}

/// Reads the bytes of a workshop file.
///
/// # Errors
/// What is wrong with them, and where.
pub(crate) fn parse(bytes: &[u8]) -> Result<Workshop, FileError> {
    let now = Moment {
        at: clock::now(),
        today: clock::today(),
    };
    read_workshop_file(bytes, &mut || clock::draw_id(), now)
}

/// Writes a workshop file whole, or not at all.
///
/// # Errors
/// Why it could not be written, also when it would be larger than what [`read`] reads.
pub(crate) fn write(workshop: &Workshop, path: &Path) -> Answer<()> {
    let file = write_workshop_file(workshop);
    if file.len() > WORKSHOP_BYTES {
        return Err(Problem::file(format!(
            "the file would be larger than {} MiB, the most that is read again: shorten long notes first",
            WORKSHOP_BYTES >> 20
        )));
    }
    write_file(path, file.as_bytes()).map_err(Problem::file)
}

/// Gets a workshop from the library.
///
/// # Errors
/// When it is not there.
pub(crate) fn get(reader: &Reader<'_>, id: WorkshopId) -> Answer<Workshop> {
    Ok(get_workshop(reader, id, &packs::read)?)
}

/// Puts a workshop in the library.
///
/// # Errors
/// When it is there already.
pub(crate) fn insert(writer: &Writer<'_>, workshop: &Workshop) -> Answer<()> {
    let placement = summary::placement(&workshop.pack, &workshop.ratings);
    let read = |note: &_| workshop.read_note(note);
    Ok(insert_workshop(
        writer,
        workshop,
        &packs::row(&workshop.pack),
        placement,
        &read,
    )?)
}
