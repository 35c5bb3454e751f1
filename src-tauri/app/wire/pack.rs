//! The model pack, as the window shows it.

pub mod source;

use headwater_domain::{
    Dimension, Flow,
    pack::{self as domain, Horizon, Role},
    rating::Truth,
    value::MoneyQuestion,
};
use serde::Serialize;
use specta::Type;

use super::{agenda::template::Template, list, text, texts};
use source::{Publication, Sourced};

/// The method as data.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Pack {
    /// The pack's id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: String,
    /// The placement rule in one sentence.
    pub rule: String,
    /// The anchors of the four steps.
    pub anchors: Vec<String>,
    /// The adoption framework, in a few sentences.
    pub framework: Vec<Sourced>,
    /// The publication behind it.
    pub publication: Publication,
    /// The six stages, lowest first.
    pub stages: Vec<Stage>,
    /// The statements, in pack order.
    pub statements: Vec<Statement>,
    /// The three money questions.
    pub questions: Vec<Question>,
    /// The recommendations, in pack order.
    pub recommendations: Vec<Recommendation>,
    /// Ready agendas.
    pub templates: Vec<Template>,
}

/// One of the six stages.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Stage {
    /// Its number.
    pub stage: u8,
    /// Its full name.
    pub name: String,
    /// A name for the curve.
    pub short_name: String,
    /// What it is, in one sentence.
    pub sentence: Sourced,
    /// Who drives it.
    pub driver: String,
    /// How it can be recognised.
    pub characteristics: Vec<Sourced>,
    /// Who usually moves first.
    pub first_mover: Sourced,
    /// How the two routes look.
    pub routes: Vec<Sourced>,
    /// An example from the source.
    pub example: Option<Sourced>,
    /// What executives usually misunderstand here.
    pub misunderstanding: Sourced,
    /// A fact worth a place.
    pub fact: Option<Sourced>,
}

/// One thing that is or is not true of the organisation.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Statement {
    /// Its id.
    pub id: String,
    /// The stage that it belongs to.
    pub stage: u8,
    /// What it does in the rule.
    pub role: Role,
    /// What it is about.
    pub dimension: Dimension,
    /// From where it is moved.
    pub flow: Option<Flow>,
    /// The statement, as a board reads it.
    pub text: String,
    /// A few words for lists.
    pub short: String,
    /// The anchors that hold for it, lowest step first.
    pub anchors: Vec<String>,
    /// How a word that the source leaves open is meant.
    pub definition: Option<String>,
    /// What would settle it.
    pub settled_by: String,
    /// The precondition of its whole stage.
    pub precondition: bool,
    /// Marks of the sections that it paraphrases.
    pub sections: Vec<String>,
    /// The pack's author added it.
    pub ours: bool,
}

/// One of the three money questions.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// Which question.
    pub question: MoneyQuestion,
    /// The question, as asked.
    pub text: String,
    /// What the facilitator says to open it.
    pub opening: String,
    /// What to ask under it.
    pub prompts: Vec<Prompt>,
    /// What a value line is about, as an example.
    pub example_name: String,
    /// Where such a figure usually comes from.
    pub example_basis: String,
}

/// One prompt under a money question.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Prompt {
    /// What to ask.
    pub text: String,
    /// The stage whose material it uses.
    pub stage: u8,
    /// Marks of the sections that it paraphrases.
    pub sections: Vec<String>,
}

/// What the pack advises at a stage.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Recommendation {
    /// Its id.
    pub id: String,
    /// What to do.
    pub title: String,
    /// Why.
    pub why: String,
    /// How to begin.
    pub first_step: String,
    /// How one sees that it worked.
    pub measure: String,
    /// When, by default.
    pub horizon: Horizon,
    /// Which money questions it serves.
    pub questions: Vec<MoneyQuestion>,
    /// Which statements it answers.
    pub answers: Vec<String>,
    /// Marks of the sections that it paraphrases.
    pub sections: Vec<String>,
    /// The pack's author added it.
    pub ours: bool,
}

impl From<&domain::ModelPack> for Pack {
    fn from(pack: &domain::ModelPack) -> Self {
        let content = pack.content();
        let statements = pack.statements().iter();
        Self {
            id: content.id.to_string(),
            version: content.version.to_string(),
            title: content.title.to_string(),
            rule: content.rule.to_string(),
            anchors: texts(&content.anchors),
            framework: list(&content.framework),
            publication: (&content.publication).into(),
            stages: list(&content.stages),
            statements: statements
                .map(|statement| Statement::new(statement, pack))
                .collect(),
            questions: list(&content.questions),
            recommendations: list(&content.recommendations),
            templates: list(&content.templates),
        }
    }
}

impl From<&domain::StageText> for Stage {
    fn from(stage: &domain::StageText) -> Self {
        Self {
            stage: stage.stage.number(),
            name: stage.name.to_string(),
            short_name: stage.short_name.to_string(),
            sentence: (&stage.sentence).into(),
            driver: stage.driver.to_string(),
            characteristics: list(&stage.characteristics),
            first_mover: (&stage.first_mover).into(),
            routes: list(&stage.routes),
            example: stage.example.as_ref().map(Sourced::from),
            misunderstanding: (&stage.misunderstanding).into(),
            fact: stage.fact.as_ref().map(Sourced::from),
        }
    }
}

impl Statement {
    fn new(statement: &domain::Statement, pack: &domain::ModelPack) -> Self {
        let anchor = |step| pack.anchor(statement, step).to_string();
        Self {
            id: statement.id.to_string(),
            stage: statement.stage.number(),
            role: statement.role,
            dimension: statement.dimension,
            flow: statement.flow,
            text: statement.text.to_string(),
            short: statement.short.to_string(),
            anchors: Truth::ALL.map(anchor).into(),
            definition: text(statement.definition.as_ref()),
            settled_by: statement.settled_by.to_string(),
            precondition: statement.precondition,
            sections: texts(&statement.source.sections),
            ours: statement.source.ours,
        }
    }
}

impl From<&domain::QuestionText> for Question {
    fn from(question: &domain::QuestionText) -> Self {
        Self {
            question: question.question,
            text: question.text.to_string(),
            opening: question.opening.to_string(),
            prompts: list(&question.prompts),
            example_name: question.example.name.to_string(),
            example_basis: question.example.basis.to_string(),
        }
    }
}

impl From<&domain::Prompt> for Prompt {
    fn from(prompt: &domain::Prompt) -> Self {
        Self {
            text: prompt.text.to_string(),
            stage: prompt.stage.number(),
            sections: texts(&prompt.source.sections),
        }
    }
}

impl From<&domain::Recommendation> for Recommendation {
    fn from(recommendation: &domain::Recommendation) -> Self {
        Self {
            id: recommendation.id.to_string(),
            title: recommendation.title.to_string(),
            why: recommendation.why.to_string(),
            first_step: recommendation.first_step.to_string(),
            measure: recommendation.measure.to_string(),
            horizon: recommendation.horizon,
            questions: recommendation.questions.clone(),
            answers: texts(&recommendation.answers),
            sections: texts(&recommendation.source.sections),
            ours: recommendation.source.ours,
        }
    }
}
