//! Value lines and what releases them, between file and domain.

use std::collections::HashMap;

use headwater_domain::{
    NoteId, ValueLineId,
    pack::ModelPack,
    value::{Range, Release, ValueLine},
    workshop::Handle,
};
use uuid::Uuid;

use super::{
    model::FileValueLine,
    people::{check_owner, no_doubles, once},
    rating::no_statement,
    read::Ids,
};
use crate::{pack::Flaw, path::FieldPath, plain::quoted};

/// What value lines speak of.
pub(super) struct Around<'a> {
    pub(super) pack: &'a ModelPack,
    pub(super) handles: &'a [Handle],
    /// Where each note stands.
    pub(super) notes: HashMap<NoteId, usize>,
}

pub(super) fn read_all(
    files: Vec<FileValueLine>,
    around: &Around<'_>,
    ids: &mut Ids<'_>,
) -> Result<Vec<ValueLine>, Flaw> {
    let list = FieldPath::top("value_lines");
    once(&list, "id", files.iter().map(|file| file.id))?;
    let files = files.into_iter().enumerate();
    files
        .map(|(entry, file)| read(file, &list.entry(entry), around, ids))
        .collect()
}

fn read(
    file: FileValueLine,
    at: &FieldPath,
    around: &Around<'_>,
    ids: &mut Ids<'_>,
) -> Result<ValueLine, Flaw> {
    check_owner(file.owner.as_ref(), around.handles, at)?;
    let released_by = releases(&file, at, around)?;
    let range = Range::new(file.low, file.likely, file.high).map_err(|error| Flaw {
        path: at.field(if file.low > file.likely {
            "low"
        } else {
            "likely"
        }),
        message: format!("{error}; put the three in order"),
    })?;
    Ok(ValueLine {
        id: ValueLineId::new(ids.take(file.id)),
        name: file.name,
        question: file.question,
        range,
        owner: file.owner,
        basis: file.basis,
        overlap: file.overlap,
        released_by,
    })
}

/// Statements in the pack's order, then actions as captured.
fn releases(
    file: &FileValueLine,
    at: &FieldPath,
    around: &Around<'_>,
) -> Result<Vec<Release>, Flaw> {
    let (statements, actions) = (at.field("released_by"), at.field("released_by_actions"));
    no_doubles(&statements, &file.released_by)?;
    no_doubles(&actions, &file.released_by_actions)?;
    let mut by_statements = Vec::new();
    for (entry, id) in file.released_by.iter().enumerate() {
        let position = around.pack.position(id);
        let position =
            position.ok_or_else(|| no_statement(statements.entry(entry), id, around.pack))?;
        by_statements.push((position, Release::Statement(id.clone())));
    }
    let mut by_actions = Vec::new();
    for (entry, id) in file.released_by_actions.iter().enumerate() {
        let note = NoteId::new(*id);
        let position = around.notes.get(&note).copied();
        let position = position.ok_or_else(|| no_note(actions.entry(entry), *id))?;
        by_actions.push((position, Release::Action(note)));
    }
    by_statements.sort();
    by_actions.sort();
    let all = by_statements.into_iter().chain(by_actions);
    Ok(all.map(|(_, release)| release).collect())
}

fn no_note(path: FieldPath, id: Uuid) -> Flaw {
    Flaw {
        path,
        message: format!(
            "no note of this file has the id {}; give the action this id, or take it out here",
            quoted(&id.to_string())
        ),
    }
}

pub(super) fn write(line: &ValueLine) -> FileValueLine {
    let mut released_by = Vec::new();
    let mut released_by_actions = Vec::new();
    for release in &line.released_by {
        match release {
            Release::Statement(id) => released_by.push(id.clone()),
            Release::Action(id) => released_by_actions.push(id.uuid()),
        }
    }
    FileValueLine {
        name: line.name.clone(),
        question: line.question,
        low: line.range.low(),
        likely: line.range.likely(),
        high: line.range.high(),
        owner: line.owner.clone(),
        basis: line.basis.clone(),
        overlap: line.overlap.clone(),
        released_by,
        released_by_actions,
        id: Some(line.id.uuid()),
    }
}
