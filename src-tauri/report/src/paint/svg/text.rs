//! Text in SVG: every letter in its place, and nothing of it taken for markup.

use std::fmt::Write;

use super::Svg;
use crate::{
    drawing::Face,
    layout::{self, TextRun},
};

impl Svg {
    pub(super) fn text(&mut self, tag: &str, run: &TextRun) {
        let _ = write!(self.out, "<{tag} x=\"");
        self.positions(run);
        self.out.push('"');
        self.length("y", run.at.y);
        self.length("font-size", run.size);
        match run.face {
            Face::Regular => {}
            Face::Italic => self.out.push_str(" font-style=\"italic\""),
            Face::Semibold => self.out.push_str(" font-weight=\"600\""),
            Face::Bold => self.out.push_str(" font-weight=\"700\""),
        }
        self.fill(Some(run.colour));
        self.out.push('>');
        self.spaced(&run.text);
        let _ = write!(self.out, "</{tag}>");
    }

    /// Text with every space in its place: browsers drop the first and all but one in a row, and with
    /// them the places of all letters behind.
    fn spaced(&mut self, text: &str) {
        let mut kept = String::with_capacity(text.len());
        for character in text.chars() {
            let dropped = character == ' ' && self.after_space;
            kept.push(if dropped { '\u{A0}' } else { character });
            self.after_space = character == ' ' && !dropped;
        }
        self.escaped(&kept);
    }

    /// One place for every UTF-16 unit; within a ligature they are spread over its width. A browser
    /// that shapes by itself would end a line up to six per cent short.
    fn positions(&mut self, run: &TextRun) {
        let mut text = run.text.as_str();
        let mut first = true;
        for (index, glyph) in run.glyphs.iter().enumerate() {
            let (said, rest) = text
                .split_at_checked(usize::from(glyph.bytes))
                .unwrap_or((text, ""));
            text = rest;
            let units = said.encode_utf16().count();
            let behind = run.glyphs[index + 1..].iter().find(|next| next.bytes > 0);
            let end = behind.map_or(run.advance, |next| next.x);
            let step = layout::ratio(end - glyph.x, 1000) / layout::count(units.max(1));
            for unit in 0..units {
                if !std::mem::take(&mut first) {
                    self.out.push(' ');
                }
                let offset = layout::ratio(glyph.x, 1000) + step * layout::count(unit);
                self.number(run.at.x + offset * run.size);
            }
        }
    }

    pub(super) fn escaped(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\'' => self.out.push_str("&#39;"),
                control if control.is_control() => self.out.push(' '),
                other => self.out.push(other),
            }
        }
    }
}
