//! Page contents: items become operations of printpdf.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, FontId, Line, LineCapStyle, LineDashPattern, LineJoinStyle, Op,
    PaintMode, PdfFontHandle, Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder,
};

use crate::{
    drawing::{Colour, Step, Stroke},
    layout::{Glyph, Ink, Item, Mark, Page, Pages, TextRun},
    logo::Logo,
    paint::{
        colour::on_paper,
        pdf::{fonts::Fonts, logo, object::rounded, path, structure},
    },
};

/// Pages as operations.
pub(super) struct Painted {
    pub(super) ops: Vec<Vec<Op>>,
    pub(super) fonts: Fonts,
    /// For each page the elements whose content is marked on it, in the order of their numbers there.
    pub(super) marked: Vec<Vec<usize>>,
    /// The logo that the pages show.
    pub(super) logo: Option<Logo>,
}

/// Paints every page.
pub(super) fn paint(pages: &Pages) -> Painted {
    let mut painted = Painted {
        ops: Vec::with_capacity(pages.pages.len()),
        fonts: Fonts::default(),
        marked: Vec::with_capacity(pages.pages.len()),
        logo: None,
    };
    for page in &pages.pages {
        let mut on_page = PagePainter::new(pages, page, &mut painted.fonts);
        on_page.paint();
        let PagePainter {
            ops, marked, logo, ..
        } = on_page;
        painted.logo = painted.logo.or(logo);
        painted.ops.push(ops);
        painted.marked.push(marked);
    }
    painted
}

struct PagePainter<'a> {
    pages: &'a Pages,
    page: &'a Page,
    fonts: &'a mut Fonts,
    ops: Vec<Op>,
    marked: Vec<usize>,
    /// What is set already, so that it is not set again.
    fill: Option<Colour>,
    font: Option<(FontId, f32)>,
    stroke: Option<Stroke>,
    in_text: bool,
    logo: Option<Logo>,
}

impl<'a> PagePainter<'a> {
    fn new(pages: &'a Pages, page: &'a Page, fonts: &'a mut Fonts) -> Self {
        Self {
            pages,
            page,
            fonts,
            ops: Vec::new(),
            marked: Vec::new(),
            fill: None,
            font: None,
            stroke: None,
            in_text: false,
            logo: None,
        }
    }

    fn paint(&mut self) {
        let page = self.page;
        for marked in page.items.chunk_by(|a, b| a.mark == b.mark) {
            let Some(first) = marked.first() else {
                continue;
            };
            self.begin_mark(first.mark);
            for item in marked {
                self.item(item);
            }
            self.end_text();
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn begin_mark(&mut self, mark: Mark) {
        let pagination = |subtype: &str| {
            dictionary([
                ("Type", DictItem::Name(b"Pagination".to_vec())),
                ("Subtype", DictItem::Name(subtype.as_bytes().to_vec())),
            ])
        };
        let (tag, properties) = match mark {
            Mark::Artifact => {
                let layout = dictionary([("Type", DictItem::Name(b"Layout".to_vec()))]);
                ("Artifact", layout)
            }
            Mark::Header => ("Artifact", pagination("Header")),
            Mark::Footer => ("Artifact", pagination("Footer")),
            Mark::Content(element) => {
                let number = i64::try_from(self.marked.len()).unwrap_or(i64::MAX);
                self.marked.push(element);
                let tag = structure::content_tag(self.pages, element);
                (tag, dictionary([("MCID", DictItem::Int(number))]))
            }
        };
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties,
        });
    }

    fn item(&mut self, item: &Item) {
        match &item.ink {
            Ink::Text(run) => self.text(run),
            Ink::Path {
                steps,
                fill,
                stroke,
            } => self.path(steps, *fill, stroke.as_ref()),
            Ink::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => self.path(&path::circle(*centre, *radius), *fill, stroke.as_ref()),
            Ink::Logo { at, size, logo } => {
                self.end_text();
                self.logo = Some(logo.clone());
                let lower = self.up(at.y + size[1]);
                self.ops
                    .push(logo::show(logo, Pt(rounded(at.x)), lower, *size));
            }
        }
    }

