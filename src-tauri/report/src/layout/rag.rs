//! How evenly lines are filled, once it is known how many there are.

use crate::layout::lines::{LineRange, Measure, fill};

/// Whether no line but the last ends inside of a word, as where one fits the real width, but not the
/// narrower one.
fn parts_no_word(lines: &[LineRange], breaks: &[usize]) -> bool {
    let above = lines.split_last().map_or(lines, |(_, above)| above);
    above
        .iter()
        .all(|line| breaks.binary_search(&line.end).is_ok())
}

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
        let fits = tried.len() == lines && tried.iter().all(|line| line.width <= middle);
        if fits && parts_no_word(&tried, breaks) {
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
    let is_good = |lines: &Vec<LineRange>| {
        lines.len() == filled.len() && !is_short(lines) && parts_no_word(lines, breaks)
    };
    narrower
        .map(|width| fill(measure, breaks, width))
        .find(is_good)
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::{
        drawing::Face,
        layout::{
            lines::{Rag, break_lines},
            shape::{ShapedLine, shape_plain},
        },
    };

    /// The word that would fit on a line by itself, and inside of which a line ends nevertheless.
    fn parted(line: &ShapedLine, width: i32, rag: Rag) -> Option<&str> {
        let ends = break_lines(line, width, rag).into_iter();
        ends.filter_map(|range| line.glyphs.get(range.end))
            .find_map(|next| {
                let (before, behind) = line.text.split_at(next.start);
                let start = before.rfind(' ').map_or(0, |space| space + 1);
                let end = behind
                    .find(' ')
                    .map_or(line.text.len(), |space| next.start + space);
                let word = start..end;
                let letters = line.glyphs.iter().filter(|at| word.contains(&at.start));
                let wide: i32 = letters.map(|letter| letter.advance).sum();
                (start < next.start && wide <= width).then(|| &line.text[word])
            })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn no_line_ends_inside_a_word_that_fits(
            words in prop::collection::vec("[a-z]{1,14}|[A-Z]{2,4}|[a-z]{2,6}-[a-z]{2,6}", 1..14),
            width in 1_000..16_000,
            rag in prop::sample::select(vec![Rag::Filled, Rag::Balanced]),
        ) {
            let line = shape_plain(&words.join(" "), Face::Bold);
            prop_assert_eq!(parted(&line, width, rag), None);
        }
    }

    #[test]
    fn a_word_as_wide_as_its_line_stays_whole() {
        let line = shape_plain("Operations IT", Face::Regular);
        let word = shape_plain("Operations", Face::Regular);
        let width: i32 = word.glyphs.iter().map(|letter| letter.advance).sum();
        for more in 0..300 {
            assert_eq!(parted(&line, width + more, Rag::Filled), None);
        }
    }
}
