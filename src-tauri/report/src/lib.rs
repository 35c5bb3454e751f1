//! The report: what attendees take home.
//!
//! `content` turns a workshop into a [`document::Document`]: what is said, in words, tables and
//! figures. `layout` turns the document into pages of plain data: what stands where. `paint` turns
//! pages into PDF and into SVG for the window. One layout, two painters: what the facilitator
//! previews is what the attendee gets, and the figures on the screen are the same drawings.
//!
//! This crate deliberately reads no file but the fonts compiled in, knows no clock, no SQL and no
//! window. The same workshop gives the same bytes.

pub mod content;
pub mod document;
pub mod drawing;
pub mod figure;
pub mod font;
pub mod layout;
pub mod logo;
pub mod paint;
