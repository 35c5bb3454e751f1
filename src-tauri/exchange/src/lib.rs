//! What enters or leaves Headwater as a file: model packs as TOML, workshops as JSON; and, for the
//! facilitator's next tools, notes as Markdown and tables as a workbook, which only leave.
//!
//! A file comes from anywhere, so nothing in it is trusted: it is read whole within limits of size,
//! depth and count, parsed into domain types, and refused with one plain sentence that says what is
//! wrong, where, and what to do. Nothing here panics on what a file holds.
//!
//! This crate deliberately knows nothing of the library, of reports and of windows, reads no clock and
//! draws no random number. [`mod@file`] is its only door to the disk.

mod error;
mod field;
pub mod file;
mod guard;
mod json;
pub mod markdown;
pub mod pack;
mod path;
mod plain;
pub mod workshop_file;
pub mod xlsx;

pub use error::{FileError, Place};
