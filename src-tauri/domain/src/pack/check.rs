//! What keeps a pack from being whole.

use std::collections::{HashMap, HashSet};

use super::{PackContent, Recommendation, Role, Statement};
use crate::{RecommendationId, Stage, StatementId, Text};

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

pub(super) fn index_statements(
    statements: &[Statement],
) -> Result<HashMap<StatementId, usize>, PackError> {
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

pub(super) fn check_preconditions(statements: &[Statement]) -> Result<(), PackError> {
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

pub(super) fn check_recommendations(
    recommendations: &[Recommendation],
    statements: &HashMap<StatementId, usize>,
) -> Result<(), PackError> {
    let mut seen = HashSet::new();
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

pub(super) fn check_sections(content: &PackContent) -> Result<(), PackError> {
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
