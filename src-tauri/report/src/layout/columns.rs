//! Where the columns of a table stand.

use crate::{
    document::Column,
    layout::style::{GUTTER, LIVE_WIDTH, PITCH},
};

/// Where a column of a table stands.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) right: bool,
    /// The widest column of its table.
    pub(crate) widest: bool,
}

/// Where a table ends.
pub(crate) fn right_of(places: &[Place]) -> f32 {
    places.last().map_or(LIVE_WIDTH, |last| last.x + last.width)
}

/// Where the columns stand, from left to right.
pub(crate) fn places(columns: &[Column]) -> Vec<Place> {
    let total: f32 = columns.iter().map(|column| column.width.max(0.0)).sum();
    let shrink = if total > 12.0 { 12.0 / total } else { 1.0 };
    let widest = columns
        .iter()
        .map(|column| column.width)
        .fold(0.0, f32::max);
    let mut left = 0.0;
    let mut places = Vec::with_capacity(columns.len());
    for column in columns {
        let pitch = column.width.max(0.0) * shrink * PITCH;
        #[expect(clippy::float_cmp, reason = "compared with itself")]
        let is_widest = column.width == widest;
        places.push(Place {
            x: left,
            width: (pitch - GUTTER).max(1.0),
            right: column.right,
            widest: is_widest,
        });
        left += pitch;
    }
    places
}
