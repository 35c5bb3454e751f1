//! What the library holds, one module a noun, each with its rows and its queries.
//!
//! `get_` must find its row, `find_` may not, `list_` gives all in the order in which a person sees
//! them. Whatever belongs to a workshop is named with its workshop, so that no id, however it came to
//! be, reads or changes a row of another one. Writing functions are meant for
//! [`Library::change`](crate::Library::change), which makes them undoable.

mod ballot;
pub mod block;
pub mod clock;
pub mod draft;
pub mod due_action;
mod handle;
pub mod logo;
pub mod note;
pub mod opening_vote;
mod order;
pub mod pack;
pub mod participant;
pub mod placement_override;
pub mod priority;
pub mod rating;
pub mod report;
pub mod search;
pub mod setting;
pub mod template;
pub mod value_line;
mod value_release;
pub mod workshop;
