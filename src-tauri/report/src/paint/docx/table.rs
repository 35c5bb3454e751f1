//! Tables: columns of the grid, a header row that repeats, rows that do not split.

use docx_rs::{
    BorderType, HeightRule, Paragraph, Table as WordTable, TableCell, TableCellBorder,
    TableCellBorderPosition, TableCellBorders, TableCellMargins, TableLayoutType, TableRow,
    VAlignType, WidthType,
};

use crate::{
    document::{Cell, Column, Rich, Table},
    drawing::{Colour, Face},
};

use super::{GUTTER, PITCH, Writer, block::numbered, run::hex, size, twips};

/// Where a column of a table stands.
#[derive(Clone, Copy)]
struct Place {
    width: f32,
    right: bool,
    widest: bool,
    last: bool,
}

impl Writer {
    pub(super) fn table(&mut self, table: &Table) {
        if let Some(caption) = &table.caption {
            self.tables += 1;
            let caption = numbered("Table", self.tables, caption);
            let paragraph = self.said(Paragraph::new(), &caption);
            self.put(paragraph, "TableCaption");
        }
        let places = places(&table.columns);
        let is_list = table.header.iter().all(Rich::is_empty);
        let mut rows = Vec::with_capacity(table.rows.len() + 1);
        if !is_list {
            rows.push(self.head(&table.header, &places));
        }
        for row in &table.rows {
            let row = self.row(row, &places, is_list);
            rows.push(row);
        }
        if rows.is_empty() {
            return;
        }
        let widths: Vec<f32> = places.iter().map(|place| place.width).collect();
        let after = if is_list { 200 } else { 280 };
        self.put_table(plain_table(rows, &widths), after);
    }

    fn head(&self, header: &[Rich], places: &[Place]) -> TableRow {
        let cells = header.iter().zip(places).map(|(text, place)| {
            let paragraph = in_column(Paragraph::new().style("TableHead"), *place);
            cell(place.width)
                .vertical_align(VAlignType::Bottom)
                .set_borders(ruled(TableCellBorderPosition::Bottom, 6, Colour::Ink))
                .add_paragraph(self.said(paragraph, text))
        });
        // The library has no word for a row that repeats; the pass over its parts reads it from this.
        TableRow::new(cells.collect())
            .cant_split()
            .row_height(0.0)
            .height_rule(HeightRule::Auto)
    }

    fn row(&mut self, cells: &[Cell], places: &[Place], is_list: bool) -> TableRow {
        let edge = if is_list {
            TableCellBorderPosition::Top
        } else {
            TableCellBorderPosition::Bottom
        };
        let cells = cells.iter().zip(places).map(|(content, place)| {
            let into = cell(place.width).set_borders(ruled(edge.clone(), 4, Colour::Rule));
            self.filled(into, content, *place, is_list)
        });
        TableRow::new(cells.collect()).cant_split()
    }

    fn filled(
        &mut self,
        cell: TableCell,
        content: &Cell,
        place: Place,
        is_list: bool,
    ) -> TableCell {
        let paragraph = |style: &str| in_column(Paragraph::new().style(style), place);
        match content {
            Cell::Text(text) if is_list && place.widest => {
                let (head, rest) = text.first_line();
                let cell = cell.add_paragraph(self.said(paragraph("StepHead"), &head));
                if rest.is_empty() {
                    cell
                } else {
                    cell.add_paragraph(self.said(paragraph("StepText"), &rest))
                }
            }
            Cell::Text(text) => cell.add_paragraph(self.said(paragraph("TableText"), text)),
            Cell::Number(number) => {
                let number = Rich::default().run(number.as_str(), Face::Bold, Colour::Accent);
                cell.add_paragraph(self.said(paragraph("StepNumber"), &number))
            }
            Cell::Drawing(drawing, alternative) => {
                let room = (place.width - if place.last { 0.0 } else { GUTTER }) / 20.0;
                let picture = self.pictures.next(drawing, alternative, room);
                cell.add_paragraph(paragraph("TableBar").add_run(picture))
            }
        }
    }
}

/// A table without rules of its own, its columns as wide as said.
pub(super) fn plain_table(rows: Vec<TableRow>, widths: &[f32]) -> WordTable {
    let total = widths.iter().sum();
    WordTable::new(rows)
        .clear_all_border()
        .width(size(total) as usize, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(0, 0, 0, 0))
        .set_grid(widths.iter().map(|width| size(*width) as usize).collect())
}

/// A blank cell of that width.
pub(super) fn cell(width: f32) -> TableCell {
    TableCell::new().width(size(width) as usize, WidthType::Dxa)
}

fn ruled(edge: TableCellBorderPosition, eighths: usize, colour: Colour) -> TableCellBorders {
    let rule = TableCellBorder::new(edge)
        .border_type(BorderType::Single)
        .size(eighths)
        .color(hex(colour));
    TableCellBorders::with_empty().set(rule)
}

/// A paragraph that leaves the gutter free, and stands right in a column of figures.
fn in_column(paragraph: Paragraph, place: Place) -> Paragraph {
    let gutter = if place.last { 0 } else { twips(GUTTER) };
    let paragraph = paragraph.indent(None, None, Some(gutter), None);
    if place.right {
        paragraph.align(docx_rs::AlignmentType::Right)
    } else {
        paragraph
    }
}

fn places(columns: &[Column]) -> Vec<Place> {
    let total: f32 = columns.iter().map(|column| column.width.max(0.0)).sum();
    let shrink = if total > 12.0 { 12.0 / total } else { 1.0 };
    let widths = columns.iter().map(|column| column.width);
    let widest = widths.fold(0.0, f32::max);
    let place = |(index, column): (usize, &Column)| {
        let last = index + 1 == columns.len();
        let pitch = column.width.max(0.0) * shrink * PITCH;
        Place {
            width: if last {
                (pitch - GUTTER).max(MIN)
            } else {
                pitch.max(MIN)
            },
            right: column.right,
            widest: column.width.total_cmp(&widest).is_eq(),
            last,
        }
    };
    columns.iter().enumerate().map(place).collect()
}

/// No column is narrower than this.
const MIN: f32 = 40.0;
