//! What is half typed.

use headwater_store::table::draft as store;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Text that was typed and not saved yet.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// Where: "capture", "evidence:3-recovery".
    pub field: String,
    /// As typed.
    pub text: String,
    /// What it was begun over, as it was saved then; of "capture" the note that it changes.
    pub base: String,
}

impl From<store::Draft> for Draft {
    fn from(draft: store::Draft) -> Self {
        let store::Draft { field, text, base } = draft;
        Self { field, text, base }
    }
}

impl From<Draft> for store::Draft {
    fn from(draft: Draft) -> Self {
        let Draft { field, text, base } = draft;
        Self { field, text, base }
    }
}
