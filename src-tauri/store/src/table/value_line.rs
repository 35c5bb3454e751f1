//! Value lines, as entered.

use headwater_domain::{ValueLineId, WorkshopId, value::ValueLine};

use crate::{Reader, StoreError, Writer};

/// The value lines of a workshop, as entered.
///
/// # Errors
/// When the library cannot be read.
pub fn list_value_lines(
    reader: &Reader<'_>,
    workshop: WorkshopId,
) -> Result<Vec<ValueLine>, StoreError> {
    todo!()
}

/// Adds a value line after all others.
///
/// # Errors
/// When the workshop is not there.
pub fn insert_value_line(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    line: &ValueLine,
) -> Result<(), StoreError> {
    todo!()
}

/// Writes a value line anew, in its place.
///
/// # Errors
/// When it is not there.
pub fn update_value_line(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    line: &ValueLine,
) -> Result<(), StoreError> {
    todo!()
}

/// Deletes a value line.
///
/// # Errors
/// When it is not there.
pub fn delete_value_line(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    id: ValueLineId,
) -> Result<(), StoreError> {
    todo!()
}
