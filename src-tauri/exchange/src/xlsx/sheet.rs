//! One sheet: a header row that stays in sight, and rows of typed cells under it.

use headwater_domain::{value::Amount, workshop::Currency};
use jiff::civil::Date;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// The most UTF-16 units that a cell may hold.
const CELL_UNITS: usize = 32_767;

/// Points of a line, and of the highest row that there may be.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 405.0;

/// What a cell may begin with so that a spreadsheet could take it for a formula.
const FORMULA_STARTS: [char; 8] = ['=', '+', '-', '@', '\t', '\r', '\n', '\0'];

/// What stands in a cell.
#[derive(Clone, Debug)]
pub(super) enum Cell {
    Blank,
    Text(String),
    Count(u32),
    Money(Amount),
    Date(Date),
}

/// A column: its head and how many characters wide it is.
pub(super) type Column = (String, f64);

/// A sheet before it is written.
pub(super) struct Sheet {
    pub(super) name: &'static str,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// How cells look.
pub(super) struct Formats {
    head: Format,
    text: Format,
    guarded: Format,
    count: Format,
    date: Format,
    money: Format,
}

impl Cell {
    pub(super) fn text(text: &(impl ToString + ?Sized)) -> Self {
        Self::Text(text.to_string())
    }

    pub(super) fn maybe<T: ToString>(text: Option<T>) -> Self {
        text.map_or(Self::Blank, |text| Self::text(&text))
    }

    pub(super) fn day(day: Option<Date>) -> Self {
        day.map_or(Self::Blank, Self::Date)
    }
}

impl Formats {
    pub(super) fn new(currency: Currency) -> Self {
        let base = Format::new().set_align(FormatAlign::Top);
        // What stands right in its cell must not touch what stands left in the next.
        let left = base.clone().set_align(FormatAlign::Left).set_indent(1);
        let text = left.clone().set_text_wrap();
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_align(FormatAlign::Left)
                .set_indent(1)
                .set_background_color(Color::RGB(0x00E8_EEF4))
                .set_border_bottom(FormatBorder::Thin),
            guarded: text.clone().set_quote_prefix(),
            text,
            count: base.clone().set_num_format("0"),
            date: left.set_num_format("yyyy-mm-dd"),
            money: base.set_num_format(format!("[${currency}]\u{a0}#,##0")),
        }
    }
}

impl Sheet {
    pub(super) fn write(self, sheet: &mut Worksheet, formats: &Formats) -> Result<(), XlsxError> {
        sheet.set_name(self.name)?;
        for (column, (head, width)) in (0_u16..).zip(&self.columns) {
            sheet.set_column_width(column, *width)?;
            sheet.write_string_with_format(0, column, head, &formats.head)?;
        }
        let mut at = 1;
        for row in self.rows {
            let mut row = row;
            // What is longer than a cell may be goes on in the row below.
            while row.iter().any(|cell| !matches!(cell, Cell::Blank)) {
                sheet.set_row_height(at, height(&row, &self.columns))?;
                row = put(sheet, at, row, formats)?;
                at += 1;
            }
        }
        let last = u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        sheet.autofilter(0, 0, at.saturating_sub(1).max(1), last)?;
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_repeat_rows(0, 0)?;
        sheet.set_landscape().set_print_fit_to_pages(1, 0);
        sheet.set_header("&L&A&RPage &P of &N");
        Ok(())
    }
}

/// Puts one row; gives what was too long for its cells.
fn put(
    sheet: &mut Worksheet,
    at: u32,
    row: Vec<Cell>,
    formats: &Formats,
) -> Result<Vec<Cell>, XlsxError> {
    let mut rest = Vec::with_capacity(row.len());
    for (column, cell) in (0_u16..).zip(row) {
        let mut left = Cell::Blank;
        match cell {
            Cell::Blank => {}
            Cell::Text(text) => {
                let (head, tail) = cut(&text);
                let format = if head.starts_with(FORMULA_STARTS) {
                    &formats.guarded
                } else {
                    &formats.text
                };
                sheet.write_string_with_format(at, column, head, format)?;
                if !tail.is_empty() {
                    left = Cell::text(tail);
                }
            }
            Cell::Count(count) => {
                sheet.write_number_with_format(at, column, count, &formats.count)?;
            }
            Cell::Money(amount) => {
                sheet.write_number_with_format(at, column, units(amount), &formats.money)?;
            }
            // Spreadsheets count days from 1900 to 9999; any other day is told in words.
            Cell::Date(day) if (1900..=9999).contains(&day.year()) => {
                sheet.write_datetime_with_format(at, column, day, &formats.date)?;
            }
            Cell::Date(day) => {
                sheet.write_string_with_format(at, column, day.to_string(), &formats.text)?;
            }
        }
        rest.push(left);
    }
    Ok(rest)
}

/// How high a row is, in points, so that its longest text is seen whole: not every program reckons that
/// itself.
fn height(row: &[Cell], columns: &[Column]) -> f64 {
    let lines = row
        .iter()
        .zip(columns)
        .map(|(cell, (_, width))| match cell {
            Cell::Text(text) => text.lines().map(|line| lines_of(line, *width)).sum(),
            Cell::Blank | Cell::Count(_) | Cell::Money(_) | Cell::Date(_) => 1.0,
        });
    (lines.fold(1.0, f64::max) * LINE).min(HIGHEST)
}

/// Over how many lines a text runs in a column of that many characters. Words break early.
fn lines_of(line: &str, width: f64) -> f64 {
    let characters = u32::try_from(line.chars().count()).unwrap_or(u32::MAX);
    (f64::from(characters) * 1.1 / width).ceil().max(1.0)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the largest amount is far below 2^53"
)]
fn units(amount: Amount) -> f64 {
    amount.units() as f64
}

/// What fits into a cell, and the rest.
fn cut(text: &str) -> (&str, &str) {
    let mut units = 0;
    let past = text.char_indices().find(|(_, character)| {
        units += character.len_utf16();
        units > CELL_UNITS
    });
    text.split_at(past.map_or(text.len(), |(at, _)| at))
}
