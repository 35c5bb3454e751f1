//! printpdf that only draws: every text at its place as a plain string, every shape, and its own saving.
//! No content, no layout, no shaping, no tags, links or outline. The faces are read once, as Headwater
//! reads them once.

use std::collections::HashMap;

use headwater_report::{
    drawing::{Colour, Face, Point, Step, Stroke},
    layout::{Ink, Page, Pages, TextRun},
};
use printpdf::{
    Color, Line, LinePoint, Mm, Op, PaintMode, ParsedFont, PdfDocument, PdfFont, PdfFontHandle,
    PdfPage, PdfSaveOptions, Polygon, PolygonRing, Pt, Rect, Rgb, TextItem, TextMatrix,
    WindingOrder,
};

use crate::figures;

const FACES: [(Face, &str); 4] = [
    (Face::Regular, "REGULA"),
    (Face::Italic, "ITALIC"),
    (Face::Semibold, "SEMIBO"),
    (Face::Bold, "BOLDFA"),
];

/// What printpdf needs before it draws.
pub(crate) struct Pen {
    faces: [ParsedFont; 4],
    colours: HashMap<Colour, Color>,
}

impl Pen {
    /// With the faces and colours of those pages.
    pub(crate) fn new(pages: &Pages) -> Self {
        let faces = FACES.map(|(face, _)| {
            ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new()).expect("a face that is read")
        });
        let mut colours = HashMap::new();
        for item in pages.pages.iter().flat_map(|page| &page.items) {
            for colour in used(&item.ink).into_iter().flatten() {
                let shade = || rgb(figures::shade(colour));
                colours.entry(colour).or_insert_with(shade);
            }
        }
        Self { faces, colours }
    }

    /// Draws the pages and saves them.
    pub(crate) fn draw(&self, pages: &Pages) -> Vec<u8> {
        let mut document = PdfDocument::new("Drawing alone");
        for ((_, name), face) in FACES.iter().zip(&self.faces) {
            let (id, font) = (font_id(name), PdfFont::new(face.clone()));
            document.resources.fonts.map.insert(id, font);
        }
        document.pages = pages.pages.iter().map(|page| self.page(page)).collect();
        document.save(&PdfSaveOptions::default(), &mut Vec::new())
    }

    fn page(&self, page: &Page) -> PdfPage {
        let mut sheet = Sheet {
            pen: self,
            height: page.height,
            ops: Vec::new(),
            fill: None,
            stroke: None,
            font: None,
        };
        for item in &page.items {
            sheet.ink(&item.ink);
        }
        let mut drawn = PdfPage::new(Mm(0.0), Mm(0.0), sheet.ops);
        let whole = Rect::from_wh(Pt(page.width), Pt(page.height));
        drawn.media_box = whole.clone();
        drawn.trim_box = whole.clone();
        drawn.crop_box = whole;
        drawn
    }
}

/// A page being drawn. What is set already is not set again.
struct Sheet<'a> {
    pen: &'a Pen,
    height: f32,
    ops: Vec<Op>,
    fill: Option<Colour>,
    stroke: Option<(Colour, f32)>,
    font: Option<(Face, f32)>,
}

