//! How single fields are read and written in files, the same in TOML and JSON.
//!
//! Each reader refuses what does not fit in plain words, before it takes up memory: lists stop at their
//! limit, texts are never copied first.

pub(crate) mod list;
pub(crate) mod number;
pub(crate) mod spelled;
