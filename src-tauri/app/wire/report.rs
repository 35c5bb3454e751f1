//! The report as the window shows it before it is exported, and what went out before.

use headwater_report::{content, layout};
use serde::{Deserialize, Serialize};
use specta::Type;

/// For whom a report is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Edition {
    /// For everybody in the room.
    #[default]
    Attendee,
    /// For who asked for the workshop.
    Sponsor,
    /// The answer and what was agreed.
    Short,
}

/// On which paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8½ × 11 inches.
    Letter,
}

/// As which file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// The report.
    Pdf,
    /// The same for word processors, to be edited.
    Docx,
    /// Notes, decisions, actions, ratings and value lines as tables.
    Xlsx,
    /// The notes as text.
    Markdown,
    /// The figures for slides, as SVG and as PNG.
    Figures,
    /// The whole workshop, to go on with elsewhere.
    Workshop,
}

/// How the organisation's reports are wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReportChoice {
    /// For whom.
    pub edition: Edition,
    /// On which paper.
    pub paper: Paper,
    /// As which files, when several are copied at once.
    pub formats: Vec<Format>,
}

/// A workshop's report: how it is wanted, and what of it went out.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// What was chosen last for this organisation.
    pub choice: ReportChoice,
    /// Which version the next report is.
    pub version: u32,
    /// Something is otherwise than in the last version that went out.
    pub changed: bool,
    /// What a reader of that one would find otherwise; nothing where it is only in the details.
    pub changes: Vec<ReportChange>,
    /// What went out, the last first.
    pub sent: Vec<SentReport>,
}

/// What a reader of the last version would find otherwise, counted.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReportChange {
    /// What it is.
    pub what: Changed,
    /// How many of it; of the placement and the target, one.
    pub count: u32,
}

/// What can be otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Changed {
    /// Where the organisation stands, by the rule or by the room.
    Placement,
    /// The stage that it wants to reach.
    Target,
    /// Ratings, with their votes and evidence.
    Rating,
    /// Value lines.
    ValueLine,
    /// What the room took up.
    Priority,
    /// Decisions, and decisions asked for.
    Decision,
    /// Actions.
    Action,
    /// Other notes.
    Note,
}

/// A report that went out.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SentReport {
    /// Of which version.
    pub version: u32,
    /// As which file.
    pub format: Format,
    /// For whom, where that file has editions.
    pub edition: Option<Edition>,
    /// On which paper, where it is set on one.
    pub paper: Option<Paper>,
    /// The short hash that its pages print.
    pub hash: Option<String>,
    /// On which day.
    pub sent_on: String,
    /// At what time: "14:32".
    pub sent_time: String,
}

/// What an edition says on its paper, but for the pages themselves, which are painted one by one.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReportPreview {
    /// Which drawing it is: pages are asked for by it.
    pub drawing: u32,
    /// How many pages.
    pub pages: u32,
    /// The chapters.
    pub outline: Vec<Chapter>,
    /// What the report does not cover, one sentence each.
    pub not_covered: Vec<String>,
    /// What is left out of this edition, and by whose choice, one sentence each.
    pub left_out: Vec<String>,
    /// Characters that the report's faces do not have.
    pub missing_characters: Vec<MissingCharacter>,
}

/// A chapter of the report.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Chapter {
    /// Its short name.
    pub title: String,
    /// Its page, from 0.
    pub page: u32,
}

/// A character that the report's faces do not have.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MissingCharacter {
    /// The character.
    pub character: String,
    /// The text around it.
    pub context: String,
}

/// How far the files are that are being written.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReportProgress {
    /// What is being made.
    pub format: Format,
    /// How many of the files asked for are done.
    pub done: u32,
}

/// What was written.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReportWritten {
    /// The folder.
    pub folder: String,
    /// The names of the files in it.
    pub files: Vec<String>,
    /// The report as it stands now.
    pub report: Report,
}

impl Edition {
    /// Its one spelling in the library and in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Attendee => content::Edition::Attendee.code(),
            Self::Sponsor => content::Edition::Sponsor.code(),
            Self::Short => content::Edition::Short.code(),
        }
    }

    /// Reads that spelling.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Attendee, Self::Sponsor, Self::Short]
            .into_iter()
            .find(|edition| edition.code() == code)
    }
}

impl Paper {
    /// Its one spelling in the library and on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    /// Reads that spelling.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::A4, Self::Letter]
            .into_iter()
            .find(|paper| paper.code() == code)
    }
}

impl Format {
    /// Every format, in the order in which they are offered and written.
    pub const ALL: [Self; 6] = [
        Self::Pdf,
        Self::Docx,
        Self::Xlsx,
        Self::Markdown,
        Self::Figures,
        Self::Workshop,
    ];

    /// Its one spelling in the library.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Markdown => "markdown",
            Self::Figures => "figures",
            Self::Workshop => "workshop",
        }
    }

    /// Reads that spelling.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.code() == code)
    }
}

impl Default for ReportChoice {
    fn default() -> Self {
        Self {
            edition: Edition::default(),
            paper: Paper::default(),
            formats: vec![Format::Pdf],
        }
    }
}

impl From<Edition> for content::Edition {
    fn from(edition: Edition) -> Self {
        match edition {
            Edition::Attendee => Self::Attendee,
            Edition::Sponsor => Self::Sponsor,
            Edition::Short => Self::Short,
        }
    }
}

impl From<Paper> for layout::Paper {
    fn from(paper: Paper) -> Self {
        match paper {
            Paper::A4 => Self::A4,
            Paper::Letter => Self::Letter,
        }
    }
}
