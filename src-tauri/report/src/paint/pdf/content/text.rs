//! Text: runs of glyphs, each with the font in which it stands for its text.

use lopdf::{Object, StringFormat};

use crate::{
    drawing::Point,
    font::LoadedFace,
    layout::{Glyph, TextRun},
    paint::pdf::{
        content::PagePainter,
        fonts::{self, Shown},
        object::{dictionary, name, real, rounded, unicode},
    },
};

/// What is set already within and between texts.
#[derive(Default)]
pub(super) struct TextState {
    /// Where the last line began, from the lower left, while a text is open.
    line: Option<Point>,
    /// The name of the font, and its size.
    font: Option<(String, f32)>,
}

impl PagePainter<'_> {
    pub(super) fn text(&mut self, run: &TextRun) {
        if self.text.line.is_none() {
            self.text.line = Some(Point::default());
            self.put("BT", []);
        }
        self.set_fill(run.colour);
        if let Some(character) = run.stands_for {
            let said = unicode(&character.to_string());
            let properties = dictionary([("ActualText", said)]);
            self.put("BDC", [name("Span"), Object::Dictionary(properties)]);
        }
        self.glyphs(run);
        if run.stands_for.is_some() {
            self.put("EMC", []);
        }
    }

    pub(super) fn end_text(&mut self) {
        if self.text.line.take().is_some() {
            self.put("ET", []);
        }
    }

    /// Shows the glyphs of a run: as many at once as share a font and stand on one height.
    fn glyphs(&mut self, run: &TextRun) {
        let fonts = self.fonts;
        let drawn: Vec<(Glyph, Shown)> = fonts::said(run)
            .map(|(glyph, text)| (*glyph, fonts.shown(run.face, glyph.id, text)))
            .collect();
        let together =
            |a: &(Glyph, Shown), b: &(Glyph, Shown)| a.0.y == b.0.y && a.1.place == b.1.place;
        for group in drawn.chunk_by(together) {
            self.show(run, group);
        }
    }

    fn show(&mut self, run: &TextRun, group: &[(Glyph, Shown)]) {
        let Some((first, shown)) = group.first() else {
            return;
        };
        let font = (fonts::name(run.face, shown.place), run.size);
        if self.text.font.as_ref() != Some(&font) {
            self.put("Tf", [name(&font.0), real(run.size)]);
            self.text.font = Some(font);
        }
        let units = |units: i32| crate::layout::ratio(units, 1000) * run.size;
        self.begin_line(Point {
            x: rounded(run.at.x + units(first.x)),
            y: rounded(self.page.height - run.at.y + units(first.y)),
        });
        let parts = parts(group, run.face.loaded());
        if parts.len() == 1 {
            self.put("Tj", parts);
        } else {
            self.put("TJ", [Object::Array(parts)]);
        }
    }

    /// PDF counts from where the line before began: lines of one text are all as far apart.
    fn begin_line(&mut self, at: Point) {
        let from = self.text.line.replace(at).unwrap_or_default();
        self.put("Td", [real(at.x - from.x), real(at.y - from.y)]);
    }
}

/// The codes of glyphs, with how far the pen moves back between them, in thousandths of the size.
fn parts(group: &[(Glyph, Shown)], face: &LoadedFace) -> Vec<Object> {
    let (mut parts, mut codes) = (Vec::new(), Vec::new());
    for (index, (glyph, shown)) in group.iter().enumerate() {
        codes.extend(shown.code.to_be_bytes());
        let behind = glyph.x + face.advance(glyph.id);
        let next = group.get(index + 1).map_or(behind, |(next, _)| next.x);
        if behind != next {
            parts.push(literal(std::mem::take(&mut codes)));
            parts.push(Object::Integer((behind - next).into()));
        }
    }
    parts.push(literal(codes));
    parts
}

fn literal(codes: Vec<u8>) -> Object {
    Object::String(codes, StringFormat::Literal)
}
