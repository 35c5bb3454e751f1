//! Opening: telling a library from everything else without touching it.

use std::path::PathBuf;

/// What opening found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// There was no file, and a new library was created.
    pub created: bool,
    /// The library was not closed the last time (a crash, a power cut): what had been saved was recovered
    /// from its log and checked.
    pub recovered: bool,
    /// The library was of an older format and was updated: the checked copy made before, left beside it.
    pub copied_to: Option<PathBuf>,
}
