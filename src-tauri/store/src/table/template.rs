//! Agendas that the facilitator saved under a name. They belong to the library and to no workshop, so
//! that no step of undo has them.

use headwater_domain::{
    TemplateId, Text,
    workshop::{Activity, Block, Minutes},
};
use rusqlite::Row;

use crate::{Reader, StoreError, Writer, sql};

/// A saved agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Which one.
    pub id: TemplateId,
    /// What it was saved as.
    pub name: Text,
    /// Its blocks, in order.
    pub blocks: Vec<SavedBlock>,
}

/// A block as it is saved: without its id, so that nothing leads back to the workshop it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedBlock {
    /// What it does.
    pub activity: Activity,
    /// Its name, as it was typed.
    pub title: Option<Text>,
    /// How long it is planned to take.
    pub planned_minutes: Minutes,
    /// The least it can be cut to.
    pub minimum_minutes: Minutes,
    /// It keeps its minutes when the rest is fitted.
    pub locked: bool,
}

impl From<&Block> for SavedBlock {
    fn from(block: &Block) -> Self {
        Self {
            activity: block.activity,
            title: block.title.clone(),
            planned_minutes: block.planned_minutes,
            minimum_minutes: block.minimum_minutes,
            locked: block.locked,
        }
    }
}

/// Every saved agenda, in the order in which they were saved.
///
/// # Errors
/// When the library cannot be read.
pub fn list_templates(reader: &Reader<'_>) -> Result<Vec<Template>, StoreError> {
    let mut templates: Vec<Template> = reader
        .connection()
        .prepare_cached("SELECT id, name FROM template ORDER BY rowid")?
        .query_and_then([], |row| {
            Ok::<_, StoreError>(Template {
                id: sql::required(row, 0, "template.id", sql::parsed)?,
                name: sql::required(row, 1, "template.name", sql::text)?,
                blocks: Vec::new(),
            })
        })?
        .collect::<Result<_, _>>()?;
    for template in &mut templates {
        template.blocks = list_blocks(reader, template.id)?;
    }
    Ok(templates)
}

/// Saves an agenda.
///
/// # Errors
/// When the library cannot be written.
pub fn insert_template(writer: &Writer<'_>, template: &Template) -> Result<(), StoreError> {
    let connection = writer.connection();
    connection
        .prepare_cached("INSERT INTO template (id, name) VALUES (?1, ?2)")?
        .execute([template.id.to_string(), template.name.to_string()])?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO template_block (template, position, activity, title, planned_minutes,
                                     minimum_minutes, locked)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for (position, block) in (0_i64..).zip(&template.blocks) {
        insert.execute((
            template.id.to_string(),
            position,
            block.activity.code(),
            block.title.as_ref().map(Text::as_str),
            block.planned_minutes.get(),
            block.minimum_minutes.get(),
            block.locked,
        ))?;
    }
    Ok(())
}

/// Gives a saved agenda another name.
///
/// # Errors
/// When it is not there.
pub fn update_template_name(
    writer: &Writer<'_>,
    id: TemplateId,
    name: &Text,
) -> Result<(), StoreError> {
    let changed = writer
        .connection()
        .prepare_cached("UPDATE template SET name = ?2 WHERE id = ?1")?
        .execute([&id.to_string(), name.as_str()])?;
    sql::found(changed, "template")
}

/// Deletes a saved agenda. Workshops that began with it keep their plan.
///
/// # Errors
/// When it is not there.
pub fn delete_template(writer: &Writer<'_>, id: TemplateId) -> Result<(), StoreError> {
    let changed = writer
        .connection()
        .prepare_cached("DELETE FROM template WHERE id = ?1")?
        .execute([id.to_string()])?;
    sql::found(changed, "template")
}

fn list_blocks(reader: &Reader<'_>, template: TemplateId) -> Result<Vec<SavedBlock>, StoreError> {
    reader
        .connection()
        .prepare_cached(
            "SELECT activity, title, planned_minutes, minimum_minutes, locked FROM template_block
             WHERE template = ?1 ORDER BY position",
        )?
        .query_and_then([template.to_string()], read_block)?
        .collect()
}

fn read_block(row: &Row<'_>) -> Result<SavedBlock, StoreError> {
    let minutes = |value: i64| u16::try_from(value).ok().and_then(Minutes::new);
    Ok(SavedBlock {
        activity: sql::required(row, 0, "template_block.activity", Activity::parse)?,
        title: sql::optional(row, 1, "template_block.title", sql::text)?,
        planned_minutes: sql::number(row, 2, "template_block.planned_minutes", minutes)?,
        minimum_minutes: sql::number(row, 3, "template_block.minimum_minutes", minutes)?,
        locked: row.get(4)?,
    })
}
