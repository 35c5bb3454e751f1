//! Ready agendas: the pack's, and those that the facilitator saved under a name.

use headwater_domain::{
    BlockId, TemplateId, Text,
    pack::{ModelPack, TemplateBlock},
    workshop::Block,
};
use headwater_exchange::pack::shipped_pack;
use headwater_store::{
    Reader, Writer,
    table::{
        block::list_blocks,
        template::{
            self as table, SavedBlock, delete_template, insert_template, list_templates,
            update_template_name,
        },
    },
};

use super::App;
use crate::{
    clock,
    error::{Answer, Problem},
    wire::{Saved, agenda::template::Template, list, parse},
};

/// The agendas that a workshop can begin with: the shipped ones, then the facilitator's own.
#[tauri::command]
#[specta::specta]
pub(crate) async fn template_list(app: App<'_>) -> Answer<Vec<Template>> {
    app.read(all).await
}

/// Saves the plan of a workshop as an agenda of the library. Of the workshop's words only the titles of
/// its blocks go along.
#[tauri::command]
#[specta::specta]
pub(crate) async fn template_save(
    app: App<'_>,
    workshop: String,
    name: String,
) -> Answer<Saved<Vec<Template>>> {
    let workshop = parse::id("workshop", &workshop)?;
    let name = parse::text("name", &name)?;
    let id = TemplateId::new(clock::draw_id());
    app.write(move |writer| {
        let blocks: Vec<SavedBlock> = list_blocks(writer, workshop)?
            .iter()
            .map(Into::into)
            .collect();
        if blocks.is_empty() {
            return Err(Problem::refused("There is no block to save yet."));
        }
        refuse_taken(writer, id, &name)?;
        insert_template(writer, &table::Template { id, name, blocks })?;
        all(writer)
    })
    .await
}

/// Gives a saved agenda another name.
#[tauri::command]
#[specta::specta]
pub(crate) async fn template_rename(
    app: App<'_>,
    id: String,
    name: String,
) -> Answer<Saved<Vec<Template>>> {
    let id = parse::id("template", &id)?;
    let name = parse::text("name", &name)?;
    app.write(move |writer| {
        refuse_taken(writer, id, &name)?;
        update_template_name(writer, id, &name)?;
        all(writer)
    })
    .await
}

/// Deletes a saved agenda. Workshops that began with it keep their plan.
#[tauri::command]
#[specta::specta]
pub(crate) async fn template_delete(app: App<'_>, id: String) -> Answer<Saved<Vec<Template>>> {
    let id = parse::id("template", &id)?;
    app.write(move |writer| {
        delete_template(writer, id)?;
        all(writer)
    })
    .await
}

/// The blocks of a ready agenda, each with an id of its own: the pack's by its id, or a saved one by its.
///
/// # Errors
/// When there is neither.
pub(super) fn begin(reader: &Reader<'_>, pack: &ModelPack, template: &str) -> Answer<Vec<Block>> {
    let mut of_pack = pack.content().templates.iter();
    if let Some(known) = of_pack.find(|known| known.id.as_str() == template) {
        return Ok(known.blocks.iter().map(from_pack).collect());
    }
    let saved = list_templates(reader)?;
    let known = saved.iter().find(|known| known.id.to_string() == template);
    let known = known.ok_or_else(|| Problem::invalid("template", "There is no such agenda."))?;
    Ok(known.blocks.iter().map(from_saved).collect())
}

fn from_pack(block: &TemplateBlock) -> Block {
    Block {
        id: BlockId::new(clock::draw_id()),
        activity: block.activity,
        title: block.title.clone(),
        planned_minutes: block.planned_minutes,
        minimum_minutes: block.minimum_minutes,
        locked: false,
    }
}

fn from_saved(block: &SavedBlock) -> Block {
    Block {
        id: BlockId::new(clock::draw_id()),
        activity: block.activity,
        title: block.title.clone(),
        planned_minutes: block.planned_minutes,
        minimum_minutes: block.minimum_minutes,
        locked: block.locked,
    }
}

fn all(reader: &Reader<'_>) -> Answer<Vec<Template>> {
    let mut templates: Vec<Template> = list(&shipped_pack().content().templates);
    templates.extend(list::<_, Template>(&list_templates(reader)?));
    Ok(templates)
}

/// Two agendas of one name could not be told apart.
fn refuse_taken(writer: &Writer<'_>, id: TemplateId, name: &Text) -> Answer<()> {
    let id = id.to_string();
    let wanted = name.as_str().to_lowercase();
    let is_taken = |known: &Template| known.id != id && known.name.to_lowercase() == wanted;
    if all(writer)?.iter().any(is_taken) {
        let reason = "There is an agenda of this name. Choose another, or delete that one first.";
        return Err(Problem::invalid("name", reason));
    }
    Ok(())
}
