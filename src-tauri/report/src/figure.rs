//! Figures: what the workshop found, as drawings.
//!
//! Each figure gives its drawing and, in words, what it shows. The same drawings stand in the report
//! and in the window, so every figure takes its width and grows its text with it. Nothing here
//! decides anything: the rules are the domain's, the sentences around a figure are `content`'s.

pub mod curve;
pub(crate) mod dots;
pub mod grid;
mod marks;
mod measure;
mod pen;
pub mod profile;
pub mod range;
mod scale;
mod slope;
pub mod then_and_now;

pub use marks::{Marks, Position};

/// The live width of a report page: 170 mm, in points.
pub const PAGE_WIDTH: f32 = 481.89;
