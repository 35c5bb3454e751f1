//! Statements and what refers to them.

use std::collections::HashSet;

use headwater_domain::{Stage, pack::Role};

use super::{Flaw, once};
use crate::{
    pack::model::{FilePack, FileStatement},
    path::FieldPath,
    plain::{nearest, quoted},
};

pub(super) fn check(file: &FilePack, flaws: &mut Vec<Flaw>) {
    let list = FieldPath::top("statements");
    let ids = file
        .statements
        .iter()
        .map(|statement| statement.id.as_str());
    once(&list, "statement", ids, flaws);
    check_stages(&file.statements, &list, flaws);
    check_preconditions(&file.statements, &list, flaws);
    check_must_haves(&file.statements, &list, flaws);
    check_answers(file, flaws);
}

fn check_stages(statements: &[FileStatement], list: &FieldPath, flaws: &mut Vec<Flaw>) {
    for (item, statement) in statements.iter().enumerate() {
        let (outside, advice) = match statement.role {
            Role::MustHave | Role::Supporting => (Stage::ZERO, "it leads to a stage from 1 to 5"),
            Role::TellTale => (Stage::FIVE, "a tell-tale tells of a stage from 0 to 4"),
        };
        if statement.stage == outside {
            flaws.push(Flaw {
                path: list.entry(item).field("stage"),
                message: format!(
                    "the statement {} cannot stand at stage {outside}; {advice}",
                    quoted(statement.id.as_str())
                ),
            });
        }
    }
}

fn check_preconditions(statements: &[FileStatement], list: &FieldPath, flaws: &mut Vec<Flaw>) {
    let all = statements.iter().enumerate();
    let mut seen = false;
    for (item, statement) in all.filter(|(_, statement)| statement.precondition) {
        let passable = (2..=4).contains(&statement.stage.number());
        if seen || statement.role != Role::Supporting || !passable {
            flaws.push(Flaw {
                path: list.entry(item).field("precondition"),
                message: format!(
                    "the statement {} cannot be a precondition; only one supporting statement of a stage from 2 to 4 can",
                    quoted(statement.id.as_str())
                ),
            });
        }
        seen = true;
    }
}

fn check_must_haves(statements: &[FileStatement], list: &FieldPath, flaws: &mut Vec<Flaw>) {
    let has_one = |stage: &Stage| {
        let mut of_stage = statements.iter().filter(|one| one.stage == *stage);
        of_stage.any(|statement| statement.role == Role::MustHave)
    };
    let without = Stage::ALL
        .into_iter()
        .skip(1)
        .filter(|stage| !has_one(stage));
    flaws.extend(without.map(|stage| Flaw {
        path: list.clone(),
        message: format!("stage {stage} has no must-have, so everybody would reach it; add one"),
    }));
}

fn check_answers(file: &FilePack, flaws: &mut Vec<Flaw>) {
    let ids = || {
        file.statements
            .iter()
            .map(|statement| statement.id.as_str())
    };
    let known: HashSet<&str> = ids().collect();
    for (item, recommendation) in file.recommendations.iter().enumerate() {
        let list = FieldPath::top("recommendations")
            .entry(item)
            .field("answers");
        let answers = recommendation.answers.iter().enumerate();
        for (position, id) in answers.filter(|(_, id)| !known.contains(id.as_str())) {
            let advice = nearest(id.as_str(), ids()).map_or_else(
                || "take it out, or add the statement".to_owned(),
                |near| format!("“{near}” may be meant"),
            );
            flaws.push(Flaw {
                path: list.entry(position),
                message: format!(
                    "{} is no statement of this pack; {advice}",
                    quoted(id.as_str())
                ),
            });
        }
    }
}
