//! How evenly lines are filled, once it is known how many there are.

use crate::layout::lines::{LineRange, Measure, fill};

/// The same number of lines in the least width.
pub(crate) fn balanced(
    measure: &Measure<'_>,
    breaks: &[usize],
    width: i32,
    lines: usize,
) -> Option<Vec<LineRange>> {
    // More lines than this are no title, and would cost time.
    if lines > 4 {
        return None;
    }
    let (mut least, mut most) = (width / 2, width);
    let mut best = None;
    while most - least > 100 {
        let middle = i32::midpoint(least, most);
        let tried = fill(measure, breaks, middle);
        if tried.len() == lines && tried.iter().all(|line| line.width <= middle) {
            best = Some(tried);
            most = middle;
        } else {
            least = middle;
        }
    }
    best
}

/// The same number of lines, a little narrower, so that the last one is no lonely word.
pub(crate) fn with_longer_end(
    measure: &Measure<'_>,
    breaks: &[usize],
    width: i32,
    filled: &[LineRange],
) -> Option<Vec<LineRange>> {
    let is_short = |lines: &[LineRange]| lines.last().is_some_and(|last| last.width < width / 5);
    // Beyond so many lines nobody sees it.
    if filled.len() < 2 || filled.len() > 20 || !is_short(filled) {
        return None;
    }
    let narrower = (1..=4).map(|step| width - width / 50 * step);
    narrower
        .map(|width| fill(measure, breaks, width))
        .find(|lines| lines.len() == filled.len() && !is_short(lines))
        .or_else(|| with_words_moved_down(measure, breaks, width, filled))
}

/// The same lines, but the last one takes over words from the one before.
fn with_words_moved_down(
    measure: &Measure<'_>,
    breaks: &[usize],
    width: i32,
    filled: &[LineRange],
) -> Option<Vec<LineRange>> {
    let [above @ .., before, last] = filled else {
        return None;
    };
    let moved = breaks.iter().rev().filter(|&&end| end < before.end);
    let parted = moved.map(|&end| {
        let longer = measure.range(end, last.end);
        (measure.range(before.start.min(end), end), longer)
    });
    let (before, last) = parted
        .take_while(|(shorter, longer)| shorter.width > width / 2 && longer.width <= width)
        .find(|(_, longer)| longer.width >= width / 5)?;
    Some([above, &[before, last]].concat())
}
