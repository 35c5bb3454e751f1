//! The library against real files: what it keeps, refuses, takes back, finds and erases.

#![expect(
    clippy::unwrap_used,
    reason = "a fixture that cannot be made is a broken test"
)]

mod anonymity;
mod changes;
mod choosing;
mod crashing;
mod drafting;
mod erasing;
mod keeping;
mod measuring;
mod opening;
mod packs;
mod renaming;
mod reports;
mod room;
mod searching;
mod shape;
mod sharing;
mod templates;
mod undoing;
mod updating;