    fn text(&mut self, run: &TextRun) {
        if !self.in_text {
            self.in_text = true;
            self.ops.push(Op::StartTextSection);
        }
        self.set_fill(run.colour);
        if let Some(character) = run.stands_for {
            let said = character.to_string();
            let units = [0xFEFF].into_iter().chain(said.encode_utf16());
            let data = units.flat_map(u16::to_be_bytes).collect();
            let literal = false;
            self.ops.push(Op::BeginMarkedContentWithProperties {
                tag: "Span".to_owned(),
                properties: dictionary([("ActualText", DictItem::String { data, literal })]),
            });
        }
        self.glyphs(run);
        if run.stands_for.is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    /// Shows the glyphs of a run: as many at once as share a font and stand on one height.
    fn glyphs(&mut self, run: &TextRun) {
        let mut said = run.text.as_str();
        let mut drawn = Vec::with_capacity(run.glyphs.len());
        for glyph in &run.glyphs {
            let (text, rest) = said
                .split_at_checked(glyph.bytes.into())
                .unwrap_or((said, ""));
            said = rest;
            let text = extracted(text);
            let font = self.fonts.font(run.face, glyph.id, &text);
            drawn.push((*glyph, font, text));
        }
        let together =
            |a: &(Glyph, FontId, _), b: &(Glyph, FontId, _)| a.0.y == b.0.y && a.1 == b.1;
        for group in drawn.chunk_by(together) {
            self.show(run, group);
        }
    }

    fn show(&mut self, run: &TextRun, group: &[(Glyph, FontId, String)]) {
        let Some((first, font, _)) = group.first() else {
            return;
        };
        let size = run.size;
        let units = |units: i32| crate::layout::ratio(units, 1000) * size;
        if self.font.as_ref() != Some(&(font.clone(), size)) {
            self.font = Some((font.clone(), size));
            self.ops.push(Op::SetFont {
                font: PdfFontHandle::External(font.clone()),
                size: Pt(size),
            });
        }
        let (x, y) = (run.at.x + units(first.x), run.at.y - units(first.y));
        self.ops.push(Op::SetTextMatrix {
            matrix: TextMatrix::Translate(Pt(rounded(x)), self.up(y)),
        });
        let loaded = run.face.loaded();
        let mut codepoints = Vec::with_capacity(group.len());
        for (index, (glyph, _, text)) in group.iter().enumerate() {
            let behind = glyph.x + loaded.advance(glyph.id);
            let next = group.get(index + 1).map_or(behind, |(next, ..)| next.x);
            codepoints.push(Codepoint {
                gid: glyph.id,
                // Positive numbers move back, in thousandths of the size.
                offset: crate::layout::ratio(behind - next, 1),
                cid: Some(text.clone()),
            });
        }
        let items = vec![TextItem::GlyphIds(codepoints)];
        self.ops.push(Op::ShowText { items });
    }

    fn path(&mut self, steps: &[Step], fill: Option<Colour>, stroke: Option<&Stroke>) {
        self.end_text();
        let lines = path::lines(steps, self.page.height);
        if let Some(colour) = fill {
            self.set_fill(colour);
            let ring = |line: &Line| PolygonRing {
                points: line.points.clone(),
            };
            let polygon = Polygon {
                rings: lines.iter().map(ring).collect(),
                mode: PaintMode::Fill,
                winding_order: WindingOrder::NonZero,
            };
            self.ops.push(Op::DrawPolygon { polygon });
        }
        if let Some(stroke) = stroke {
            self.set_stroke(stroke);
            let drawn = lines.into_iter().map(|line| Op::DrawLine { line });
            self.ops.extend(drawn);
        }
    }

    fn end_text(&mut self) {
        if std::mem::take(&mut self.in_text) {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn set_fill(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.fill = Some(colour);
            self.ops.push(Op::SetFillColor { col: shade(colour) });
        }
    }

    fn set_stroke(&mut self, stroke: &Stroke) {
        let before = self.stroke.replace(stroke.clone());
        let before = before.as_ref();
        if before.map(|before| before.colour) != Some(stroke.colour) {
            let col = shade(stroke.colour);
            self.ops.push(Op::SetOutlineColor { col });
        }
        if before.map(|before| before.width) != Some(stroke.width) {
            let pt = Pt(rounded(stroke.width));
            self.ops.push(Op::SetOutlineThickness { pt });
        }
        if before.map_or(&[][..], |before| &before.dash) != stroke.dash {
            let dash = LineDashPattern {
                offset: 0.0,
                pattern: stroke.dash.iter().map(|&length| rounded(length)).collect(),
            };
            self.ops.push(Op::SetLineDashPattern { dash });
        }
        if before.is_some_and(|before| before.round) != stroke.round {
            let (cap, join) = if stroke.round {
                (LineCapStyle::Round, LineJoinStyle::Round)
            } else {
                (LineCapStyle::Butt, LineJoinStyle::Miter)
            };
            self.ops.push(Op::SetLineCapStyle { cap });
            self.ops.push(Op::SetLineJoinStyle { join });
        }
    }

    /// PDF counts from the lower edge.
    fn up(&self, y: f32) -> Pt {
        Pt(rounded(self.page.height - y))
    }
}

/// What a reader who copies a text gets: plain spaces and hyphens, which can be searched for.
fn extracted(text: &str) -> String {
    let plain = |character| match character {
        '\u{A0}' => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    };
    text.chars().map(plain).collect()
}

fn shade(colour: Colour) -> Color {
    let [r, g, b] =
        on_paper(colour).map(|part| (f32::from(part) / 255.0 * 1000.0).round() / 1000.0);
    let icc_profile = None;
    Color::Rgb(Rgb {
        r,
        g,
        b,
        icc_profile,
    })
}

fn dictionary<const N: usize>(entries: [(&str, DictItem); N]) -> DictItem {
    let map = entries
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value));
    DictItem::Dict {
        map: map.collect::<BTreeMap<_, _>>(),
    }
}
