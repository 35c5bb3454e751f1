//! How text is set: sizes, leadings and widths of the design.

use crate::{
    drawing::{Colour, Face},
    font::UNITS_PER_EM,
    layout::lines::Rag,
};

/// A millimetre in points.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// The width that text and figures live in, the same on both papers.
pub(crate) const LIVE_WIDTH: f32 = 170.0 * MM;

/// The gutter between two columns of the grid.
pub(crate) const GUTTER: f32 = 4.0 * MM;

/// From the left of one column of the grid to the left of the next.
pub(crate) const PITCH: f32 = 14.5 * MM;

/// The width of that many columns of the grid, without the gutter after them.
pub(crate) const fn columns(count: f32) -> f32 {
    count * PITCH - GUTTER
}

/// What becomes of the face that a run asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// As the run asks.
    AsWritten,
    /// Regular becomes semibold.
    Semibold,
    /// Everything but italic becomes bold.
    Bold,
}

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextStyle {
    /// Points.
    pub(crate) size: f32,
    /// From baseline to baseline, in points.
    pub(crate) leading: f32,
    pub(crate) weight: Weight,
    /// Regular ink becomes second ink; what is bold or has a colour of its own stays.
    pub(crate) quiet: bool,
    /// Added after each letter, in thousandths of the size.
    pub(crate) tracking: i32,
    /// Set in capitals.
    pub(crate) capitals: bool,
    pub(crate) rag: Rag,
}

impl TextStyle {
    pub(crate) const fn new(size: f32, leading: f32) -> Self {
        Self {
            size,
            leading,
            weight: Weight::AsWritten,
            quiet: false,
            tracking: 0,
            capitals: false,
            rag: Rag::Filled,
        }
    }

    const fn quiet(self) -> Self {
        Self {
            quiet: true,
            ..self
        }
    }

    const fn weight(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    const fn tracked(self, tracking: i32) -> Self {
        Self { tracking, ..self }
    }

    const fn capitals(self) -> Self {
        Self {
            capitals: true,
            ..self
        }
    }

    const fn balanced(self) -> Self {
        Self {
            rag: Rag::Balanced,
            ..self
        }
    }

    /// From the top of a line down to its baseline, so that capitals stand in the middle of the line.
    pub(crate) fn baseline(self) -> f32 {
        self.leading / 2.0 + self.size * crate::font::CAP_HEIGHT / (2.0 * UNITS_PER_EM)
    }

    /// The face in which a run of that face is set.
    pub(crate) fn face(self, face: Face) -> Face {
        match (self.weight, face) {
            (Weight::AsWritten, face) | (Weight::Semibold, face @ (Face::Italic | Face::Bold)) => {
                face
            }
            (Weight::Semibold, Face::Regular | Face::Semibold) => Face::Semibold,
            (Weight::Bold, Face::Italic) => Face::Italic,
            (Weight::Bold, Face::Regular | Face::Semibold | Face::Bold) => Face::Bold,
        }
    }

    /// The colour in which a run of that face and colour is set.
    pub(crate) fn colour(self, face: Face, colour: Colour) -> Colour {
        let stands_out = matches!(face, Face::Semibold | Face::Bold);
        if self.quiet && !stands_out && colour == Colour::Ink {
            Colour::Ink2
        } else {
            colour
        }
    }
}

pub(crate) const TITLE: TextStyle = TextStyle::new(20.0, 24.0)
    .weight(Weight::Bold)
    .tracked(-10)
    .balanced();
pub(crate) const SECTION: TextStyle = TextStyle::new(14.0, 18.0)
    .weight(Weight::Semibold)
    .tracked(-5)
    .balanced();
pub(crate) const SUBSECTION: TextStyle = TextStyle::new(10.0, 14.0).weight(Weight::Semibold);
pub(crate) const LABEL: TextStyle = TextStyle::new(9.0, 12.0)
    .weight(Weight::Semibold)
    .quiet()
    .tracked(50)
    .capitals();
pub(crate) const LEAD: TextStyle = TextStyle::new(11.5, 16.0);
pub(crate) const BODY: TextStyle = TextStyle::new(10.0, 14.0);
pub(crate) const SMALL: TextStyle = TextStyle::new(9.0, 12.0).quiet();
pub(crate) const CAPTION: TextStyle = TextStyle::new(8.5, 11.0).quiet();
pub(crate) const TABLE: TextStyle = TextStyle::new(9.0, 12.0);
pub(crate) const TABLE_HEAD: TextStyle = TextStyle::new(8.5, 11.0).weight(Weight::Semibold).quiet();
pub(crate) const NUMBER: TextStyle = TextStyle::new(14.0, 18.0).weight(Weight::Bold);
pub(crate) const TILE_TITLE: TextStyle = TextStyle::new(9.0, 12.0).weight(Weight::Semibold);
pub(crate) const TILE_FIGURE: TextStyle =
    TextStyle::new(14.0, 18.0).weight(Weight::Bold).tracked(-10);
pub(crate) const MARGIN: TextStyle = TextStyle::new(8.0, 12.0).quiet();

/// Columns over which a title runs.
pub(crate) const TITLE_WIDTH: f32 = columns(10.0);
/// Columns over which the answer on page 1 runs: about 85 characters.
pub(crate) const LEAD_WIDTH: f32 = columns(11.0);
/// Columns over which text runs: about 70 characters.
pub(crate) const TEXT_WIDTH: f32 = columns(8.0);
/// Where the side column begins.
pub(crate) const SIDE_LEFT: f32 = 8.0 * PITCH;
/// The width of the side column.
pub(crate) const SIDE_WIDTH: f32 = columns(4.0);
