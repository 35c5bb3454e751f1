//! Journeys in the real window, by the keys that a facilitator presses.
//!
//! `make e2e` gives them a display and a session bus of their own.

mod audience;
mod drafts;
mod group;
mod half_day;
mod journeys;
mod method;
mod private;
mod window;
