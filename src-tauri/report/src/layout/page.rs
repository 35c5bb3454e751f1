//! Pages: what stands where, as plain data.

use crate::{
    document::{About, Link},
    drawing::{Colour, Face, Point, Step, Stroke},
    layout::{Paper, structure::Element, structure::OutlineEntry},
    logo::Logo,
};

/// A report, set.
#[derive(Clone, Debug, PartialEq)]
pub struct Pages {
    /// The paper.
    pub paper: Paper,
    /// What the PDF says of itself.
    pub about: About,
    /// The pages, first to last; at least one.
    pub pages: Vec<Page>,
    /// What the pages are made of, in reading order: a parent before its children, and each before
    /// what is read after it.
    pub elements: Vec<Element>,
    /// The outline, in reading order.
    pub outline: Vec<OutlineEntry>,
    /// The first six hexadecimal digits of a hash over all of the above.
    pub hash: String,
}

/// One page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Its number, from 1.
    pub number: usize,
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What stands on it, in reading order, artifacts first.
    pub items: Vec<Item>,
    /// Where it leads.
    pub links: Vec<LinkArea>,
}

/// One thing on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it is part of.
    pub mark: Mark,
    /// What is seen.
    pub ink: Ink,
}

/// What a thing on a page is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// No part of the text: thin lines and surfaces.
    Artifact,
    /// What every page repeats at its head: also the head of a table that goes on.
    Header,
    /// What every page repeats at its foot.
    Footer,
    /// Part of the element of that place in [`Pages::elements`].
    Content(usize),
}

/// What is seen. Points from the top left of the page, y downwards.
#[derive(Clone, Debug, PartialEq)]
pub enum Ink {
    /// Text.
    Text(TextRun),
    /// A path, filled, stroked or both.
    Path {
        /// Its steps.
        steps: Vec<Step>,
        /// Its fill.
        fill: Option<Colour>,
        /// Its outline.
        stroke: Option<Stroke>,
    },
    /// A circle.
    Circle {
        /// Its middle.
        centre: Point,
        /// Its radius in points.
        radius: f32,
        /// Its fill.
        fill: Option<Colour>,
        /// Its outline.
        stroke: Option<Stroke>,
    },
    /// The logo.
    Logo {
        /// Its top left corner.
        at: Point,
        /// Width and height in points.
        size: [f32; 2],
        /// Its pixels.
        logo: Logo,
    },
}

/// Text of one face, size and colour on one baseline, shaped.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    /// Where it starts, on the baseline.
    pub at: Point,
    /// Size in points.
    pub size: f32,
    /// Its face.
    pub face: Face,
    /// Its colour.
    pub colour: Colour,
    /// What it says.
    pub text: String,
    /// What it is drawn with, first to last.
    pub glyphs: Vec<Glyph>,
    /// How far it moves the pen, in thousandths of the size.
    pub advance: i32,
    /// The one character it stands for, where the typeface lacks it and this is its code in a box.
    pub stands_for: Option<char>,
}

/// A glyph, in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// Which of the face.
    pub id: u16,
    /// From the start of the run, in thousandths of the size.
    pub x: i32,
    /// Above the baseline, in thousandths of the size.
    pub y: i32,
    /// For how many bytes of the run's text it stands: none where it only completes the glyph before.
    pub bytes: u16,
}

/// An area that leads somewhere. A link over two lines has two areas of one element.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkArea {
    /// The element, of role [`crate::layout::Role::Link`].
    pub element: usize,
    /// Left, top, right and bottom in points.
    pub area: [f32; 4],
    /// Where it leads.
    pub target: Link,
}

impl TextRun {
    /// Its width in points.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "a line is far shorter than 2^24 units"
    )]
    pub fn width(&self) -> f32 {
        self.advance as f32 * self.size / crate::font::UNITS_PER_EM
    }
}

impl Item {
    /// The same, so much further right and down.
    #[must_use]
    pub(crate) fn moved(mut self, x: f32, y: f32) -> Self {
        let shift = |point: Point| Point {
            x: point.x + x,
            y: point.y + y,
        };
        match &mut self.ink {
            Ink::Text(run) => run.at = shift(run.at),
            Ink::Circle { centre, .. } => *centre = shift(*centre),
            Ink::Logo { at, .. } => *at = shift(*at),
            Ink::Path { steps, .. } => {
                for step in steps {
                    *step = match *step {
                        Step::Move(to) => Step::Move(shift(to)),
                        Step::Line(to) => Step::Line(shift(to)),
                        Step::Cubic(a, b, to) => Step::Cubic(shift(a), shift(b), shift(to)),
                        Step::Close => Step::Close,
                    };
                }
            }
        }
        self
    }

    /// A filled rectangle that is no part of the text, from its left, top, width and height.
    #[must_use]
    pub(crate) fn rectangle([x, y, width, height]: [f32; 4], colour: Colour) -> Self {
        let corner = |x, y| Point { x, y };
        let steps = vec![
            Step::Move(corner(x, y)),
            Step::Line(corner(x + width, y)),
            Step::Line(corner(x + width, y + height)),
            Step::Line(corner(x, y + height)),
            Step::Close,
        ];
        Self {
            mark: Mark::Artifact,
            ink: Ink::Path {
                steps,
                fill: Some(colour),
                stroke: None,
            },
        }
    }
}

impl LinkArea {
    /// The same, so much further right and down.
    #[must_use]
    pub(crate) fn moved(mut self, x: f32, y: f32) -> Self {
        let [left, top, right, bottom] = self.area;
        self.area = [left + x, top + y, right + x, bottom + y];
        self
    }
}
