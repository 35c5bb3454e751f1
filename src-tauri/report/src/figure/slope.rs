//! The line of the adoption curve: through the height of every stage, never falling where the
//! heights do not.

use crate::drawing::{Point, Step};

use super::pen::point;

/// A smooth line over six stages of equal width (monotone cubic interpolation after Fritsch and
/// Carlson). Heights count upwards from the base line.
pub(super) struct Slope {
    left: f32,
    step: f32,
    heights: [f32; 6],
    slopes: [f32; 6],
}

impl Slope {
    /// The line through those heights in the middles of six stages from `left`, each `step` wide.
    pub(super) fn new(left: f32, step: f32, heights: [f32; 6]) -> Self {
        let rise: Vec<f32> = heights
            .windows(2)
            .map(|pair| (pair[1] - pair[0]) / step)
            .collect();
        let mut slopes = [0.0; 6];
        for (slope, pair) in slopes[1..5].iter_mut().zip(rise.windows(2)) {
            let (before, after) = (pair[0], pair[1]);
            if before * after > 0.0 {
                *slope = 2.0 * before * after / (before + after);
            }
        }
        // The ends level out, and the lower one never reaches the base line.
        slopes[0] = (rise[0] / 2.0).clamp(-heights[0] / step, heights[0] / step);
        slopes[5] = rise[4] * 0.4;
        Self {
            left,
            step,
            heights,
            slopes,
        }
    }

    /// The middle of a stage.
    pub(super) fn middle(&self, stage: usize) -> f32 {
        self.left + self.step * (whole(stage) + 0.5)
    }

    /// Where a stage begins; of 6, where the last ends.
    pub(super) fn edge(&self, stage: usize) -> f32 {
        self.left + self.step * whole(stage)
    }

    /// Height of the line.
    pub(super) fn height(&self, x: f32) -> f32 {
        self.value(x).0
    }

    /// The line from the first to the last of those places, over a base line at `base`. Each place
    /// but the ends is the middle of a stage, so that every part is one cubic, exactly.
    pub(super) fn steps(&self, places: &[f32], base: f32) -> Vec<Step> {
        places
            .windows(2)
            .map(|pair| self.cubic(pair[0], pair[1], base))
            .collect()
    }

    /// A point on the line over a base line at `base`.
    pub(super) fn on(&self, x: f32, base: f32) -> Point {
        point(x, base - self.height(x))
    }

    fn cubic(&self, from: f32, to: f32, base: f32) -> Step {
        let third = (to - from) / 3.0;
        let ((start, rising), (end, ending)) = (self.value(from), self.value(to));
        Step::Cubic(
            point(from + third, base - start - rising * third),
            point(to - third, base - end + ending * third),
            point(to, base - end),
        )
    }

    /// Height and slope of the line.
    fn value(&self, x: f32) -> (f32, f32) {
        let next = (0..6).find(|stage| x < self.middle(*stage));
        let (before, after) = match next {
            Some(0) => return self.straight(0, x),
            None => return self.straight(5, x),
            Some(after) => (after - 1, after),
        };
        let t = (x - self.middle(before)) / self.step;
        let (start, end) = (self.heights[before], self.heights[after]);
        let leaving = self.slopes[before] * self.step;
        let arriving = self.slopes[after] * self.step;
        let square = 3.0 * (end - start) - 2.0 * leaving - arriving;
        let cube = 2.0 * (start - end) + leaving + arriving;
        let height = start + t * (leaving + t * (square + t * cube));
        let slope = leaving + t * (2.0 * square + t * 3.0 * cube);
        (height, slope / self.step)
    }

    fn straight(&self, stage: usize, x: f32) -> (f32, f32) {
        let slope = self.slopes[stage];
        (
            self.heights[stage] + slope * (x - self.middle(stage)),
            slope,
        )
    }
}

fn whole(stage: usize) -> f32 {
    u8::try_from(stage).map_or(0.0, f32::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_passes_every_height_and_never_falls() {
        let heights = [4.0, 10.0, 30.0, 60.0, 85.0, 100.0];
        let slope = Slope::new(0.0, 80.0, heights);
        for (stage, height) in heights.into_iter().enumerate() {
            assert!((slope.height(slope.middle(stage)) - height).abs() < 0.01);
        }
        let samples: Vec<f32> = (0u8..=240)
            .map(|i| slope.height(f32::from(i) * 2.0))
            .collect();
        assert!(samples.windows(2).all(|pair| pair[1] >= pair[0]));
        assert!(samples[0] > 0.0);
    }
}
