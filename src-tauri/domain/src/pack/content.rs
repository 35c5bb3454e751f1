//! What a pack says, as plain data, not yet checked as a whole.

use super::Statement;
use crate::{
    RecommendationId, Stage, StatementId, Text,
    value::MoneyQuestion,
    workshop::{Activity, Minutes},
};

/// Where a text comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Sections of the source, such as "S3" or "Sum", in the source's order; empty where `ours`.
    pub sections: Vec<Text>,
    /// True where the pack's author added it and the source does not say so.
    pub ours: bool,
}

/// The publication that the method comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// Its title.
    pub title: Text,
    /// Who wrote it.
    pub author: Text,
    /// Who published it.
    pub publisher: Text,
    /// When, as printed on it.
    pub published: Text,
    /// Its sections: the mark used in this pack ("S3") and the heading in the source.
    pub sections: Vec<(Text, Text)>,
}

/// A text with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced {
    /// What is said.
    pub text: Text,
    /// Where it comes from.
    pub source: Source,
}

/// One of the six stages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageText {
    /// Which stage.
    pub stage: Stage,
    /// Its full name, such as "Mission-critical, integrated".
    pub name: Text,
    /// A name of at most 22 characters, for the curve.
    pub short_name: Text,
    /// What it is, in one sentence.
    pub sentence: Sourced,
    /// Who drives it, such as "Technology, bottom-up".
    pub driver: Text,
    /// How it can be recognised.
    pub characteristics: Vec<Sourced>,
    /// Who usually moves first.
    pub first_mover: Sourced,
    /// How the two routes look at this stage: connecting data that is trapped, producing streams that did not exist.
    pub routes: Vec<Sourced>,
    /// An example from the source.
    pub example: Option<Sourced>,
    /// What executives usually misunderstand here.
    pub misunderstanding: Sourced,
    /// A fact worth a place, if there is one.
    pub fact: Option<Sourced>,
    /// Height of the adoption curve in the middle of this stage, in per cent of the figure's height.
    pub curve_height: u8,
}

/// One of the three money questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionText {
    /// Which question.
    pub question: MoneyQuestion,
    /// The question, as asked.
    pub text: Text,
    /// What the facilitator says to open it.
    pub opening: Text,
    /// Five to eight prompts.
    pub prompts: Vec<Prompt>,
    /// What a value line under this question looks like; invented, to show the form.
    pub example: ExampleLine,
}

/// One prompt under a money question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// What to ask.
    pub text: Text,
    /// The stage whose material it uses.
    pub stage: Stage,
    /// Where it comes from.
    pub source: Source,
}

/// The form of a value line, shown as an example without figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleLine {
    /// What would be earned, saved or protected.
    pub name: Text,
    /// Where such a figure usually comes from.
    pub basis: Text,
}

/// When a recommendation is due by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "wire",
    derive(serde::Serialize, serde::Deserialize, specta::Type)
)]
#[cfg_attr(feature = "wire", serde(rename_all = "snake_case"))]
pub enum Horizon {
    /// Within 90 days.
    Now,
    /// In 3 to 12 months.
    Next,
    /// After that.
    Later,
}

impl Horizon {
    /// Every horizon, nearest first.
    pub const ALL: [Self; 3] = [Self::Now, Self::Next, Self::Later];
}

/// What the pack advises at a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommendation {
    /// Its id.
    pub id: RecommendationId,
    /// At which placed stages it is given.
    pub stages: Vec<Stage>,
    /// What to do, as an imperative.
    pub title: Text,
    /// Why.
    pub why: Text,
    /// How to begin.
    pub first_step: Text,
    /// How one sees that it worked.
    pub measure: Text,
    /// When, by default.
    pub horizon: Horizon,
    /// Which money questions it serves.
    pub questions: Vec<MoneyQuestion>,
    /// Which statements it answers.
    pub answers: Vec<StatementId>,
    /// Where it comes from.
    pub source: Source,
}

/// A ready agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaTemplate {
    /// Its id, such as `half-day`.
    pub id: Text,
    /// Its name, such as "Half a day".
    pub name: Text,
    /// Its blocks.
    pub blocks: Vec<TemplateBlock>,
}

/// A block of a ready agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateBlock {
    /// What it does.
    pub activity: Activity,
    /// Its name, where the activity's own is not wanted.
    pub title: Option<Text>,
    /// How long it is planned to take.
    pub planned_minutes: Minutes,
    /// The least it can be cut to.
    pub minimum_minutes: Minutes,
}

/// Everything that a pack says, not yet checked as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackContent {
    /// The pack's id, such as `five-stages`.
    pub id: Text,
    /// The pack's version, such as `1.0.0`.
    pub version: Text,
    /// Its title.
    pub title: Text,
    /// Its language, as BCP 47 writes it.
    pub language: Text,
    /// The publication behind it.
    pub publication: Publication,
    /// The placement rule in one sentence, as printed.
    pub rule: Text,
    /// Names of the four steps and of "don't know" are the app's; these are their anchors.
    pub anchors: [Text; 4],
    /// The adoption framework, in a few sentences.
    pub framework: Vec<Sourced>,
    /// The six stages, lowest first.
    pub stages: Vec<StageText>,
    /// The statements, in pack order.
    pub statements: Vec<Statement>,
    /// The three money questions.
    pub questions: Vec<QuestionText>,
    /// The recommendations, in pack order.
    pub recommendations: Vec<Recommendation>,
    /// Ready agendas.
    pub templates: Vec<AgendaTemplate>,
}
