//! Ready agendas: those of a model pack, and those that the facilitator saved.

use headwater_domain::{pack, workshop::Minutes};
use headwater_store::table::template;
use serde::Serialize;
use specta::Type;

/// A ready agenda.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Template {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How long it takes.
    pub minutes: u32,
    /// The facilitator saved it.
    pub own: bool,
}

impl From<&pack::AgendaTemplate> for Template {
    fn from(template: &pack::AgendaTemplate) -> Self {
        let minutes = template.blocks.iter().map(|block| block.planned_minutes);
        Self {
            id: template.id.to_string(),
            name: template.name.to_string(),
            minutes: sum(minutes),
            own: false,
        }
    }
}

impl From<&template::Template> for Template {
    fn from(template: &template::Template) -> Self {
        let minutes = template.blocks.iter().map(|block| block.planned_minutes);
        Self {
            id: template.id.to_string(),
            name: template.name.to_string(),
            minutes: sum(minutes),
            own: true,
        }
    }
}

fn sum(minutes: impl Iterator<Item = Minutes>) -> u32 {
    minutes.map(|minutes| u32::from(minutes.get())).sum()
}
