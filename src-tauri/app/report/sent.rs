//! What of a workshop's report went out, and how the organisation's reports are wanted.

use std::collections::{BTreeMap, BTreeSet};

use headwater_domain::{
    StatementId, WorkshopId,
    workshop::{
        changes::{Change, Thing},
        is_same_organisation,
    },
};
use headwater_store::{
    Reader, Writer,
    table::{
        report::{
            self as table, insert_sent, insert_version, list_choices, list_sent, update_choice,
        },
        workshop::find_organisation,
    },
};
use jiff::Timestamp;

use super::{Source, handout::Sent};
use crate::{
    clock,
    error::{Answer, Problem},
    wire::{
        count,
        report::{Changed, Edition, Format, Paper, Report, ReportChange, ReportChoice, SentReport},
    },
};

/// A workshop's report as the window shows it.
///
/// # Errors
/// When the workshop is not there.
pub(crate) fn get(reader: &Reader<'_>, source: &Source) -> Answer<Report> {
    let id = source.workshop.id;
    let sent = list_sent(reader, id)?;
    Ok(Report {
        choice: choice(reader, id)?,
        version: source.standing.version.number,
        changed: source.standing.changed,
        changes: if source.standing.changed {
            counted(&source.standing.changes)
        } else {
            Vec::new()
        },
        sent: sent.iter().filter_map(shown).collect(),
    })
}

/// How many of each are otherwise, each thing once.
fn counted(changes: &[Change]) -> Vec<ReportChange> {
    let mut otherwise: BTreeMap<Changed, BTreeSet<&str>> = BTreeMap::new();
    for change in changes {
        let (what, names) = match change {
            Change::Placed { .. } | Change::SetByRoom { .. } => (Changed::Placement, vec![""]),
            Change::Target { .. } => (Changed::Target, vec![""]),
            Change::Rated { statements, .. } => (
                Changed::Rating,
                statements.iter().map(StatementId::as_str).collect(),
            ),
            Change::Things { what, names, .. } => {
                (kind(*what), names.iter().map(String::as_str).collect())
            }
        };
        otherwise.entry(what).or_default().extend(names);
    }
    let change = |(what, names): (_, BTreeSet<_>)| ReportChange {
        what,
        count: count(names.len()),
    };
    otherwise.into_iter().map(change).collect()
}

const fn kind(thing: Thing) -> Changed {
    match thing {
        Thing::ValueLine => Changed::ValueLine,
        Thing::Priority => Changed::Priority,
        Thing::Decision | Thing::Asked => Changed::Decision,
        Thing::Action => Changed::Action,
        Thing::Question | Thing::Parked | Thing::Note => Changed::Note,
    }
}

/// Writes down what went out, and answers what is true then.
///
/// # Errors
/// When it could not be kept.
pub(crate) fn keep(
    writer: &Writer<'_>,
    source: &Source,
    sent: &[Sent],
    sent_at: Timestamp,
) -> Answer<Report> {
    let id = source.workshop.id;
    let version = &source.standing.version;
    if !sent.is_empty() {
        insert_version(writer, id, version)?;
    }
    for sent in sent {
        let row = table::Sent {
            version: version.number,
            format: sent.format.code().to_owned(),
            edition: sent.edition.map(|edition| edition.code().to_owned()),
            paper: sent.paper.map(|paper| paper.code().to_owned()),
            hash: sent.hash.clone(),
            sent_at,
        };
        insert_sent(writer, id, &row)?;
    }
    get(writer, &Source::get(writer, id)?)
}

/// Keeps how the organisation's reports are wanted.
///
/// # Errors
/// When the workshop is not there.
pub(crate) fn choose(writer: &Writer<'_>, id: WorkshopId, choice: &ReportChoice) -> Answer<()> {
    find_organisation(writer, id)?.ok_or_else(|| Problem::not_found("workshop"))?;
    let formats: Vec<&str> = choice.formats.iter().map(|format| format.code()).collect();
    let row = table::Choice {
        edition: choice.edition.code().to_owned(),
        paper: choice.paper.code().to_owned(),
        formats: formats.join(" "),
    };
    Ok(update_choice(writer, id, &row)?)
}

/// What was chosen last for any workshop of the same organisation.
fn choice(reader: &Reader<'_>, id: WorkshopId) -> Answer<ReportChoice> {
    let organisation = find_organisation(reader, id)?;
    let organisation = organisation.ok_or_else(|| Problem::not_found("workshop"))?;
    for (other, choice) in list_choices(reader)? {
        let named = find_organisation(reader, other)?;
        if named.is_some_and(|named| is_same_organisation(&named, &organisation)) {
            return Ok(read(&choice));
        }
    }
    Ok(ReportChoice::default())
}

fn read(choice: &table::Choice) -> ReportChoice {
    let formats = choice.formats.split(' ').filter_map(Format::parse);
    ReportChoice {
        edition: Edition::parse(&choice.edition).unwrap_or_default(),
        paper: Paper::parse(&choice.paper).unwrap_or_default(),
        formats: formats.collect(),
    }
}

/// `None` where it is of a format that this program does not know.
fn shown(sent: &table::Sent) -> Option<SentReport> {
    Some(SentReport {
        version: sent.version,
        format: Format::parse(&sent.format)?,
        edition: sent.edition.as_deref().and_then(Edition::parse),
        paper: sent.paper.as_deref().and_then(Paper::parse),
        hash: sent.hash.clone(),
        sent_on: clock::local(sent.sent_at).date().to_string(),
        sent_time: clock::to_minutes(sent.sent_at),
    })
}
