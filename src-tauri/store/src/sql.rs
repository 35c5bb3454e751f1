//! How words of the domain are written in SQL, and read back.
//!
//! Ids, dates and codes are text; every value that is read is parsed into its type, and what does not
//! parse is [`StoreError::Unreadable`], named as `table.column`.

use headwater_domain::{Stage, Text};
use jiff::Timestamp;
use rusqlite::Row;

use crate::StoreError;

/// A text column, parsed.
pub(crate) fn required<T>(
    row: &Row<'_>,
    column: usize,
    what: &'static str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Result<T, StoreError> {
    let value: &str = row
        .get_ref(column)?
        .as_str()
        .map_err(|_| StoreError::Unreadable {
            what,
            value: "no text".to_owned(),
        })?;
    parse(value).ok_or_else(|| unreadable(what, value))
}

/// A text column that may be null, parsed.
pub(crate) fn optional<T>(
    row: &Row<'_>,
    column: usize,
    what: &'static str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Result<Option<T>, StoreError> {
    match row.get_ref(column)? {
        rusqlite::types::ValueRef::Null => Ok(None),
        rusqlite::types::ValueRef::Integer(_)
        | rusqlite::types::ValueRef::Real(_)
        | rusqlite::types::ValueRef::Text(_)
        | rusqlite::types::ValueRef::Blob(_) => required(row, column, what, parse).map(Some),
    }
}

/// An integer column, taken in by the type's own constructor.
pub(crate) fn number<T>(
    row: &Row<'_>,
    column: usize,
    what: &'static str,
    take: impl FnOnce(i64) -> Option<T>,
) -> Result<T, StoreError> {
    let value: i64 = row.get(column)?;
    take(value).ok_or_else(|| unreadable(what, &value.to_string()))
}

/// An integer column that may be null, taken in by the type's own constructor.
pub(crate) fn optional_number<T>(
    row: &Row<'_>,
    column: usize,
    what: &'static str,
    take: impl FnOnce(i64) -> Option<T>,
) -> Result<Option<T>, StoreError> {
    row.get::<_, Option<i64>>(column)?
        .map(|value| take(value).ok_or_else(|| unreadable(what, &value.to_string())))
        .transpose()
}

/// Text that says something.
pub(crate) fn text(value: &str) -> Option<Text> {
    Text::parse(value).ok()
}

/// Anything that its `FromStr` reads: ids, days, times.
pub(crate) fn parsed<T: std::str::FromStr>(value: &str) -> Option<T> {
    value.parse().ok()
}

/// A stage's number.
pub(crate) fn stage(value: i64) -> Option<Stage> {
    u8::try_from(value).ok().and_then(Stage::new)
}

/// A time as text, always with nine decimals, so that the order of the texts is the order of the times.
pub(crate) fn time(timestamp: Timestamp) -> String {
    format!("{timestamp:.9}")
}

/// A number of rows or places.
pub(crate) fn place(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// That a statement found its row.
pub(crate) fn found(changed: usize, what: &'static str) -> Result<(), StoreError> {
    if changed == 0 {
        return Err(StoreError::NotFound { what });
    }
    Ok(())
}

fn unreadable(what: &'static str, value: &str) -> StoreError {
    let value = value.chars().take(80).collect();
    StoreError::Unreadable { what, value }
}
