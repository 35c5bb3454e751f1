//! The words and the rules of Headwater: what a workshop is, how a captured line is read, how answers
//! place an organisation on a stage, how value lines add up, which recommendations come first.
//!
//! Everything here is plain data and pure functions. This crate deliberately does no I/O, reads no
//! clock, draws no random number and knows nothing of SQL, files, reports or windows: time, ids and
//! the model pack come in as arguments, so that the same input gives the same answer everywhere.
//!
//! The words are those of the product, the same on the screen, in the report, in SQL and in TypeScript.

pub mod ballot;
pub mod capture;
mod code;
mod id;
pub mod note;
pub mod opening_vote;
pub mod pack;
pub mod placement;
pub mod priority;
pub mod rating;
pub mod recommendation;
mod stage;
mod text;
pub mod value;
pub mod workshop;

pub use id::{
    BlockId, NoteId, ParticipantId, PriorityId, RecommendationId, StatementId, TemplateId,
    ValueLineId, WorkshopId,
};
pub use stage::{Dimension, Flow, Stage};
pub use text::{Text, TextError};
