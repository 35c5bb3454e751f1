//! The model pack: the method as data. Stages, statements, money prompts, recommendations and agenda
//! templates, each with the section of the source that it paraphrases.
//!
//! A `ModelPack` that exists is whole and consistent: it is built by [`ModelPack::new`] only, which
//! refuses unknown references, doubled ids and stages without a must-have.

use std::collections::HashMap;

use crate::{
    Dimension, Flow, RecommendationId, Stage, StatementId, Text,
    rating::Truth,
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

/// What a statement does in the placement rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "wire",
    derive(serde::Serialize, serde::Deserialize, specta::Type)
)]
#[cfg_attr(feature = "wire", serde(rename_all = "snake_case"))]
pub enum Role {
    /// Without it the stage's name would be false: these alone decide the stage.
    MustHave,
    /// Shapes the profile and the advice; never repays a missing must-have.
    Supporting,
    /// A cross-check: true of this stage, it contradicts a placement above.
    TellTale,
}

impl Role {
    /// Every role, in the order in which the rule weighs them.
    pub const ALL: [Self; 3] = [Self::MustHave, Self::Supporting, Self::TellTale];
}

/// One thing that is or is not true of the organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its id, fixed over all versions of a pack.
    pub id: StatementId,
    /// The stage that it belongs to: towards it for must-have and supporting, of it for a tell-tale.
    pub stage: Stage,
    /// What it does in the rule.
    pub role: Role,
    /// What it is about.
    pub dimension: Dimension,
    /// From where it is moved; tell-tales have none.
    pub flow: Option<Flow>,
    /// The statement, as a board reads it.
    pub text: Text,
    /// A few words for lists and titles, such as "recovery from disaster".
    pub short: Text,
    /// Anchors of its own for the steps in [`Truth::ALL`] order; `None` where the pack's hold.
    pub anchors: Option<[Text; 4]>,
    /// How a word that the source leaves open ("most", "several") is meant here.
    pub definition: Option<Text>,
    /// What would settle it: what to look at or whom to ask.
    pub settled_by: Text,
    /// True for the one statement that is the precondition of its whole stage: where it is not true,
    /// the stage is not needed (`4-reason`).
    pub precondition: bool,
    /// Raised when the meaning changes: comparisons over time cover the same version only.
    pub meaning: u16,
    /// Where it comes from.
    pub source: Source,
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

/// What keeps a pack from being whole. `item` says where: a position in the list named.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// Not exactly the six stages 0 to 5 in order.
    #[error("a pack has the stages 0 to 5, each once and in order")]
    Stages,
    /// Not exactly the three money questions in order.
    #[error("a pack has the questions make, save and risk, each once and in order")]
    Questions,
    /// Two statements have the same id.
    #[error("the statement “{id}” stands twice")]
    DoubledStatement {
        /// Position of the second one in the list of statements.
        item: usize,
        /// The id.
        id: StatementId,
    },
    /// Two recommendations have the same id.
    #[error("the recommendation “{id}” stands twice")]
    DoubledRecommendation {
        /// Position of the second one in the list of recommendations.
        item: usize,
        /// The id.
        id: RecommendationId,
    },
    /// A stage from 1 to 5 has no must-have, so everybody would reach it.
    #[error("stage {0} has no must-have")]
    NoMustHave(Stage),
    /// A must-have or supporting statement stands under stage 0, or a tell-tale under stage 5.
    #[error("the statement “{id}” cannot stand at stage {stage}")]
    MisplacedStatement {
        /// Position in the list of statements.
        item: usize,
        /// The id.
        id: StatementId,
        /// The stage given.
        stage: Stage,
    },
    /// More than one statement is a precondition, or a must-have or tell-tale is one, or it stands
    /// at a stage that cannot be passed over (the first or the last).
    #[error(
        "the statement “{id}” cannot be a precondition: only one supporting statement of a stage from 2 to 4 can"
    )]
    Precondition {
        /// Position in the list of statements.
        item: usize,
        /// The id.
        id: StatementId,
    },
    /// A recommendation answers a statement that does not exist.
    #[error("the recommendation “{id}” answers “{answers}”, which is no statement")]
    UnknownAnswer {
        /// Position in the list of recommendations.
        item: usize,
        /// The recommendation.
        id: RecommendationId,
        /// The statement it names.
        answers: StatementId,
    },
    /// A source mark is not among the publication's sections.
    #[error("“{mark}” is no section of the source")]
    UnknownSection {
        /// The mark.
        mark: Text,
    },
}

/// A whole and consistent model pack.
#[derive(Clone, Debug)]
pub struct ModelPack {
    content: PackContent,
    by_id: HashMap<StatementId, usize>,
}

impl PartialEq for ModelPack {
    fn eq(&self, other: &Self) -> bool {
        self.content == other.content
    }
}

impl ModelPack {
    /// Takes a pack's content in, once it holds together.
    ///
    /// # Errors
    /// The first thing that keeps it from being whole.
    pub fn new(content: PackContent) -> Result<Self, PackError> {
        if !content.stages.iter().map(|text| text.stage).eq(Stage::ALL) {
            return Err(PackError::Stages);
        }
        if !content
            .questions
            .iter()
            .map(|text| text.question)
            .eq(MoneyQuestion::ALL)
        {
            return Err(PackError::Questions);
        }
        let by_id = index_statements(&content.statements)?;
        check_preconditions(&content.statements)?;
        check_recommendations(&content.recommendations, &by_id)?;
        let unmet = Stage::ALL.into_iter().skip(1).find(|stage| {
            !content
                .statements
                .iter()
                .any(|s| s.stage == *stage && s.role == Role::MustHave)
        });
        if let Some(stage) = unmet {
            return Err(PackError::NoMustHave(stage));
        }
        check_sections(&content)?;
        Ok(Self { content, by_id })
    }

