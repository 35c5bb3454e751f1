//! Tables: columns with their heads, and rows.

use crate::document::{Block, Cell, Column, Rich, Table};

/// A column: its width in columns of the grid, whether it is set to the right, and its head.
pub(super) type Head<'a> = (f32, bool, &'a str);

/// A table with its message above it.
pub(super) fn table(caption: Option<Rich>, heads: &[Head<'_>], rows: Vec<Vec<Cell>>) -> Block {
    let columns: Vec<Column> = heads
        .iter()
        .map(|(width, right, _)| Column {
            width: *width,
            right: *right,
        })
        .collect();
    let header = if heads.iter().all(|(_, _, head)| head.is_empty()) {
        Vec::new()
    } else {
        heads
            .iter()
            .map(|(_, _, head)| Rich::plain(*head))
            .collect()
    };
    Block::Table(Table {
        caption,
        columns,
        header,
        rows,
    })
}

/// Plain text in a cell.
pub(super) fn text(text: impl Into<String>) -> Cell {
    Cell::Text(Rich::plain(text))
}

/// Quiet text in a cell.
pub(super) fn quiet(text: impl Into<String>) -> Cell {
    Cell::Text(Rich::default().quiet(text))
}

/// Semibold text in a cell.
pub(super) fn strong(text: impl Into<String>) -> Cell {
    Cell::Text(Rich::default().semibold(text))
}
