//! What the report says: a workshop told in sections of titles, paragraphs, tables and figures.
//!
//! One file a section. Titles are sentences that state the finding; the titles alone tell the story.
//! Every section reads from the same [`findings`](self), so that no two can disagree. Nothing here
//! knows of pages or fonts, and no rule of the method is decided here.

use headwater_domain::workshop::Workshop;

use crate::document::{Document, Section};

use findings::Findings;
use numbers::Numbers;

mod about;
mod advised;
mod agreed;
mod answers;
mod by_hand;
mod coverage;
mod disagreement;
mod edition;
mod findings;
mod first_things;
mod how_sure;
mod method;
pub(crate) mod money;
pub(crate) mod names;
mod next;
mod notes;
mod numbers;
mod opening;
pub(crate) mod priorities;
mod profile;
mod reading;
mod release;
mod rests_on;
mod set_by_room;
mod stage_words;
mod summary;
mod table;
mod tiles;
mod voice;
mod where_we_are;
mod why_not_yet;
mod withheld;
mod words;
mod worth;
mod worth_words;

pub use coverage::not_covered;
pub use edition::Edition;

/// What a report is asked for, besides the workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// For whom it is.
    pub edition: Edition,
    /// The version of the app that makes it, such as `0.1.0`.
    pub app_version: String,
    /// How often this workshop's report has been handed out, this one included; from 1.
    pub report_version: u32,
}

impl Options {
    /// The first attendee edition, by an app of that version.
    #[must_use]
    pub fn attendee(app_version: &str) -> Self {
        Self {
            edition: Edition::Attendee,
            app_version: app_version.to_owned(),
            report_version: 1,
        }
    }
}

/// Tells a workshop as a report.
///
/// The same workshop and options give the same document. Every note that is not private, every
/// rating, value line, decision and action is in its text; private notes are counted, never quoted.
/// The short edition says what it leaves out.
#[must_use]
pub fn compose(workshop: &Workshop, options: &Options) -> Document {
    let findings = Findings::of(workshop, options.edition);
    let mut numbers = Numbers::default();
    let mut sections = vec![
        summary::section(&findings, &mut numbers),
        where_we_are::section(&findings, &mut numbers),
    ];
    if options.edition.is_full() {
        sections.push(profile::section(&findings, &mut numbers));
        sections.push(why_not_yet::section(&findings, &mut numbers));
        sections.push(worth::section(&findings, &mut numbers));
    }
    sections.push(next::section(&findings, &mut numbers));
    sections.push(agreed::section(&findings));
    if options.edition.is_full() {
        sections.extend(rest(&findings, options, &mut numbers));
    }
    Document {
        about: about::about(&findings, options),
        sections,
    }
}

fn rest(findings: &Findings<'_>, options: &Options, numbers: &mut Numbers) -> [Section; 3] {
    [
        method::section(findings, options, numbers),
        answers::section(findings, numbers),
        notes::section(findings),
    ]
}
