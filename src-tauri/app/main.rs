//! Starts Headwater.
fn main() { headwater::run() }
