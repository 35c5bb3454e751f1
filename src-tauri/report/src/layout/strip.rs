//! Strips: what is set, top to bottom, in pieces that no page break splits.

use crate::layout::{
    page::{Item, LinkArea},
    structure::OutlineEntry,
    text::{SetLine, SetText},
};

/// A piece of a column that no page break splits, from its own top left corner.
#[derive(Debug, Default)]
pub(crate) struct Strip {
    /// White space before it; none at the top of a page.
    pub(crate) space: f32,
    pub(crate) height: f32,
    /// Stays on one page with the strip after it.
    pub(crate) keep: bool,
    /// Begins a page.
    pub(crate) new_page: bool,
    pub(crate) items: Vec<Item>,
    pub(crate) links: Vec<LinkArea>,
    /// What the outline says of it; page and height are not known yet.
    pub(crate) entry: Option<OutlineEntry>,
    /// Figures in it: element, and left, top, right, bottom.
    pub(crate) figures: Vec<(usize, [f32; 4])>,
    /// Which table's head is repeated where a page begins with this strip.
    pub(crate) table: Option<usize>,
    /// White space between that head and a row that goes on.
    pub(crate) below_head: f32,
}

impl Strip {
    /// An empty strip of that height.
    pub(crate) fn blank(height: f32) -> Self {
        Self {
            height,
            ..Self::default()
        }
    }

    /// Puts a line into it, so far from its left and top.
    pub(crate) fn put(&mut self, line: SetLine, x: f32, y: f32) {
        self.items
            .extend(line.items.into_iter().map(|item| item.moved(x, y)));
        self.links
            .extend(line.links.into_iter().map(|link| link.moved(x, y)));
    }
}

/// The lines of a text as strips. No first or last line stays alone: the first two and the last two
/// keep together.
pub(crate) fn strips(text: SetText, x: f32) -> Vec<Strip> {
    let count = text.lines.len();
    let mut strips = Vec::with_capacity(count);
    for (index, line) in text.lines.into_iter().enumerate() {
        let mut strip = Strip::blank(text.leading);
        strip.keep = index + 1 < count && (index == 0 || index + 2 == count);
        strip.put(line, x, 0.0);
        strips.push(strip);
    }
    strips
}

/// Puts the lines of a text beside strips that stand already, from their top, and adds strips where
/// they are too few.
pub(crate) fn put_beside(strips: &mut Vec<Strip>, text: SetText, x: f32, shift: f32) {
    let leading = text.leading;
    let mut place = 0;
    let mut top = 0.0;
    let mut y = shift;
    for line in text.lines {
        while strips
            .get(place)
            .is_some_and(|strip| y >= top + strip.height)
        {
            top += strips[place].height;
            place += 1;
        }
        if place == strips.len() {
            if let Some(last) = strips.last_mut() {
                last.keep = true;
            }
            let from = y - top;
            strips.push(Strip::blank(leading + from));
        }
        strips[place].put(line, x, y - top);
        y += leading;
    }
    let bottom: f32 = strips.iter().map(|strip| strip.height).sum();
    if let Some(last) = strips.last_mut().filter(|_| y > bottom) {
        last.height += y - bottom;
    }
}
