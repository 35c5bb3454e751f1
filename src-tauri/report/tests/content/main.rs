//! What the report says of workshops of different shape.

mod golden;
mod laws;
mod pack;
mod plain;
mod room;
