//! What the library holds, one module a noun, each with its rows and its queries.
//!
//! `get_` must find its row, `find_` may not, `list_` gives all in the order in which a person sees
//! them. Whatever belongs to a workshop is named with its workshop, so that no id, however it came to
//! be, reads or changes a row of another one. Writing functions are meant for
//! [`Library::change`](crate::Library::change), which makes them undoable.

pub mod block;
pub mod clock;
pub mod due_action;
pub mod note;
mod order;
pub mod pack;
pub mod participant;
pub mod rating;
pub mod search;
pub mod setting;
pub mod value_line;
pub mod workshop;
