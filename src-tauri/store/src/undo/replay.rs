//! Doing a step backwards or again, row by row.

use rusqlite::{Connection, params_from_iter, types::Value};

use super::{Direction, Step};
use crate::StoreError;

/// A row that a step changed, seen in the direction in which it is replayed.
struct Row {
    table: String,
    operation: Operation,
    values: Vec<Changed>,
}

enum Operation {
    Insert,
    Update,
    Delete,
}

/// A column of that row: what it holds now, and what it will hold.
struct Changed {
    column: String,
    is_key: bool,
    now: Value,
    then: Value,
}

pub(super) fn replay(
    connection: &Connection,
    step: &Step,
    direction: Direction,
) -> Result<(), StoreError> {
    // In reverse order a row may come back before the one that it refers to.
    connection.pragma_update(None, "defer_foreign_keys", true)?;
    for number in row_numbers(connection, step, direction)? {
        let row = read_row(connection, number, direction)?;
        if apply(connection, &row)? != 1 {
            let name = step.name.clone();
            return Err(StoreError::NotUndoable { name });
        }
    }
    Ok(())
}

fn row_numbers(
    connection: &Connection,
    step: &Step,
    direction: Direction,
) -> rusqlite::Result<Vec<i64>> {
    let sql = match direction {
        Direction::Undo => "SELECT number FROM undo_row WHERE step = ?1 ORDER BY number DESC",
        Direction::Redo => "SELECT number FROM undo_row WHERE step = ?1 ORDER BY number",
    };
    connection
        .prepare_cached(sql)?
        .query_map([step.number], |row| row.get(0))?
        .collect()
}

fn read_row(connection: &Connection, number: i64, direction: Direction) -> Result<Row, StoreError> {
    let (table, operation): (String, String) = connection
        .prepare_cached("SELECT table_name, operation FROM undo_row WHERE number = ?1")?
        .query_row([number], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let operation = match (operation.as_str(), direction) {
        ("insert", Direction::Redo) | ("delete", Direction::Undo) => Operation::Insert,
        ("delete", Direction::Redo) | ("insert", Direction::Undo) => Operation::Delete,
        ("update", Direction::Undo | Direction::Redo) => Operation::Update,
        _ => {
            let what = "step of undo";
            let value = operation;
            return Err(StoreError::Unreadable { what, value });
        }
    };
    let values = read_values(connection, number, &table, direction)?;
    Ok(Row {
        table,
        operation,
        values,
    })
}

fn read_values(
    connection: &Connection,
    number: i64,
    table: &str,
    direction: Direction,
) -> rusqlite::Result<Vec<Changed>> {
    let (now, then) = match direction {
        Direction::Undo => (3, 2),
        Direction::Redo => (2, 3),
    };
    connection
        .prepare_cached(
            "SELECT undo_value.column_name, pk > 0, was, became
             FROM undo_value JOIN pragma_table_info(?2) ON name = column_name
             WHERE undo_row = ?1",
        )?
        .query_map((number, table), |row| {
            Ok(Changed {
                column: row.get(0)?,
                is_key: row.get(1)?,
                now: row.get(now)?,
                then: row.get(then)?,
            })
        })?
        .collect()
}

/// Applies a row and gives how many rows of its table that changed: one, unless it is gone.
fn apply(connection: &Connection, row: &Row) -> rusqlite::Result<usize> {
    let Row { table, values, .. } = row;
    let mut bound = Bound::default();
    let sql = match row.operation {
        Operation::Insert => {
            let columns: Vec<_> = values.iter().map(|value| quoted(&value.column)).collect();
            let marks: Vec<_> = values.iter().map(|value| bound.mark(&value.then)).collect();
            let (columns, marks) = (columns.join(", "), marks.join(", "));
            format!(
                "INSERT INTO main.{} ({columns}) VALUES ({marks})",
                quoted(table)
            )
        }
        Operation::Update => {
            let sets: Vec<_> = values
                .iter()
                .map(|value| bound.equal(&value.column, &value.then))
                .collect();
            let (sets, key) = (sets.join(", "), bound.key(values));
            format!("UPDATE main.{} SET {sets} WHERE {key}", quoted(table))
        }
        Operation::Delete => {
            format!(
                "DELETE FROM main.{} WHERE {}",
                quoted(table),
                bound.key(values)
            )
        }
    };
    connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(bound.values))
}

/// The values bound to a statement while its words are put together.
#[derive(Default)]
struct Bound<'r> {
    values: Vec<&'r Value>,
}

impl<'r> Bound<'r> {
    /// Binds a value and gives its mark.
    fn mark(&mut self, value: &'r Value) -> String {
        self.values.push(value);
        format!("?{}", self.values.len())
    }

    fn equal(&mut self, column: &str, value: &'r Value) -> String {
        format!("{} = {}", quoted(column), self.mark(value))
    }

    /// The condition that finds the row as it is now.
    fn key(&mut self, values: &'r [Changed]) -> String {
        let keys = values.iter().filter(|value| value.is_key);
        let parts: Vec<_> = keys
            .map(|value| self.equal(&value.column, &value.now))
            .collect();
        parts.join(" AND ")
    }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
