//! The workshop file: one workshop as JSON, as it moves between libraries and scripts.
//!
//! `docs/workshop-file.md` describes every field, `docs/workshop-file.schema.json` says the same for
//! programs. The fields that any writer can count on are few; the others are there so that a workshop
//! that was written reads as the same workshop.

mod ballot;
mod embedded_pack;
mod header;
mod model;
mod note;
mod opening_vote;
mod people;
mod priority;
mod rating;
mod read;
mod round;
mod value_line;
mod write;

use headwater_domain::workshop::Limit;

pub use read::{Moment, read_workshop_file};
pub use write::write_workshop_file;

/// What stands in the field `format`.
pub const FORMAT: &str = "headwater-workshop";
/// The version of the form that is read and written.
pub const VERSION: u32 = 1;
/// The most bytes of a workshop file.
pub const WORKSHOP_BYTES: usize = 16 << 20;
/// The most participants.
pub const PARTICIPANTS: usize = Limit::Participants.most();
/// The most blocks of an agenda.
pub const BLOCKS: usize = Limit::Blocks.most();
/// The most notes.
pub const NOTES: usize = Limit::Notes.most();
/// The most ratings; a pack has at most as many statements.
pub const RATINGS: usize = 500;
/// The most rounds of ballots on one statement.
pub const ROUNDS: usize = Limit::Ballots.most();
/// The most votes in one round.
pub const VOTES: u32 = 1_000;
/// The most people named in one round, or behind an override.
pub const VOTERS: usize = VOTES as usize;
/// The most rounds of the opening vote.
pub const OPENING_VOTES: usize = Limit::OpeningVotes.most();
/// The most value lines.
pub const VALUE_LINES: usize = Limit::ValueLines.most();
/// The most priorities of a room.
pub const PRIORITIES: usize = Limit::Priorities.most();
/// The most dissenting voices kept with one rating.
pub const DISSENTS: usize = Limit::Dissents.most();

/// The sample: a finished half-day workshop of an invented company, as a workshop file.
pub const SAMPLE: &str = include_str!("../../../assets/sample/norden.json");
