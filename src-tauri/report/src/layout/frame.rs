//! The paper and the frame in which text stands.

use crate::layout::style::{LIVE_WIDTH, MM};

/// The paper on which a report is set. Text is as wide on both, so that lines and figures break alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8½ × 11 inches.
    Letter,
}

impl Paper {
    /// Width and height in points.
    #[must_use]
    pub const fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (210.0 * MM, 297.0 * MM),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// Where things stand on a page of that paper. Points from the top left.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Frame {
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// The left margin.
    pub(crate) left: f32,
    /// The rule under the head of the page.
    pub(crate) head: f32,
    /// Where text begins.
    pub(crate) top: f32,
    /// Where text ends.
    pub(crate) bottom: f32,
    /// The rule above the foot of the page.
    pub(crate) foot: f32,
}

impl Frame {
    pub(crate) fn of(paper: Paper) -> Self {
        let (width, height) = paper.size();
        Self {
            width,
            height,
            left: (width - LIVE_WIDTH) / 2.0,
            head: 57.0,
            top: 78.0,
            bottom: height - 62.0,
            foot: height - 48.0,
        }
    }

    /// The height in which text stands.
    pub(crate) fn body(self) -> f32 {
        self.bottom - self.top
    }
}
