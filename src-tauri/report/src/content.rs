//! What the report says: a workshop told in sections of titles, paragraphs, tables and figures.
//!
//! One file a section. Titles are sentences that state the finding; the titles alone tell the story.
//! Every section reads from the same [`findings`](self), so that no two can disagree. Nothing here
//! knows of pages or fonts, and no rule of the method is decided here.

use headwater_domain::workshop::{Workshop, changes::Change};

use crate::document::{Document, Section};

use findings::Findings;
use numbers::Numbers;

mod about;
mod actions_then;
mod advised;
mod agreed;
mod answers;
mod by_hand;
mod changed;
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
mod progress;
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
pub use withheld::left_out;

/// What a report is asked for, besides the workshop.
#[derive(Clone, Debug, PartialEq)]
pub struct Options<'a> {
    /// For whom it is.
    pub edition: Edition,
    /// The version of the app that makes it, such as `0.1.0`.
    pub app_version: String,
    /// Which version of this workshop's report it is.
    pub version: Version,
    /// The organisation's workshop before this one, where there is one.
    pub earlier: Option<&'a Workshop>,
}

/// Which version of a workshop's report it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// From 1.
    pub number: u32,
    /// What is otherwise than in the version before; nothing in the first.
    pub changes: Vec<Change>,
}

impl Version {
    /// The first, of which nobody has read anything yet.
    pub const FIRST: Self = Self {
        number: 1,
        changes: Vec::new(),
    };

    /// The version before, where there was one.
    const fn before(&self) -> Option<u32> {
        match self.number {
            0 | 1 => None,
            number => Some(number - 1),
        }
    }
}

impl Options<'_> {
    /// The first attendee edition, by an app of that version.
    #[must_use]
    pub fn attendee(app_version: &str) -> Self {
        Self {
            edition: Edition::Attendee,
            app_version: app_version.to_owned(),
            version: Version::FIRST,
            earlier: None,
        }
    }
}

/// Tells a workshop as a report.
///
/// The same workshop and options give the same document. Every note that is not private, every
/// rating, value line, decision and action is in its text; private notes are counted, never quoted.
/// The short edition says what it leaves out.
#[must_use]
pub fn compose(workshop: &Workshop, options: &Options<'_>) -> Document {
    let mut findings = Findings::of(workshop, options.edition);
    findings.earlier = options.earlier;
    let mut numbers = Numbers::default();
    let mut sections = vec![
        summary::section(&findings, &options.version, &mut numbers),
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
        sections.extend(progress::section(&findings, &mut numbers));
    }
    sections.extend(changed::section(&findings, &options.version));
    if options.edition.is_full() {
        sections.extend(rest(&findings, options, &mut numbers));
    }
    Document {
        about: about::about(&findings, options),
        sections,
    }
}

fn rest(findings: &Findings<'_>, options: &Options<'_>, numbers: &mut Numbers) -> [Section; 3] {
    [
        method::section(findings, options, numbers),
        answers::section(findings, numbers),
        notes::section(findings),
    ]
}
