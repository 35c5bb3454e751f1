//! Value lines, as entered.

use headwater_domain::{
    Text, ValueLineId, WorkshopId,
    value::{Amount, MoneyQuestion, Range, ValueLine},
    workshop::{Handle, Limit},
};
use rusqlite::Row;

use super::{order, value_release};
use crate::{Reader, StoreError, Writer, sql};

/// The value lines of a workshop, as entered.
///
/// # Errors
/// When the library cannot be read.
pub fn list_value_lines(
    reader: &Reader<'_>,
    workshop: WorkshopId,
) -> Result<Vec<ValueLine>, StoreError> {
    let mut lines = reader
        .connection()
        .prepare_cached(
            "SELECT id, name, question, low, likely, high, owner, basis, overlap FROM value_line
             WHERE workshop = ?1 ORDER BY number",
        )?
        .query_and_then([workshop.to_string()], read_value_line)?
        .collect::<Result<Vec<_>, _>>()?;
    for line in &mut lines {
        line.released_by = value_release::list_releases(reader, workshop, line.id)?;
    }
    Ok(lines)
}

/// Adds a value line after all others.
///
/// # Errors
/// When the workshop, or a note that releases it, is not there, or [`StoreError::TooMany`] when there is
/// no room.
pub fn insert_value_line(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    line: &ValueLine,
) -> Result<(), StoreError> {
    let count = "SELECT count(*) FROM value_line WHERE workshop = ?1";
    order::check_room(writer, Limit::ValueLines, workshop, count)?;
    execute(
        writer,
        "INSERT INTO value_line (workshop, id, name, question, low, likely, high, owner, basis, overlap)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        workshop,
        line,
    )
}

/// Writes a value line anew, in its place.
///
/// # Errors
/// When it, or a note that releases it, is not there.
pub fn update_value_line(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    line: &ValueLine,
) -> Result<(), StoreError> {
    execute(
        writer,
        "UPDATE value_line SET name = ?3, question = ?4, low = ?5, likely = ?6, high = ?7,
                               owner = ?8, basis = ?9, overlap = ?10
         WHERE workshop = ?1 AND id = ?2",
        workshop,
        line,
    )
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
    let changed = writer
        .connection()
        .prepare_cached("DELETE FROM value_line WHERE workshop = ?1 AND id = ?2")?
        .execute([workshop.to_string(), id.to_string()])?;
    sql::found(changed, "value line")
}

fn execute(
    writer: &Writer<'_>,
    sql: &str,
    workshop: WorkshopId,
    line: &ValueLine,
) -> Result<(), StoreError> {
    let changed = writer.connection().prepare_cached(sql)?.execute((
        workshop.to_string(),
        line.id.to_string(),
        line.name.as_str(),
        line.question.code(),
        units(line.range.low()),
        units(line.range.likely()),
        units(line.range.high()),
        line.owner.as_ref().map(Handle::as_str),
        line.basis.as_ref().map(Text::as_str),
        line.overlap.as_ref().map(Text::as_str),
    ))?;
    sql::found(changed, "value line")?;
    value_release::write_releases(writer, workshop, line)
}

fn units(amount: Amount) -> i64 {
    i64::try_from(amount.units()).expect("BUG: the largest amount fits")
}

fn read_value_line(row: &Row<'_>) -> Result<ValueLine, StoreError> {
    let amount = |value: i64| u64::try_from(value).ok().and_then(Amount::new);
    let low = sql::number(row, 3, "value_line.low", amount)?;
    let likely = sql::number(row, 4, "value_line.likely", amount)?;
    let high = sql::number(row, 5, "value_line.high", amount)?;
    Ok(ValueLine {
        id: sql::required(row, 0, "value_line.id", sql::parsed)?,
        name: sql::required(row, 1, "value_line.name", sql::text)?,
        question: sql::required(row, 2, "value_line.question", MoneyQuestion::parse)?,
        range: Range::new(low, likely, high).map_err(|error| StoreError::Unreadable {
            what: "value_line.range",
            value: error.to_string(),
        })?,
        owner: sql::optional(row, 6, "value_line.owner", Handle::parse)?,
        basis: sql::optional(row, 7, "value_line.basis", sql::text)?,
        overlap: sql::optional(row, 8, "value_line.overlap", sql::text)?,
        released_by: Vec::new(),
    })
}
