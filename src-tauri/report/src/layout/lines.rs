//! Line breaking by Unicode Annex 14, with breaks anywhere as the last resort.

use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

use crate::layout::{
    glue::{parts_closely, unhyphenated},
    rag::{balanced, with_longer_end},
    shape::{GlyphKind, ShapedGlyph, ShapedLine},
};

/// A stretch of glyphs that stands on one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LineRange {
    /// The first glyph.
    pub(crate) start: usize,
    /// Behind the last one.
    pub(crate) end: usize,
    /// Behind the last one that is seen: spaces may follow it.
    pub(crate) seen: usize,
    /// How wide it is up to there, in thousandths of the size.
    pub(crate) width: i32,
}

/// How evenly the lines of a text are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rag {
    /// Each line takes what it can, but the last line of a text is not left with a short word.
    Filled,
    /// All lines are about as long: titles.
    Balanced,
}

/// Breaks a shaped line so that none is wider than `width`, in thousandths of the size. Only a glyph
/// wider than that by itself stands out.
pub(crate) fn break_lines(line: &ShapedLine, width: i32, rag: Rag) -> Vec<LineRange> {
    let measure = Measure::of(&line.glyphs);
    let whole = measure.range(0, line.glyphs.len());
    if whole.width <= width {
        return vec![whole];
    }
    let breaks = opportunities(line);
    let ends_in_hyphen = |end: usize| {
        let behind = line.glyphs.get(end).map(|glyph| glyph.start);
        behind.is_some_and(|at| line.text[..at].ends_with('-'))
    };
    let fits = |start, end| measure.range(start, end).width <= width;
    let breaks = unhyphenated(&breaks, ends_in_hyphen, fits);
    let filled = fill(&measure, &breaks, width);
    let narrower = match rag {
        Rag::Balanced => balanced(&measure, &breaks, width, filled.len()),
        Rag::Filled => with_longer_end(&measure, &breaks, width, &filled),
    };
    narrower.unwrap_or(filled)
}

/// Fills line after line.
pub(crate) fn fill(measure: &Measure<'_>, breaks: &[usize], width: i32) -> Vec<LineRange> {
    let count = measure.glyphs.len();
    let mut lines = Vec::new();
    let (mut start, mut next) = (0, 0);
    while start < count {
        let mut best = None;
        while let Some(&end) = breaks.get(next) {
            if end > start {
                if measure.range(start, end).width > width {
                    break;
                }
                best = Some(end);
            }
            next += 1;
        }
        let end = best.unwrap_or_else(|| measure.longest(start, width));
        lines.push(measure.range(start, end));
        start = end;
    }
    lines
}

/// Behind which glyphs a line may end, in order.
fn opportunities(line: &ShapedLine) -> Vec<usize> {
    let segmenter: LineSegmenterBorrowed<'static> = LineSegmenter::new_for_non_complex_scripts(
        icu_segmenter::options::LineBreakOptions::default(),
    );
    let mut breaks = Vec::new();
    let mut glyph = 0;
    for offset in segmenter.segment_str(&line.text).skip(1) {
        while line.glyphs.get(glyph).is_some_and(|at| at.start < offset) {
            glyph += 1;
        }
        // Inside of a ligature there is no place to break.
        let whole = line.glyphs.get(glyph).is_none_or(|at| at.start == offset);
        let marked = line
            .glyphs
            .get(glyph)
            .is_some_and(|at| at.kind == GlyphKind::Mark);
        if whole && !marked && !parts_closely(&line.text, offset) {
            breaks.push(glyph);
        }
    }
    breaks
}

/// Widths of stretches of glyphs, by sums.
pub(crate) struct Measure<'a> {
    glyphs: &'a [ShapedGlyph],
    /// How far the pen has come before each glyph, and behind the last.
    pens: Vec<i32>,
}

impl<'a> Measure<'a> {
    fn of(glyphs: &'a [ShapedGlyph]) -> Self {
        let mut pens = Vec::with_capacity(glyphs.len() + 1);
        let mut pen = 0_i32;
        pens.push(pen);
        for glyph in glyphs {
            pen = pen.saturating_add(glyph.advance);
            pens.push(pen);
        }
        Self { glyphs, pens }
    }

