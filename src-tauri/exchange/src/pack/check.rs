//! What a pack must be that its domain type does not say, each with the field where it fails.

use headwater_domain::Text;

use super::model::{FilePack, FileSourced, FileStage};
use crate::{
    path::FieldPath,
    plain::{nearest, quoted},
};

/// What keeps a pack from being taken in, and at which field of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Flaw {
    pub(crate) path: FieldPath,
    pub(crate) message: String,
}

/// The most characters of a stage's short name: more does not fit under the curve.
const SHORT_NAME: usize = 22;

pub(crate) fn check(file: &FilePack) -> Result<(), Flaw> {
    check_sources(file)?;
    check_answers(file)?;
    check_short_names(file)?;
    check_prompts(file)?;
    check_templates(file)
}

fn check_sources(file: &FilePack) -> Result<(), Flaw> {
    let known: Vec<&str> = file
        .publication
        .sections
        .iter()
        .map(|section| section.mark.as_str())
        .collect();
    for (path, sections, ours) in sources(file) {
        if sections.is_empty() && !ours {
            return Err(Flaw {
                path,
                message: "it does not say where it comes from; add “sections”, or “ours = true”"
                    .to_owned(),
            });
        }
        let unknown = sections
            .iter()
            .position(|mark| !known.contains(&mark.as_str()));
        if let Some(position) = unknown {
            let mark = quoted(sections[position].as_str());
            return Err(Flaw {
                path: path.field("sections").entry(position),
                message: format!(
                    "{mark} is no section of the source; use one of publication.sections"
                ),
            });
        }
    }
    Ok(())
}

type Origin<'a> = (FieldPath, &'a [Text], bool);

fn sources(file: &FilePack) -> Vec<Origin<'_>> {
    let top = FieldPath::top;
    let mut all = texts(&top("framework"), &file.framework);
    for (item, stage) in file.stages.iter().enumerate() {
        all.extend(stage_sources(&top("stages").entry(item), stage));
    }
    for (item, statement) in file.statements.iter().enumerate() {
        let path = top("statements").entry(item);
        all.push((path, &statement.sections, statement.ours));
    }
    for (item, question) in file.questions.iter().enumerate() {
        let prompts = top("questions").entry(item).field("prompts");
        let entries = question.prompts.iter().enumerate();
        all.extend(entries.map(|(i, prompt)| (prompts.entry(i), &*prompt.sections, prompt.ours)));
    }
    for (item, recommendation) in file.recommendations.iter().enumerate() {
        let path = top("recommendations").entry(item);
        all.push((path, &recommendation.sections, recommendation.ours));
    }
    all
}

fn stage_sources<'a>(at: &FieldPath, stage: &'a FileStage) -> Vec<Origin<'a>> {
    let single = [
        ("sentence", Some(&stage.sentence)),
        ("first_mover", Some(&stage.first_mover)),
        ("example", stage.example.as_ref()),
        ("misunderstanding", Some(&stage.misunderstanding)),
        ("fact", stage.fact.as_ref()),
    ];
    let mut all: Vec<Origin<'a>> = single
        .into_iter()
        .filter_map(|(name, text)| text.map(|text| (at.field(name), &*text.sections, text.ours)))
        .collect();
    all.extend(texts(&at.field("characteristics"), &stage.characteristics));
    all.extend(texts(&at.field("routes"), &stage.routes));
    all
}

fn texts<'a>(at: &FieldPath, list: &'a [FileSourced]) -> Vec<Origin<'a>> {
    list.iter()
        .enumerate()
        .map(|(item, text)| (at.entry(item), &*text.sections, text.ours))
        .collect()
}

fn check_answers(file: &FilePack) -> Result<(), Flaw> {
    let ids = || {
        file.statements
            .iter()
            .map(|statement| statement.id.as_str())
    };
    for (item, recommendation) in file.recommendations.iter().enumerate() {
        let unknown = recommendation
            .answers
            .iter()
            .position(|id| !ids().any(|known| known == id.as_str()));
        if let Some(position) = unknown {
            let id = recommendation.answers[position].as_str();
            let hint = nearest(id, ids()).map(|near| format!("; “{near}” may be meant"));
            let answers = FieldPath::top("recommendations")
                .entry(item)
                .field("answers");
            return Err(Flaw {
                path: answers.entry(position),
                message: format!(
                    "{} is no statement of this pack{}",
                    quoted(id),
                    hint.unwrap_or_else(|| "; take it out, or add the statement".to_owned())
                ),
            });
        }
    }
    Ok(())
}

fn check_short_names(file: &FilePack) -> Result<(), Flaw> {
    let long = file
        .stages
        .iter()
        .position(|stage| stage.short_name.as_str().chars().count() > SHORT_NAME);
    long.map_or(Ok(()), |item| {
        Err(Flaw {
            path: FieldPath::top("stages").entry(item).field("short_name"),
            message: format!(
                "this name does not fit under the curve; use at most {SHORT_NAME} characters"
            ),
        })
    })
}

fn check_prompts(file: &FilePack) -> Result<(), Flaw> {
    let few = file
        .questions
        .iter()
        .position(|question| question.prompts.len() < 5);
    few.map_or(Ok(()), |item| {
        Err(Flaw {
            path: FieldPath::top("questions").entry(item).field("prompts"),
            message: "a money question has five to eight prompts; add some".to_owned(),
        })
    })
}

fn check_templates(file: &FilePack) -> Result<(), Flaw> {
    for (item, template) in file.templates.iter().enumerate() {
        let at = FieldPath::top("templates").entry(item);
        if file.templates[..item]
            .iter()
            .any(|other| other.id == template.id)
        {
            return Err(Flaw {
                path: at.field("id"),
                message: format!(
                    "the agenda {} stands twice; rename one of them",
                    quoted(template.id.as_str())
                ),
            });
        }
        if template.blocks.is_empty() {
            return Err(Flaw {
                path: at.field("blocks"),
                message: "this agenda has no blocks; add some, or take it out".to_owned(),
            });
        }
        let upside_down = template
            .blocks
            .iter()
            .position(|block| block.minimum_minutes > block.planned_minutes);
        if let Some(position) = upside_down {
            return Err(Flaw {
                path: at.field("blocks").entry(position).field("minimum_minutes"),
                message: "the minimum is longer than the plan; lower it".to_owned(),
            });
        }
    }
    Ok(())
}
