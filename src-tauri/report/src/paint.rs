//! Painters: pages become PDF, pages and drawings become SVG.
//!
//! Painters decide nothing about where things stand; they only know how a colour, a glyph or a heading
//! is written in their format.

mod colour;
pub mod docx;
pub mod figure;
mod glyphs;
pub mod pdf;
mod picture;
pub mod svg;
