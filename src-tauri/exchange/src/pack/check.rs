//! What a pack must be that its fields alone do not say. Everything that is wrong is found in one go.

mod source;
mod statement;

use std::collections::HashSet;

use headwater_domain::{Stage, value::MoneyQuestion};

use super::model::{FilePack, FileTemplate};
use crate::{path::FieldPath, plain::quoted};

/// What keeps a file from being taken in, and at which field of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Flaw {
    pub(crate) path: FieldPath,
    pub(crate) message: String,
}

/// The most characters of a stage's short name: more does not fit under the curve.
const SHORT_NAME: usize = 22;

/// Everything that keeps a pack from holding together. [`headwater_domain::pack::ModelPack::new`] says the
/// same, but only the first of it and without the field.
pub(crate) fn check(file: &FilePack) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    check_order(file, &mut flaws);
    check_short_names(file, &mut flaws);
    check_prompts(file, &mut flaws);
    statement::check(file, &mut flaws);
    let ids = file.recommendations.iter().map(|one| one.id.as_str());
    let recommendations = FieldPath::top("recommendations");
    once(&recommendations, "recommendation", ids, &mut flaws);
    check_templates(file, &mut flaws);
    source::check(file, &mut flaws);
    flaws
}

/// Each id of a list stands in it once.
fn once<'a>(
    list: &FieldPath,
    what: &str,
    ids: impl Iterator<Item = &'a str>,
    flaws: &mut Vec<Flaw>,
) {
    let mut seen = HashSet::new();
    for (item, id) in ids.enumerate() {
        if !seen.insert(id) {
            flaws.push(Flaw {
                path: list.entry(item).field("id"),
                message: format!("the {what} {} stands twice; rename one of them", quoted(id)),
            });
        }
    }
}

fn check_order(file: &FilePack, flaws: &mut Vec<Flaw>) {
    if !file.stages.iter().map(|text| text.stage).eq(Stage::ALL) {
        flaws.push(Flaw {
            path: FieldPath::top("stages"),
            message: "a pack has the stages 0 to 5; write each once and in order".to_owned(),
        });
    }
    let questions = file.questions.iter().map(|text| text.question);
    if !questions.eq(MoneyQuestion::ALL) {
        flaws.push(Flaw {
            path: FieldPath::top("questions"),
            message: "a pack has the questions make, save and risk; write each once and in order"
                .to_owned(),
        });
    }
}

fn check_short_names(file: &FilePack, flaws: &mut Vec<Flaw>) {
    for (item, stage) in file.stages.iter().enumerate() {
        if stage.short_name.as_str().chars().count() > SHORT_NAME {
            flaws.push(Flaw {
                path: FieldPath::top("stages").entry(item).field("short_name"),
                message: format!(
                    "this name does not fit under the curve; use at most {SHORT_NAME} characters"
                ),
            });
        }
    }
}

fn check_prompts(file: &FilePack, flaws: &mut Vec<Flaw>) {
    for (item, question) in file.questions.iter().enumerate() {
        if question.prompts.len() < 5 {
            flaws.push(Flaw {
                path: FieldPath::top("questions").entry(item).field("prompts"),
                message: "a money question has five to eight prompts; add some".to_owned(),
            });
        }
    }
}

fn check_templates(file: &FilePack, flaws: &mut Vec<Flaw>) {
    let list = FieldPath::top("templates");
    let ids = file.templates.iter().map(|template| template.id.as_str());
    once(&list, "agenda", ids, flaws);
    for (item, template) in file.templates.iter().enumerate() {
        check_blocks(template, &list.entry(item).field("blocks"), flaws);
    }
}

fn check_blocks(template: &FileTemplate, list: &FieldPath, flaws: &mut Vec<Flaw>) {
    if template.blocks.is_empty() {
        flaws.push(Flaw {
            path: list.clone(),
            message: "this agenda has no blocks; add some, or take it out".to_owned(),
        });
    }
    for (position, block) in template.blocks.iter().enumerate() {
        if block.minimum_minutes > block.planned_minutes {
            flaws.push(Flaw {
                path: list.entry(position).field("minimum_minutes"),
                message: "the minimum is longer than the plan; lower it".to_owned(),
            });
        }
    }
}
