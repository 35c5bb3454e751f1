//! Tables: columns with their heads, and rows that fit on a page.

use unicode_normalization::char::is_combining_mark;

use crate::document::{Block, Cell, Column, Rich, Run, Table};

/// Lines of a cell that surely fit on one page with its header; the rest goes on in a row below.
const LINES: usize = 36;

/// Points that one column of the grid is wide, and letters that fit on one point of 9-point text.
const GRID: f32 = 40.0;
const LETTERS: f32 = 0.2;

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
    let rows = rows
        .into_iter()
        .flat_map(|row| fitting(row, &columns))
        .collect();
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

/// A row, cut into several where a cell is longer than a page: rows never split in the layout.
fn fitting(row: Vec<Cell>, columns: &[Column]) -> Vec<Vec<Cell>> {
    let parts: Vec<Vec<Cell>> = row
        .into_iter()
        .zip(columns)
        .map(|(cell, column)| match cell {
            Cell::Text(rich) => cut(rich, column.width)
                .into_iter()
                .map(Cell::Text)
                .collect(),
            Cell::Number(_) | Cell::Drawing(..) => vec![cell],
        })
        .collect();
    let rows = parts.iter().map(Vec::len).max().unwrap_or(0);
    let blank = || Cell::Text(Rich::default());
    (0..rows)
        .map(|row| {
            parts
                .iter()
                .map(|cell| cell.get(row).cloned().unwrap_or_else(blank))
                .collect()
        })
        .collect()
}

/// A text in parts of at most [`LINES`] lines each, nothing lost.
fn cut(rich: Rich, width: f32) -> Vec<Rich> {
    let across = line(width);
    let mut cutter = Cutter {
        across,
        ..Cutter::default()
    };
    for run in rich.0 {
        cutter.add(&run);
    }
    cutter.finish()
}

/// Letters that surely fit on a line of a column.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a column is some hundred points wide"
)]
fn line(width: f32) -> usize {
    ((width * GRID - 11.0).max(10.0) * LETTERS) as usize
}

#[derive(Default)]
struct Cutter {
    across: usize,
    lines: usize,
    column: usize,
    part: Rich,
    parts: Vec<Rich>,
}

impl Cutter {
    fn add(&mut self, run: &Run) {
        let mut rest = Run {
            text: String::new(),
            ..run.clone()
        };
        for character in run.text.chars() {
            let full = self.lines >= LINES;
            let far = self.lines >= LINES + 2 && !is_combining_mark(character);
            if (full && character.is_whitespace()) || far {
                self.push(&mut rest);
                self.break_part();
                if character.is_whitespace() {
                    continue;
                }
            }
            self.count(character);
            rest.text.push(character);
        }
        self.push(&mut rest);
    }

    fn count(&mut self, character: char) {
        self.column += 1;
        if character == '\n' || self.column > self.across {
            (self.lines, self.column) = (self.lines + 1, 0);
        }
    }

    fn push(&mut self, run: &mut Run) {
        if !run.text.is_empty() {
            let text = std::mem::take(&mut run.text);
            self.part.0.push(Run {
                text,
                ..run.clone()
            });
        }
    }

    fn break_part(&mut self) {
        self.parts.push(std::mem::take(&mut self.part));
        (self.lines, self.column) = (0, 0);
    }

    fn finish(mut self) -> Vec<Rich> {
        if self.parts.is_empty() || !self.part.is_empty() {
            self.break_part();
        }
        self.parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_longer_than_a_page_goes_on_in_the_next_row() {
        let long = "word ".repeat(4000);
        let rows = fitting(
            vec![text("key"), text(long.trim())],
            &[
                Column {
                    width: 2.0,
                    right: false,
                },
                Column {
                    width: 4.0,
                    right: false,
                },
            ],
        );
        assert!(rows.len() > 4);
        let words: usize = rows
            .iter()
            .map(|row| match &row[1] {
                Cell::Text(rich) => rich.text().split_whitespace().count(),
                Cell::Number(_) | Cell::Drawing(..) => 0,
            })
            .sum();
        assert_eq!(words, 4000);
    }

    #[test]
    fn a_short_row_stays_one_row() {
        let rows = fitting(
            vec![text("")],
            &[Column {
                width: 2.0,
                right: false,
            }],
        );
        assert_eq!(rows.len(), 1);
    }
}
