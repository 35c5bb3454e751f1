//! Strips: what is set, top to bottom, in pieces that no page break splits.

use crate::layout::{
    page::{Item, LinkArea},
    structure::OutlineEntry,
    text::{SetLine, SetText},
};

/// What a page break between two strips would part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Bond {
    /// Nothing that belongs together.
    #[default]
    Free,
    /// Two rows of a table, with more of them above and below.
    Rows,
    /// Two items of a list.
    Items,
    /// Two paragraphs under one heading.
    Paragraphs,
    /// Two lines of a text.
    Lines,
    /// A row and one that continues it: a sum, or another note of the same block.
    Group,
    /// A text and the table, figure or list that it leads to.
    LeadIn,
    /// Rows of a table, with no more than two low ones above or below.
    FewRows,
    /// A heading with its one sentence, and the table or figure below that.
    Headed,
    /// What never stands on two pages.
    Always,
}

impl Bond {
    /// What it costs to part it, beside the white space that doing so fills: a page that is half empty
    /// costs 25.
    pub(crate) const fn cost(self) -> f32 {
        match self {
            Self::Free => 0.0,
            Self::Rows => 2.0,
            Self::Items => 3.0,
            Self::Paragraphs => 4.0,
            Self::Lines => 5.0,
            Self::Group => 8.0,
            Self::LeadIn => 12.0,
            Self::FewRows => 16.0,
            Self::Headed => 30.0,
            Self::Always => 60.0,
        }
    }
}

/// A piece of a column that no page break splits, from its own top left corner.
#[derive(Debug, Default)]
pub(crate) struct Strip {
    /// White space before it; none at the top of a page.
    pub(crate) space: f32,
    pub(crate) height: f32,
    /// What a page break behind it would part.
    pub(crate) bond: Bond,
    /// Begins a section.
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
        strip.bond = if index + 1 == count {
            Bond::Free
        } else if index == 0 || index + 2 == count {
            Bond::Always
        } else {
            Bond::Lines
        };
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
                last.bond = Bond::Always;
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
