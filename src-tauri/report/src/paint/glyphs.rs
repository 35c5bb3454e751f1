//! Text as outlines: the same letters without their font.

use skrifa::{
    FontRef, GlyphId, MetadataProvider,
    instance::{LocationRef, Size},
    outline::{DrawSettings, OutlinePen},
};

use crate::{
    drawing::{Point, Step},
    font::UNITS_PER_EM,
    layout::{TextRun, ratio},
};

/// The outlines of a run, in its place.
pub(super) fn outlines(run: &TextRun) -> Vec<Step> {
    let font = FontRef::new(run.face.bytes()).expect("BUG: a compiled-in font is readable");
    let glyphs = font.outline_glyphs();
    let mut pen = Outliner {
        scale: run.size / UNITS_PER_EM,
        origin: run.at,
        last: run.at,
        steps: Vec::new(),
    };
    for glyph in &run.glyphs {
        pen.origin = Point {
            x: run.at.x + ratio(glyph.x, 1000) * run.size,
            y: run.at.y - ratio(glyph.y, 1000) * run.size,
        };
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        if let Some(outline) = glyphs.get(GlyphId::new(glyph.id.into())) {
            outline
                .draw(settings, &mut pen)
                .expect("BUG: a compiled-in font has whole outlines");
        }
    }
    pen.steps
}

struct Outliner {
    scale: f32,
    origin: Point,
    last: Point,
    steps: Vec<Step>,
}

impl Outliner {
    fn at(&self, x: f32, y: f32) -> Point {
        Point {
            x: self.origin.x + x * self.scale,
            y: self.origin.y - y * self.scale,
        }
    }
}

impl OutlinePen for Outliner {
    fn move_to(&mut self, x: f32, y: f32) {
        self.last = self.at(x, y);
        self.steps.push(Step::Move(self.last));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.last = self.at(x, y);
        self.steps.push(Step::Line(self.last));
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        let (from, middle, to) = (self.last, self.at(cx0, cy0), self.at(x, y));
        let towards = |end: Point| Point {
            x: end.x + (middle.x - end.x) * 2.0 / 3.0,
            y: end.y + (middle.y - end.y) * 2.0 / 3.0,
        };
        self.steps.push(Step::Cubic(towards(from), towards(to), to));
        self.last = to;
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.last = self.at(x, y);
        let (a, b) = (self.at(cx0, cy0), self.at(cx1, cy1));
        self.steps.push(Step::Cubic(a, b, self.last));
    }

    fn close(&mut self) {
        self.steps.push(Step::Close);
    }
}