    /// Everything that the pack says.
    #[must_use]
    pub const fn content(&self) -> &PackContent {
        &self.content
    }

    /// The statements, in pack order.
    #[must_use]
    pub fn statements(&self) -> &[Statement] {
        &self.content.statements
    }

    /// The statement of that id.
    #[must_use]
    pub fn statement(&self, id: &StatementId) -> Option<&Statement> {
        self.position(id)
            .map(|position| &self.content.statements[position])
    }

    /// The place of a statement in pack order.
    #[must_use]
    pub fn position(&self, id: &StatementId) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The must-haves of a stage, in pack order.
    pub fn must_haves(&self, stage: Stage) -> impl Iterator<Item = &Statement> {
        self.statements()
            .iter()
            .filter(move |s| s.stage == stage && s.role == Role::MustHave)
    }

    /// The statement that is the precondition of its whole stage, if the pack has one.
    #[must_use]
    pub fn precondition(&self) -> Option<&Statement> {
        self.statements()
            .iter()
            .find(|statement| statement.precondition)
    }

    /// What the pack says of a stage.
    #[must_use]
    pub fn stage(&self, stage: Stage) -> &StageText {
        &self.content.stages[stage.index()]
    }

    /// What the pack says of a money question.
    #[must_use]
    pub fn question(&self, question: MoneyQuestion) -> &QuestionText {
        &self.content.questions[question as usize]
    }

    /// The anchor of a step for a statement: its own, or the pack's.
    #[must_use]
    pub fn anchor<'a>(&'a self, statement: &'a Statement, step: Truth) -> &'a Text {
        let anchors = statement.anchors.as_ref().unwrap_or(&self.content.anchors);
        &anchors[usize::from(step.number())]
    }

    /// The heading in the source of a section mark such as "S3".
    #[must_use]
    pub fn section(&self, mark: &Text) -> Option<&Text> {
        self.content
            .publication
            .sections
            .iter()
            .find(|(m, _)| m == mark)
            .map(|(_, heading)| heading)
    }
}

fn index_statements(statements: &[Statement]) -> Result<HashMap<StatementId, usize>, PackError> {
    let mut by_id = HashMap::with_capacity(statements.len());
    for (item, statement) in statements.iter().enumerate() {
        let id = statement.id.clone();
        if by_id.insert(id.clone(), item).is_some() {
            return Err(PackError::DoubledStatement { item, id });
        }
        let outside = match statement.role {
            Role::MustHave | Role::Supporting => Stage::ZERO,
            Role::TellTale => Stage::FIVE,
        };
        if statement.stage == outside {
            return Err(PackError::MisplacedStatement {
                item,
                id,
                stage: statement.stage,
            });
        }
    }
    Ok(by_id)
}

fn check_preconditions(statements: &[Statement]) -> Result<(), PackError> {
    let mut seen = false;
    for (item, statement) in statements
        .iter()
        .enumerate()
        .filter(|(_, s)| s.precondition)
    {
        let passable = (2..=4).contains(&statement.stage.number());
        if seen || statement.role != Role::Supporting || !passable {
            return Err(PackError::Precondition {
                item,
                id: statement.id.clone(),
            });
        }
        seen = true;
    }
    Ok(())
}

fn check_recommendations(
    recommendations: &[Recommendation],
    statements: &HashMap<StatementId, usize>,
) -> Result<(), PackError> {
    let mut seen = std::collections::HashSet::new();
    for (item, recommendation) in recommendations.iter().enumerate() {
        let id = recommendation.id.clone();
        if !seen.insert(&recommendation.id) {
            return Err(PackError::DoubledRecommendation { item, id });
        }
        if let Some(answers) = recommendation
            .answers
            .iter()
            .find(|id| !statements.contains_key(id))
        {
            return Err(PackError::UnknownAnswer {
                item,
                id,
                answers: answers.clone(),
            });
        }
    }
    Ok(())
}

fn check_sections(content: &PackContent) -> Result<(), PackError> {
    let known = |mark: &Text| content.publication.sections.iter().any(|(m, _)| m == mark);
    let stages = content.stages.iter().flat_map(|stage| {
        [&stage.sentence, &stage.first_mover, &stage.misunderstanding]
            .into_iter()
            .chain(&stage.characteristics)
            .chain(&stage.routes)
            .chain(&stage.example)
            .chain(&stage.fact)
            .map(|sourced| &sourced.source)
    });
    let sources = stages
        .chain(content.framework.iter().map(|sourced| &sourced.source))
        .chain(content.statements.iter().map(|statement| &statement.source))
        .chain(
            content
                .questions
                .iter()
                .flat_map(|q| q.prompts.iter().map(|p| &p.source)),
        )
        .chain(
            content
                .recommendations
                .iter()
                .map(|recommendation| &recommendation.source),
        );
    for mark in sources.flat_map(|source| &source.sections) {
        if !known(mark) {
            return Err(PackError::UnknownSection { mark: mark.clone() });
        }
    }
    Ok(())
}
