//! What the report says of workshops of different shape.

mod complete;
mod first_page;
mod full;
mod golden;
mod laws;
mod pack;
mod pencil;
mod plain;
mod returning;
mod room;
mod sentences;
mod shapes;
mod taken_up;
mod titles;
mod voters;
mod withheld;
