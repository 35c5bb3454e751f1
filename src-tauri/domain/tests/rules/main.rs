//! The rules by case and by law, over a pack of the shipped pack's shape.

#![expect(
    clippy::unwrap_used,
    reason = "a fixture that cannot be made is a broken test"
)]

mod advice;
mod ballots;
mod confidence_cases;
mod fitting;
mod packs;
mod placement_cases;
mod placement_laws;
mod rooms;
mod shape;
mod value_laws;
mod words;
mod workshops;
