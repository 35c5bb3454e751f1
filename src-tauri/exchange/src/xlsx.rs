//! A workshop as a workbook for spreadsheets: notes, decisions, actions, ratings and value lines.
//!
//! It is for the facilitator's next steps, but it travels: who voted what is not in it, nor is any
//! private note. Dissent stands with the office that spoke, as in the sponsor edition of the report.
//!
//! Nothing in it is ever a formula. Text that begins like one is marked so that it stays text even when
//! somebody edits the cell.

mod notes;
mod ratings;
mod sheet;
mod value_lines;

use headwater_domain::workshop::Workshop;
use jiff::tz::TimeZone;
use rust_xlsxwriter::{DocProperties, Workbook};

pub use rust_xlsxwriter::XlsxError;

use sheet::Formats;

/// Writes a workbook with the sheets Notes, Decisions, Actions, Ratings and Value lines.
///
/// The same workshop gives the same bytes.
///
/// # Errors
/// When the workbook would hold more than a workbook may, or memory cannot be written.
pub fn write(workshop: &Workshop) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&properties(workshop));
    let formats = Formats::new(workshop.details.currency);
    let notes = notes::read(workshop);
    for sheet in [
        notes::all(workshop, &notes),
        notes::decisions(workshop, &notes),
        notes::actions(workshop, &notes),
        ratings::sheet(workshop),
        value_lines::sheet(workshop),
    ] {
        sheet.write(book.add_worksheet(), &formats)?;
    }
    book.save_to_buffer()
}

fn properties(workshop: &Workshop) -> DocProperties {
    let details = &workshop.details;
    let made_at = workshop.last_moment().to_zoned(TimeZone::UTC).datetime();
    let mut properties = DocProperties::new()
        .set_title(details.organisation.as_str())
        .set_creation_datetime(&made_at);
    if let Some(facilitator) = &details.facilitator {
        properties = properties.set_author(facilitator.as_str());
    }
    if let Some(mark) = &details.confidentiality {
        properties = properties.set_comment(mark.as_str());
    }
    properties
}
