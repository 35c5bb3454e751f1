//! Where a pack's texts come from.

use std::collections::HashSet;

use headwater_domain::Text;

use super::Flaw;
use crate::{
    pack::model::{FilePack, FileSourced, FileStage},
    path::FieldPath,
    plain::quoted,
};

pub(super) fn check(file: &FilePack, flaws: &mut Vec<Flaw>) {
    let sections = file.publication.sections.iter();
    let known: HashSet<&str> = sections.map(|section| section.mark.as_str()).collect();
    for (path, sections, ours) in sources(file) {
        let unknown = sections
            .iter()
            .enumerate()
            .filter(|(_, mark)| !known.contains(mark.as_str()));
        flaws.extend(unknown.map(|(position, mark)| Flaw {
            path: path.field("sections").entry(position),
            message: format!(
                "{} is no section of the source; use one of publication.sections",
                quoted(mark.as_str())
            ),
        }));
        if sections.is_empty() && !ours {
            flaws.push(Flaw {
                path,
                message: "it does not say where it comes from; add “sections”, or “ours = true”"
                    .to_owned(),
            });
        }
    }
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
