//! What crosses to the window: plain types with names of their own, so that neither the domain nor
//! the window bends to the other. Ids, dates and times are strings, amounts whole numbers.
//!
//! Out goes `From`, in comes what `parse` takes: an input that breaks a rule is refused with the field it
//! stands in. Nothing is worked out here.

pub mod agenda;
pub mod assessment;
pub mod audience;
pub mod draft;
pub mod last_time;
pub mod library;
pub mod note;
pub mod opening_vote;
pub mod pack;
pub(crate) mod parse;
pub mod priority;
pub mod report;
pub mod settings;
pub mod window;
pub mod workshop;
pub mod worth;

use serde::Serialize;
use specta::Type;

/// What a change answers, after it is committed and synced.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Saved<T> {
    /// What is now true.
    pub value: T,
    /// When it was saved, on the wall clock: "14:32:07".
    pub saved_at: String,
}

/// Each of a list, as the window reads it.
pub(crate) fn list<'a, From: 'a, To: std::convert::From<&'a From>>(items: &'a [From]) -> Vec<To> {
    items.iter().map(To::from).collect()
}

/// An optional thing as text.
pub(crate) fn text(item: Option<&impl ToString>) -> Option<String> {
    item.map(ToString::to_string)
}

/// Each of a list as text.
pub(crate) fn texts<T: ToString>(items: &[T]) -> Vec<String> {
    items.iter().map(ToString::to_string).collect()
}

/// A count, which never reaches the limit that JavaScript sets.
pub(crate) fn count(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}
