//! The workshop file: one workshop as JSON, as it moves between libraries and scripts.
//!
//! `docs/workshop-file.md` describes every field, `docs/workshop-file.schema.json` says the same for
//! programs. The fields that any writer can count on are few; the others are there so that a workshop
//! that was written reads as the same workshop.

mod embedded_pack;
mod header;
mod model;
mod note;
mod rating;
mod read;
mod write;

pub use read::{Moment, read_workshop_file};
pub use write::write_workshop_file;

/// What stands in the field `format`.
pub const FORMAT: &str = "headwater-workshop";
/// The version of the form that is read and written.
pub const VERSION: u32 = 1;
/// The most bytes of a workshop file.
pub const WORKSHOP_BYTES: usize = 16 << 20;
/// The most participants.
pub const PARTICIPANTS: usize = 200;
/// The most blocks of an agenda.
pub const BLOCKS: usize = 200;
/// The most notes.
pub const NOTES: usize = 5_000;
/// The most ratings; a pack has at most as many statements.
pub const RATINGS: usize = 500;
/// The most rounds of ballots on one statement.
pub const ROUNDS: usize = 50;
/// The most votes in one ballot.
pub const VOTES: u32 = 1_000;
/// The most value lines.
pub const VALUE_LINES: usize = 1_000;
/// The most dissenting voices kept with one rating.
pub const DISSENTS: usize = 200;

/// The sample: a finished half-day workshop of an invented company, as a workshop file.
pub const SAMPLE: &str = include_str!("../../../assets/sample/norden.json");
