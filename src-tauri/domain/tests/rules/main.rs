//! The rules by case and by law, over a pack of the shipped pack's shape.

#![expect(
    clippy::unwrap_used,
    reason = "a fixture that cannot be made is a broken test"
)]

mod advice;
mod asking_cases;
mod asking_laws;
mod ballots;
mod changes;
mod clock;
mod confidence_cases;
mod day;
mod fitting;
mod gaps;
mod limits;
mod opening_votes;
mod packs;
mod placement_cases;
mod placement_laws;
mod profile_cases;
mod profile_laws;
mod reveals;
mod rooms;
mod set_by_room;
mod shape;
mod value_laws;
mod words;
mod workshops;
