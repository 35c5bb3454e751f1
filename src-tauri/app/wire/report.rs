//! The report as the window shows it before it is exported.

use serde::Serialize;
use specta::Type;

/// The very pages that the PDF has, and what their reader will miss.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReportPreview {
    /// The pages as SVG.
    pub pages: Vec<String>,
    /// The chapters.
    pub outline: Vec<Chapter>,
    /// What the report does not cover, one sentence each.
    pub not_covered: Vec<String>,
    /// Characters that the report's faces do not have.
    pub missing_characters: Vec<MissingCharacter>,
    /// How many private notes are left out.
    pub withheld: u32,
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
