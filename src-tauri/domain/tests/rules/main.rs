//! The rules by case and by law, over a pack of the shipped pack's shape.

mod advice;
mod ballots;
mod placement_cases;
mod placement_laws;
mod shape;
mod value_laws;