    pub(crate) fn range(&self, start: usize, end: usize) -> LineRange {
        let mut seen = end;
        while seen > start && self.glyphs[seen - 1].kind == GlyphKind::Space {
            seen -= 1;
        }
        LineRange {
            start,
            end,
            seen,
            width: self.pens[seen].saturating_sub(self.pens[start]),
        }
    }

    /// Behind the last glyph that still fits, wherever that is; one glyph and its marks at least.
    fn longest(&self, start: usize, width: i32) -> usize {
        let limit = self.pens[start].saturating_add(width);
        let fits = self
            .pens
            .partition_point(|&pen| pen <= limit)
            .saturating_sub(1);
        let mut end = fits.clamp(start + 1, self.glyphs.len());
        let is_mark = |at: usize| {
            self.glyphs
                .get(at)
                .is_some_and(|glyph| glyph.kind == GlyphKind::Mark)
        };
        while end > start + 1 && is_mark(end) {
            end -= 1;
        }
        while is_mark(end) {
            end += 1;
        }
        end
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{drawing::Face, layout::shape::shape_plain};

    fn broken(text: &str, width: i32) -> Vec<String> {
        let line = shape_plain(text, Face::Regular);
        let said = |range: &LineRange| {
            let glyphs = &line.glyphs[range.start..range.end];
            glyphs
                .iter()
                .map(|glyph| &line.text[glyph.start..glyph.end])
                .collect()
        };
        break_lines(&line, width, Rag::Filled)
            .iter()
            .map(said)
            .collect()
    }

    #[test]
    fn lines_break_behind_spaces_and_keep_them() {
        assert_eq!(broken("one two three", 3600), ["one two ", "three"]);
    }

    #[test]
    fn a_short_number_stays_with_its_word() {
        assert_eq!(
            broken("reach stage 3 now", 4_000),
            ["reach ", "stage 3 ", "now"]
        );
    }

    #[test]
    fn a_figure_stays_with_its_percent_sign() {
        assert_eq!(
            broken("saves 120 % more", 4_500),
            ["saves ", "120 % ", "more"]
        );
    }

    #[test]
    fn no_line_ends_in_one_letter_and_a_hyphen() {
        assert_eq!(broken("met 3-critical", 4_500), ["met ", "3-critical"]);
    }

    #[test]
    fn a_word_with_a_hyphen_breaks_only_where_it_is_wider_than_the_line() {
        assert_eq!(broken("our head-hunters", 6_500), ["our ", "head-hunters"]);
        assert_eq!(broken("our head-hunters", 4_500), ["our head-", "hunters"]);
    }

    #[test]
    fn a_title_is_balanced() {
        let line = shape_plain("One two three four five six", Face::Bold);
        let lines = break_lines(&line, 11_000, Rag::Balanced);
        assert_eq!(lines.len(), 2);
        assert!((lines[0].width - lines[1].width).abs() < 2_500, "{lines:?}");
    }

    #[test]
    fn no_last_line_is_a_lonely_word_where_that_can_be_helped() {
        let text =
            "Events are shared across departments and the first of them already depend on it now";
        let line = shape_plain(text, Face::Regular);
        let last = *break_lines(&line, 17_200, Rag::Filled).last().unwrap();
        assert!(last.width > 3_440, "{last:?}");
    }

    #[test]
    fn a_lonely_word_gets_company_where_narrower_lines_do_not_help() {
        let text = "One departmentally thing, departmentally so";
        let line = shape_plain(text, Face::Regular);
        let whole = Measure::of(&line.glyphs).range(0, line.glyphs.len()).width;
        let width = whole - 700;
        let lines = break_lines(&line, width, Rag::Filled);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].width > width / 5, "{lines:?}");
    }

    #[test]
    fn a_no_break_space_does_not_break() {
        assert_eq!(
            broken("one two\u{A0}three", 5000),
            ["one ", "two\u{A0}three"]
        );
    }

    #[test]
    fn a_word_that_is_too_long_breaks_anywhere_and_loses_nothing() {
        let word = "w".repeat(10_000);
        let lines = broken(&word, 5000);
        assert!(lines.len() > 1000);
        assert_eq!(lines.concat(), word);
    }

    #[test]
    fn a_mark_stays_with_its_letter() {
        let text = "x\u{302}\u{323}".repeat(40);
        assert!(broken(&text, 700).iter().all(|line| line.starts_with('x')));
    }

    #[test]
    fn nothing_fits_and_still_everything_is_set() {
        assert_eq!(broken("abc", 0), ["a", "b", "c"]);
    }
}
