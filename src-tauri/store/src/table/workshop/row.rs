//! A workshop's own row: written from details, read as details and as a summary.

use headwater_domain::{
    Stage, Text,
    workshop::{Currency, Details, State},
};
use rusqlite::{Row, Statement};

use super::{PlacementSummary, WorkshopSummary};
use crate::{StoreError, sql};

/// Binds the details to the parameters named like their columns.
pub(super) fn bind_details(
    statement: &mut Statement<'_>,
    details: &Details,
) -> rusqlite::Result<()> {
    let held_on = details.held_on.map(|day| day.to_string());
    let starts_at = details.starts_at.map(|time| time.to_string());
    let target = details.target.map(Stage::number);
    for (parameter, text) in [
        (c":organisation", Some(&details.organisation)),
        (c":title", details.title.as_ref()),
        (c":sponsor", details.sponsor.as_ref()),
        (c":facilitator", details.facilitator.as_ref()),
        (c":place", details.place.as_ref()),
        (c":confidentiality", details.confidentiality.as_ref()),
    ] {
        statement.raw_bind_parameter(parameter, text.map(Text::as_str))?;
    }
    statement.raw_bind_parameter(c":held_on", held_on)?;
    statement.raw_bind_parameter(c":starts_at", starts_at)?;
    statement.raw_bind_parameter(c":currency", details.currency.code())?;
    statement.raw_bind_parameter(c":target", target)?;
    statement.raw_bind_parameter(c":invented", details.invented)?;
    statement.raw_bind_parameter(c":votes_named", details.votes_named)
}

pub(super) fn read_details(row: &Row<'_>) -> Result<Details, StoreError> {
    Ok(Details {
        organisation: sql::required(row, 0, "workshop.organisation", sql::text)?,
        title: sql::optional(row, 1, "workshop.title", sql::text)?,
        sponsor: sql::optional(row, 2, "workshop.sponsor", sql::text)?,
        facilitator: sql::optional(row, 3, "workshop.facilitator", sql::text)?,
        place: sql::optional(row, 4, "workshop.place", sql::text)?,
        held_on: sql::optional(row, 5, "workshop.held_on", sql::parsed)?,
        starts_at: sql::optional(row, 6, "workshop.starts_at", sql::parsed)?,
        currency: sql::required(row, 7, "workshop.currency", Currency::parse)?,
        confidentiality: sql::optional(row, 8, "workshop.confidentiality", sql::text)?,
        target: sql::optional_number(row, 9, "workshop.target", sql::stage)?,
        invented: row.get(10)?,
        votes_named: row.get(11)?,
    })
}

pub(super) fn read_summary(row: &Row<'_>) -> Result<WorkshopSummary, StoreError> {
    Ok(WorkshopSummary {
        id: sql::required(row, 0, "workshop.id", sql::parsed)?,
        organisation: sql::required(row, 1, "workshop.organisation", sql::text)?,
        title: sql::optional(row, 2, "workshop.title", sql::text)?,
        place: sql::optional(row, 3, "workshop.place", sql::text)?,
        held_on: sql::optional(row, 4, "workshop.held_on", sql::parsed)?,
        state: sql::required(row, 5, "workshop.state", State::parse)?,
        invented: row.get(6)?,
        placement: PlacementSummary {
            rated: row.get(7)?,
            floor: sql::number(row, 8, "workshop.floor", sql::stage)?,
            ceiling: sql::number(row, 9, "workshop.ceiling", sql::stage)?,
            answered: row.get(10)?,
        },
        notes: row.get(11)?,
        decisions: row.get(12)?,
        block_number: row.get(13)?,
        blocks: row.get(14)?,
    })
}
