//! Sheets: lines side by side, as in the row of a table, that stay together where they can.

use crate::layout::{
    page::Item,
    strip::{Bond, Strip},
    text::{SetLine, SetText},
};

/// Lines side by side, from one top left corner.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    lines: Vec<PlacedLine>,
    /// What is drawn at the top.
    pub(crate) items: Vec<Item>,
    pub(crate) figures: Vec<(usize, [f32; 4])>,
    /// How far down it reaches.
    pub(crate) height: f32,
}

#[derive(Debug)]
struct PlacedLine {
    line: SetLine,
    x: f32,
    y: f32,
    leading: f32,
}

impl Sheet {
    /// Puts a text into it, so far from its left and top; to the right within `width` if that is given.
    pub(crate) fn put(&mut self, text: SetText, x: f32, y: f32, right_in: Option<f32>) {
        let leading = text.leading;
        let mut y = y;
        for line in text.lines {
            let x = right_in.map_or(x, |width| x + (width - line.width).max(0.0));
            self.lines.push(PlacedLine {
                line,
                x,
                y,
                leading,
            });
            y += leading;
        }
        self.height = self.height.max(y);
    }

    /// One strip where that is not higher than `limit`; otherwise a strip for every few lines.
    pub(crate) fn into_strips(self, limit: f32) -> Vec<Strip> {
        let mut first = Strip::blank(self.height);
        first.items = self.items;
        first.figures = self.figures;
        if self.height <= limit {
            for placed in self.lines {
                first.put(placed.line, placed.x, placed.y);
            }
            return vec![first];
        }
        let mut lines = self.lines;
        lines.sort_by(|a, b| a.y.total_cmp(&b.y));
        slices(lines, first, self.height)
    }
}

/// Cuts where a line begins that does not reach over from above.
fn slices(lines: Vec<PlacedLine>, first: Strip, height: f32) -> Vec<Strip> {
    // What is drawn stays with the first slice.
    let drawn = first
        .figures
        .iter()
        .map(|(_, area)| area[3])
        .fold(0.0, f32::max);
    let mut strips = vec![first];
    let (mut top, mut reach) = (0.0, drawn);
    for placed in lines {
        if placed.y >= reach - 2.5 && placed.y > top {
            if let Some(above) = strips.last_mut() {
                above.height = placed.y - top;
            }
            strips.push(Strip::default());
            top = placed.y;
        }
        reach = reach.max(placed.y + placed.leading);
        if let Some(strip) = strips.last_mut() {
            strip.put(placed.line, placed.x, placed.y - top);
        }
    }
    if let Some(last) = strips.last_mut() {
        last.height = height - top;
    }
    // No line of it stands alone above a page break or below it.
    let inner = strips.len().saturating_sub(1);
    for (at, strip) in strips[..inner].iter_mut().enumerate() {
        strip.bond = if at < 2 || at + 1 == inner {
            Bond::Always
        } else {
            Bond::Lines
        };
    }
    strips
}
