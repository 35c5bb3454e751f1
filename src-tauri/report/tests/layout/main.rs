//! The layout, seen as a compact text of pages, and its promises.

#![allow(
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test may panic, and looks for one kind of thing among many"
)]

mod compact;
mod pages;
mod parts;
mod seen;
#[path = "../support/mod.rs"]
mod support;
mod text;
