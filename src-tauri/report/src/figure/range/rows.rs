//! The rows of the range figure: question by question, bar by bar, over one axis.

use headwater_domain::{
    value::{Counting, MoneyQuestion, Worth},
    workshop::Currency,
};

use crate::{
    content::{money, names},
    drawing::{Anchor, Colour, Drawing, Face, Stroke},
    figure::{
        PAGE_WIDTH, measure,
        pen::{Pen, Type, dashed, point, solid},
        scale::Scale,
    },
};

use super::Bar;

/// Points of a page that the rows of one figure may take, so that it fits on any page.
const HEIGHT: f32 = 430.0;

/// Points of a page for the longest line of a name.
const NAME: f32 = 205.0;

/// One figure: its scale and its measures.
pub(super) struct Sheet<'a> {
    scale: Scale,
    currency: Currency,
    width: f32,
    worth: &'a Worth,
    /// Where the scale begins.
    left: f32,
}

impl<'a> Sheet<'a> {
    /// A sheet whose names have the room that the longest of them needs, up to a limit.
    pub(super) fn new(
        bars: &[Bar<'_>],
        scale: Scale,
        currency: Currency,
        width: f32,
        worth: &'a Worth,
    ) -> Self {
        let mut sheet = Self {
            scale,
            currency,
            width,
            worth,
            left: 0.0,
        };
        let lines = bars.iter().flat_map(|bar| sheet.name(bar));
        let widest = lines
            .map(|line| measure::width(&line, sheet.size(8.5), Face::Regular))
            .fold(sheet.s(120.0), f32::max);
        sheet.left = sheet.indent() + widest.min(sheet.s(NAME)) + sheet.s(12.0);
        sheet
    }

    /// How many of the first bars fit in one figure; one at least.
    pub(super) fn fitting(&self, bars: &[Bar<'_>]) -> usize {
        let mut height = 0.0;
        let taken = bars.iter().take_while(|bar| {
            height += self.row(bar);
            height <= self.s(HEIGHT)
        });
        taken.count().max(1)
    }

    /// Draws the bars, sorted by question.
    pub(super) fn draw(&self, bars: &[Bar<'_>]) -> Drawing {
        let mut pen = Pen::new(self.width);
        let bottom = self.bottom(bars);
        self.draw_grid(&mut pen, bottom);
        let mut y = 0.0;
        for group in bars.chunk_by(|a, b| a.question == b.question) {
            y = self.draw_head(&mut pen, group[0].question, y);
            for bar in group {
                self.draw_bar(&mut pen, bar, y);
                y += self.row(bar);
            }
            y += self.s(4.0);
        }
        let axis = self.draw_axis(&mut pen, bottom);
        let end = self.draw_legend(&mut pen, bars, axis);
        pen.finish(end)
    }

    /// Points of the page, grown to the width of this figure.
    fn s(&self, on_page: f32) -> f32 {
        on_page * self.width / PAGE_WIDTH
    }

    fn size(&self, on_page: f32) -> f32 {
        self.s(on_page).max(8.0)
    }

    /// The height of a bar's row: more where its name has two lines.
    fn row(&self, bar: &Bar<'_>) -> f32 {
        match self.name(bar).len() {
            0 | 1 => self.s(16.0),
            _ => self.s(15.0) + self.leading(),
        }
    }

    /// From baseline to baseline of a name.
    fn leading(&self) -> f32 {
        self.size(8.5) * 1.2
    }

    fn indent(&self) -> f32 {
        self.s(22.0)
    }

    /// The name of a bar on one line or two; what does not fit on two is cut, and stands in full in
    /// the table below the figure.
    fn name(&self, bar: &Bar<'_>) -> Vec<String> {
        let words: Vec<&str> = bar.line.name.as_str().split_whitespace().collect();
        let (size, face, most) = (self.size(8.5), Face::Regular, self.s(NAME));
        let lines = measure::lines(&words.join(" "), most, size, face).into_iter();
        lines
            .map(|line| measure::cut(&line, most, size, face))
            .collect()
    }

    fn head(&self) -> f32 {
        self.s(18.0)
    }

    /// The unit of the axis and of every figure.
    fn unit(&self) -> money::Unit {
        money::Unit::of(self.scale.end())
    }

    /// Where the scale begins and ends.
    fn plot(&self) -> (f32, f32) {
        (self.left, self.width - self.s(82.0))
    }

    fn x(&self, units: u64) -> f32 {
        let (left, right) = self.plot();
        left + (right - left) * self.scale.along(units)
    }

    fn bottom(&self, bars: &[Bar<'_>]) -> f32 {
        bars.chunk_by(|a, b| a.question == b.question)
            .map(|group| {
                let rows: f32 = group.iter().map(|bar| self.row(bar)).sum();
                self.head() + self.s(4.0) + rows
            })
            .sum()
    }

    fn draw_grid(&self, pen: &mut Pen, bottom: f32) {
        for tick in self.scale.ticks() {
            let x = self.x(tick);
            pen.line(
                point(x, 0.0),
                point(x, bottom),
                solid(Colour::Rule, self.s(0.5)),
            );
        }
    }

    /// The question with its sum; gives where its first row begins.
    fn draw_head(&self, pen: &mut Pen, question: MoneyQuestion, y: f32) -> f32 {
        let line = y + self.head() * 0.72;
        let style = Type::new(self.size(9.0), Colour::Ink).face(Face::Semibold);
        pen.text(point(0.0, line), names::lettered(question), style);
        let sum = self.worth.questions[question as usize];
        if sum.lines > 0 {
            let text = money::range_in(self.unit(), sum.low, sum.high, self.currency);
            pen.text(point(self.width, line), text, style.anchor(Anchor::End));
        }
        y + self.head()
    }

    fn draw_bar(&self, pen: &mut Pen, bar: &Bar<'_>, y: f32) {
        let (middle, height) = (y + self.row(bar) / 2.0, self.s(8.0));
        let baseline = middle + self.size(8.5) * 0.33;
        self.draw_name(pen, bar, baseline);
        let (low, high) = (bar.line.range.low().units(), bar.line.range.high().units());
        let size = ((self.x(high) - self.x(low)).max(self.s(1.5)), height);
        let (fill, outline) = self.dress(bar.counting, bar.question);
        pen.rectangle(
            point(self.x(low), middle - height / 2.0),
            size,
            Some(fill),
            Some(outline),
        );
        let likely = self.x(bar.line.range.likely().units());
        let tick = height / 2.0 + self.s(2.2);
        let stroke = solid(Colour::Ink, self.s(1.5));
        pen.line(
            point(likely, middle - tick),
            point(likely, middle + tick),
            stroke,
        );
        let said = match (bar.counting, &bar.counted_in) {
            (Counting::NotYetSupported, _) => "not yet supported".to_owned(),
            (Counting::Overlapping(_), Some(other)) => format!("counted in {other}"),
            (Counting::Counted | Counting::Overlapping(_), _) => {
                money::range_in(self.unit(), low, high, self.currency)
            }
        };
        let style = Type::new(self.size(8.5), Colour::Ink2).anchor(Anchor::End);
        pen.text(point(self.width, baseline), said, style);
    }

    fn draw_name(&self, pen: &mut Pen, bar: &Bar<'_>, baseline: f32) {
        let size = self.size(8.5);
        let key = Type::new(size, Colour::Ink).face(Face::Semibold);
        pen.text(point(0.0, baseline), bar.key.as_str(), key);
        let lines = self.name(bar);
        let mut line = match lines.len() {
            0 | 1 => baseline,
            _ => baseline - self.leading() / 2.0,
        };
        for name in lines {
            let at = point(self.indent(), line);
            pen.text(at, name, Type::new(size, Colour::Ink));
            line += self.leading();
        }
    }

    fn dress(&self, counting: Counting, question: MoneyQuestion) -> (Colour, Stroke) {
        match counting {
            Counting::Counted => (Colour::Question(question), solid(Colour::Ink, self.s(0.6))),
            Counting::Overlapping(_) => (Colour::Paper, solid(Colour::Ink2, self.s(0.9))),
            Counting::NotYetSupported => {
                let dash = [self.s(2.4), self.s(1.8)];
                (Colour::Paper, dashed(Colour::Ink2, self.s(0.9), &dash))
            }
        }
    }

    /// The axis; gives where it ends.
    fn draw_axis(&self, pen: &mut Pen, y: f32) -> f32 {
        let (left, right) = self.plot();
        pen.line(
            point(left, y),
            point(right, y),
            solid(Colour::Ink, self.s(0.7)),
        );
        let unit = self.unit();
        let size = self.size(8.0);
        let baseline = y + size * 1.3;
        let style = Type::new(size, Colour::Ink2);
        for tick in self.scale.ticks() {
            let number = unit.number(tick);
            let number = number.strip_suffix(".0").unwrap_or(&number);
            let at = point(self.x(tick), baseline);
            pen.text(at, number, style.anchor(Anchor::Middle));
        }
        let title = format!("{} a year", unit.sign(self.currency));
        pen.text(
            point(self.width, baseline),
            title,
            style.anchor(Anchor::End),
        );
        baseline + size * 0.4
    }

    /// What the bars mean, only for those that are there; gives where the figure ends.
    fn draw_legend(&self, pen: &mut Pen, bars: &[Bar<'_>], y: f32) -> f32 {
        let size = self.size(8.0);
        let baseline = y + size * 1.5;
        let style = Type::new(size, Colour::Ink2);
        let middle = baseline - size * 0.32;
        let mut x = self.plot().0;
        for (text, counting) in legend(bars) {
            let (fill, outline) = self.dress(counting, bars[0].question);
            let corner = point(x, middle - self.s(3.0));
            pen.rectangle(
                corner,
                (self.s(14.0), self.s(6.0)),
                Some(fill),
                Some(outline),
            );
            pen.text(point(x + self.s(18.0), baseline), text, style);
            x += self.s(30.0) + measure::width(text, size, Face::Regular);
        }
        let tick = self.s(4.5);
        let stroke = solid(Colour::Ink, self.s(1.5));
        pen.line(point(x, middle - tick), point(x, middle + tick), stroke);
        pen.text(point(x + self.s(5.0), baseline), "likely", style);
        baseline + size * 0.4
    }
}

/// The ways of counting that occur, each once, those in the sums first.
fn legend(bars: &[Bar<'_>]) -> Vec<(&'static str, Counting)> {
    let kind = |bar: &Bar<'_>| match bar.counting {
        Counting::Counted => (0, "in the sums", bar.counting),
        Counting::Overlapping(_) => (1, "overlaps", bar.counting),
        Counting::NotYetSupported => (2, "not yet supported", bar.counting),
    };
    let mut kinds: Vec<(u8, &'static str, Counting)> = bars.iter().map(kind).collect();
    kinds.sort_by_key(|(order, ..)| *order);
    kinds.dedup_by_key(|(order, ..)| *order);
    kinds
        .into_iter()
        .map(|(_, text, counting)| (text, counting))
        .collect()
}
