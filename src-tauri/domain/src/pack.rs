//! The model pack: the method as data. Stages, statements, money prompts, recommendations and agenda
//! templates, each with the section of the source that it paraphrases.
//!
//! A `ModelPack` that exists is whole and consistent: it is built by [`ModelPack::new`] only, which
//! refuses unknown references, doubled ids and stages without a must-have.

mod check;
mod content;
mod statement;

use std::collections::HashMap;

use crate::{Stage, StatementId, Text, rating::Truth, value::MoneyQuestion};

pub use check::PackError;
pub use content::{
    AgendaTemplate, ExampleLine, Horizon, PackContent, Prompt, Publication, QuestionText,
    Recommendation, Source, Sourced, StageText, TemplateBlock,
};
pub use statement::{Role, Statement};

use check::{check_preconditions, check_recommendations, check_sections, index_statements};

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
