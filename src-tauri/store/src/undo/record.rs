//! Writing steps down: triggers of this connection note what every row was and became.
//!
//! They are made from the tables' columns each time a library is opened, so that they always fit its
//! format, and are temporary: nothing in the file can keep another program from reading or writing it.

use std::fmt::Write as _;

use headwater_domain::WorkshopId;
use rusqlite::Connection;

use super::STEPS_KEPT;
use crate::StoreError;

/// The tables whose changes are steps, each with the column that holds its workshop. Not the clock, which
/// is no edit; settings and packs belong to no workshop.
const RECORDED: [(&str, &str); 17] = [
    ("workshop", "id"),
    ("participant", "workshop"),
    ("block", "workshop"),
    ("note", "workshop"),
    ("rating", "workshop"),
    ("ballot", "workshop"),
    ("ballot_side", "workshop"),
    ("ballot_vote", "workshop"),
    ("dissent", "workshop"),
    ("opening_vote", "workshop"),
    ("opening_guess", "workshop"),
    ("placement_override", "workshop"),
    ("placement_override_agreed", "workshop"),
    ("priority", "workshop"),
    ("value_line", "workshop"),
    ("value_release", "workshop"),
    ("logo", "workshop"),
];

/// A column of a recorded table.
struct Column {
    name: String,
    is_key: bool,
}

/// Gives the connection its triggers. They rest until [`begin`].
pub(crate) fn install(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        "CREATE TEMP TABLE recording (step INTEGER NOT NULL, workshop TEXT NOT NULL)",
    )?;
    for (table, workshop) in RECORDED {
        let columns = columns(connection, table)?;
        for sql in [
            on_insert(table, workshop, &columns),
            on_update(table, workshop, &columns),
            on_delete(table, workshop, &columns),
        ] {
            connection.execute_batch(&sql)?;
        }
    }
    Ok(())
}

/// Begins a step within the open transaction.
pub(crate) fn begin(
    connection: &Connection,
    workshop: WorkshopId,
    name: &str,
) -> Result<i64, StoreError> {
    let workshop = workshop.to_string();
    connection
        .prepare_cached("INSERT INTO undo_step (workshop, name, undone) VALUES (?1, ?2, 0)")?
        .execute((&workshop, name))?;
    let step = connection.last_insert_rowid();
    connection
        .prepare_cached("INSERT INTO temp.recording (step, workshop) VALUES (?1, ?2)")?
        .execute((step, &workshop))?;
    Ok(step)
}

/// Ends a step. One that changed nothing is forgotten; any other clears what could be redone, and the
/// oldest steps beyond [`STEPS_KEPT`].
pub(crate) fn end(
    connection: &Connection,
    workshop: WorkshopId,
    step: i64,
) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM temp.recording")?
        .execute([])?;
    let changed: bool = connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM undo_row WHERE step = ?1)")?
        .query_row([step], |row| row.get(0))?;
    if !changed {
        connection
            .prepare_cached("DELETE FROM undo_step WHERE number = ?1")?
            .execute([step])?;
        return Ok(());
    }
    let workshop = workshop.to_string();
    connection
        .prepare_cached("DELETE FROM undo_step WHERE workshop = ?1 AND undone = 1")?
        .execute([&workshop])?;
    connection
        .prepare_cached(
            "DELETE FROM undo_step WHERE workshop = ?1 AND undone = 0 AND number <= (
                 SELECT number FROM undo_step WHERE workshop = ?1 AND undone = 0
                 ORDER BY number DESC LIMIT 1 OFFSET ?2
             )",
        )?
        .execute((&workshop, STEPS_KEPT))?;
    Ok(())
}

fn columns(connection: &Connection, table: &str) -> rusqlite::Result<Vec<Column>> {
    connection
        .prepare("SELECT name, pk > 0 FROM pragma_table_info(?1)")?
        .query_map([table], |row| {
            Ok(Column {
                name: row.get(0)?,
                is_key: row.get(1)?,
            })
        })?
        .collect()
}

fn on_insert(table: &str, workshop: &str, columns: &[Column]) -> String {
    let mut body = row_begins(table, workshop, "insert", "NEW");
    for Column { name, .. } in columns {
        value(&mut body, name, "NULL", &format!("NEW.\"{name}\""), "");
    }
    trigger(
        table,
        "insert",
        "(SELECT count(*) FROM recording) > 0",
        &body,
    )
}

fn on_delete(table: &str, workshop: &str, columns: &[Column]) -> String {
    let mut body = row_begins(table, workshop, "delete", "OLD");
    for Column { name, .. } in columns {
        value(&mut body, name, &format!("OLD.\"{name}\""), "NULL", "");
    }
    trigger(
        table,
        "delete",
        "(SELECT count(*) FROM recording) > 0",
        &body,
    )
}

/// Of an update only the columns that changed are kept, and the key, by which the row is found again.
fn on_update(table: &str, workshop: &str, columns: &[Column]) -> String {
    let mut body = row_begins(table, workshop, "update", "NEW");
    let mut differs = String::from("(SELECT count(*) FROM recording) > 0 AND (0");
    for Column { name, is_key } in columns {
        let difference = format!("OLD.\"{name}\" IS NOT NEW.\"{name}\"");
        let only_if = match is_key {
            true => String::new(),
            false => format!(" WHERE {difference}"),
        };
        let (was, became) = (format!("OLD.\"{name}\""), format!("NEW.\"{name}\""));
        value(&mut body, name, &was, &became, &only_if);
        write!(differs, " OR {difference}").expect("BUG: writing to a string cannot fail");
    }
    differs.push(')');
    trigger(table, "update", &differs, &body)
}

/// The row of the step; refused when the row belongs to another workshop than the step, so that no
/// change can mix two.
fn row_begins(table: &str, workshop: &str, operation: &str, side: &str) -> String {
    format!(
        "SELECT RAISE(ABORT, 'a change of one workshop wrote to another')
         WHERE {side}.\"{workshop}\" IS NOT (SELECT workshop FROM recording);
         INSERT INTO undo_row (step, table_name, operation)
         SELECT step, '{table}', '{operation}' FROM recording;\n"
    )
}

/// One value of that row. `undo_value` has no rowid, so the last one inserted stays the row's.
fn value(body: &mut String, column: &str, was: &str, became: &str, only_if: &str) {
    writeln!(
        body,
        "INSERT INTO undo_value (undo_row, column_name, was, became)
         SELECT last_insert_rowid(), '{column}', {was}, {became}{only_if};"
    )
    .expect("BUG: writing to a string cannot fail");
}

fn trigger(table: &str, operation: &str, when: &str, body: &str) -> String {
    format!(
        "CREATE TEMP TRIGGER record_{operation}_{table} AFTER {operation} ON main.{table}
         WHEN {when} BEGIN\n{body}END"
    )
}