impl Sheet<'_> {
    fn ink(&mut self, ink: &Ink) {
        match ink {
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
            } => self.path(&circle(*centre, *radius), *fill, stroke.as_ref()),
            // The reference workshop has none.
            Ink::Logo { .. } => {}
        }
    }

    fn text(&mut self, run: &TextRun) {
        self.ops.push(Op::StartTextSection);
        self.fill(run.colour);
        if self.font.replace((run.face, run.size)) != Some((run.face, run.size)) {
            let name = FACES.iter().find(|(face, _)| *face == run.face);
            let (_, name) = name.expect("one of the four faces");
            self.ops.push(Op::SetFont {
                font: PdfFontHandle::External(font_id(name)),
                size: Pt(run.size),
            });
        }
        let matrix = TextMatrix::Translate(Pt(run.at.x), Pt(self.height - run.at.y));
        let items = vec![TextItem::Text(run.text.clone())];
        self.ops.push(Op::SetTextMatrix { matrix });
        self.ops.push(Op::ShowText { items });
        self.ops.push(Op::EndTextSection);
    }

    fn path(&mut self, steps: &[Step], fill: Option<Colour>, stroke: Option<&Stroke>) {
        let lines = self.lines(steps);
        if let Some(colour) = fill {
            self.fill(colour);
            let points = |line: &Line| PolygonRing {
                points: line.points.clone(),
            };
            let polygon = Polygon {
                rings: lines.iter().map(points).collect(),
                mode: PaintMode::Fill,
                winding_order: WindingOrder::NonZero,
            };
            self.ops.push(Op::DrawPolygon { polygon });
        }
        if let Some(stroke) = stroke {
            let set = (stroke.colour, stroke.width);
            if self.stroke.replace(set) != Some(set) {
                let col = self.pen.colours[&stroke.colour].clone();
                self.ops.push(Op::SetOutlineColor { col });
                let pt = Pt(stroke.width);
                self.ops.push(Op::SetOutlineThickness { pt });
            }
            let drawn = lines.into_iter().map(|line| Op::DrawLine { line });
            self.ops.extend(drawn);
        }
    }

    fn fill(&mut self, colour: Colour) {
        if self.fill.replace(colour) != Some(colour) {
            let col = self.pen.colours[&colour].clone();
            self.ops.push(Op::SetFillColor { col });
        }
    }

    fn lines(&self, steps: &[Step]) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        let point = |at: Point, bezier| LinePoint {
            p: printpdf::Point {
                x: Pt(at.x),
                y: Pt(self.height - at.y),
            },
            bezier,
        };
        for step in steps {
            if let Step::Move(_) = step {
                lines.push(Line::default());
            }
            let line = lines.last_mut().expect("a path begins with a move");
            match *step {
                Step::Move(to) | Step::Line(to) => line.points.push(point(to, false)),
                Step::Cubic(a, b, to) => {
                    let curve = [point(a, true), point(b, true), point(to, false)];
                    line.points.extend(curve);
                }
                Step::Close => line.is_closed = true,
            }
        }
        lines
    }
}

fn font_id(name: &str) -> printpdf::FontId {
    printpdf::FontId(name.to_owned())
}

fn used(ink: &Ink) -> [Option<Colour>; 2] {
    match ink {
        Ink::Text(run) => [Some(run.colour), None],
        Ink::Path { fill, stroke, .. } | Ink::Circle { fill, stroke, .. } => {
            [*fill, stroke.as_ref().map(|stroke| stroke.colour)]
        }
        Ink::Logo { .. } => [None, None],
    }
}

fn rgb(shade: [u8; 3]) -> Color {
    let [r, g, b] = shade.map(|part| f32::from(part) / 255.0);
    let icc_profile = None;
    Color::Rgb(Rgb {
        r,
        g,
        b,
        icc_profile,
    })
}

/// A circle of four curves.
fn circle(centre: Point, radius: f32) -> [Step; 6] {
    let at = |x: f32, y: f32| Point {
        x: centre.x + x * radius,
        y: centre.y + y * radius,
    };
    let reach = 0.552_285;
    [
        Step::Move(at(1.0, 0.0)),
        Step::Cubic(at(1.0, reach), at(reach, 1.0), at(0.0, 1.0)),
        Step::Cubic(at(-reach, 1.0), at(-1.0, reach), at(-1.0, 0.0)),
        Step::Cubic(at(-1.0, -reach), at(-reach, -1.0), at(0.0, -1.0)),
        Step::Cubic(at(reach, -1.0), at(1.0, -reach), at(1.0, 0.0)),
        Step::Close,
    ]
}
