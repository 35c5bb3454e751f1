//! SVG: pages for the preview, drawings for the screen.
//!
//! Only presentation attributes: the window's content security policy forbids inline style.

mod text;

use std::fmt::Write;

use base64::{Engine, prelude::BASE64_STANDARD};

use crate::{
    drawing::{Colour, Drawing, Point, Step, Stroke},
    layout::{self, Ink, Item, Mark, Page},
    paint::{
        colour::{on_paper, on_screen},
        picture,
    },
};

/// A page as SVG, with text that can be selected. Paper is white in every theme, so its colours are
/// fixed.
#[must_use]
pub fn page(page: &Page) -> String {
    let mut svg = Svg::open(Palette::Paper, page.width, page.height, None);
    let paper = [0.0, 0.0, page.width, page.height];
    svg.item(&Item::rectangle(paper, Colour::Paper));
    svg.items(&page.items);
    svg.close()
}

/// A drawing as SVG for the screen, as wide as its place, in the colours of the theme around it.
#[must_use]
pub fn drawing(drawing: &Drawing, alternative: &str) -> String {
    let label = Some(alternative);
    let mut svg = Svg::open(Palette::Screen, drawing.width, drawing.height, label);
    svg.items(&layout::draw(drawing, Mark::Artifact, 1.0));
    svg.close()
}

/// A drawing as SVG of its own size in the colours of paper: what is seen needs no font, and what can
/// be selected lies invisible above it.
pub(super) fn standing_alone(
    size: (f32, f32),
    (title, description): (&str, &str),
    (seen, selectable): (&[Item], &[Item]),
) -> String {
    let (width, height) = size;
    let mut svg = Svg {
        palette: Palette::Paper,
        out: String::with_capacity(65_536),
        after_space: true,
    };
    svg.out
        .push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    svg.length("width", width);
    svg.length("height", height);
    let _ = write!(svg.out, " viewBox=\"0 0 ");
    svg.number(width);
    svg.out.push(' ');
    svg.number(height);
    svg.out
        .push_str("\" role=\"img\" aria-labelledby=\"title\" aria-describedby=\"description\"");
    svg.out.push_str("><title id=\"title\">");
    svg.escaped(title);
    svg.out.push_str("</title><desc id=\"description\">");
    svg.escaped(description);
    svg.out.push_str("</desc>");
    svg.item(&Item::rectangle([0.0, 0.0, width, height], Colour::Paper));
    svg.items(seen);
    svg.out
        .push_str("<g opacity=\"0\" font-family=\"'Source Sans 3', sans-serif\">");
    svg.items(selectable);
    svg.out.push_str("</g>");
    svg.close()
}

/// Where colours come from.
#[derive(Clone, Copy)]
enum Palette {
    Paper,
    Screen,
}

struct Svg {
    palette: Palette,
    out: String,
    /// Whether a space here would be one that browsers drop.
    after_space: bool,
}

impl Svg {
    fn open(palette: Palette, width: f32, height: f32, alternative: Option<&str>) -> Self {
        let mut svg = Self {
            palette,
            out: String::with_capacity(16_384),
            after_space: true,
        };
        svg.out
            .push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
        svg.number(width);
        svg.out.push(' ');
        svg.number(height);
        svg.out
            .push_str("\" width=\"100%\" font-family=\"'Source Sans 3', sans-serif\"");
        svg.out.push_str(" text-rendering=\"geometricPrecision\"");
        if let Some(alternative) = alternative {
            svg.out.push_str(" role=\"img\" aria-label=\"");
            svg.escaped(alternative);
            svg.out.push('"');
        }
        svg.out.push('>');
        svg
    }

    fn close(mut self) -> String {
        self.out.push_str("</svg>");
        self.out
    }

    /// Runs that continue a line become one text, so that a line is selected as one.
    fn items(&mut self, items: &[Item]) {
        let continues = |a: &Item, b: &Item| match (&a.ink, &b.ink) {
            (Ink::Text(a), Ink::Text(b)) => {
                let gap = b.at.x - a.at.x - a.width();
                (a.at.y - b.at.y).abs() < 0.01 && gap.abs() < 1.0
            }
            (Ink::Text(_) | Ink::Path { .. } | Ink::Circle { .. } | Ink::Logo { .. }, _) => false,
        };
        for line in items.chunk_by(continues) {
            match line {
                [one] => {
                    self.after_space = true;
                    self.item(one);
                }
                runs => {
                    self.after_space = true;
                    self.out.push_str("<text>");
                    for item in runs {
                        if let Ink::Text(run) = &item.ink {
                            self.text("tspan", run);
                        }
                    }
                    self.out.push_str("</text>");
                }
            }
        }
    }

    fn item(&mut self, item: &Item) {
        match &item.ink {
            Ink::Text(run) => self.text("text", run),
            Ink::Path {
                steps,
                fill,
                stroke,
            } => {
                self.out.push_str("<path d=\"");
                for step in steps {
                    self.step(step);
                }
                self.out.push('"');
                self.fill(*fill);
                self.stroke(stroke.as_ref());
                self.out.push_str("/>");
            }
            Ink::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => {
                self.out.push_str("<circle");
                self.length("cx", centre.x);
                self.length("cy", centre.y);
                self.length("r", *radius);
                self.fill(*fill);
                self.stroke(stroke.as_ref());
                self.out.push_str("/>");
            }
            Ink::Logo { at, size, logo } => {
                self.out.push_str("<image");
                for (name, value) in ["x", "y", "width", "height"]
                    .into_iter()
                    .zip([at.x, at.y, size[0], size[1]])
                {
                    self.length(name, value);
                }
                self.out.push_str(" role=\"img\" aria-label=\"");
                self.escaped(logo.alternative());
                let png = picture::png(logo.size(), logo.rgba(), 300.0);
                let data = BASE64_STANDARD.encode(png);
                let _ = write!(self.out, "\" href=\"data:image/png;base64,{data}\"/>");
            }
        }
    }

    fn step(&mut self, step: &Step) {
        let mut command = |name: char, points: &[Point]| {
            self.out.push(name);
            for (index, point) in points.iter().enumerate() {
                if index > 0 {
                    self.out.push(' ');
                }
                self.number(point.x);
                self.out.push(' ');
                self.number(point.y);
            }
        };
        match *step {
            Step::Move(to) => command('M', &[to]),
            Step::Line(to) => command('L', &[to]),
            Step::Cubic(a, b, to) => command('C', &[a, b, to]),
            Step::Close => command('Z', &[]),
        }
    }

    fn fill(&mut self, colour: Option<Colour>) {
        match colour {
            Some(colour) => self.colour("fill", colour),
            None => self.out.push_str(" fill=\"none\""),
        }
    }

    fn stroke(&mut self, stroke: Option<&Stroke>) {
        let Some(stroke) = stroke else { return };
        self.colour("stroke", stroke.colour);
        self.length("stroke-width", stroke.width);
        if !stroke.dash.is_empty() {
            self.out.push_str(" stroke-dasharray=\"");
            for (index, length) in stroke.dash.iter().enumerate() {
                if index > 0 {
                    self.out.push(' ');
                }
                self.number(*length);
            }
            self.out.push('"');
        }
        if stroke.round {
            self.out
                .push_str(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        }
    }

    fn colour(&mut self, attribute: &str, colour: Colour) {
        match self.palette {
            Palette::Paper => {
                let [r, g, b] = on_paper(colour);
                let _ = write!(self.out, " {attribute}=\"#{r:02X}{g:02X}{b:02X}\"");
            }
            Palette::Screen => {
                let (name, opacity) = on_screen(colour);
                let _ = write!(self.out, " {attribute}=\"{name}\"");
                if let Some(opacity) = opacity {
                    let _ = write!(self.out, " {attribute}-opacity=\"{opacity}\"");
                }
            }
        }
    }

    fn length(&mut self, attribute: &str, value: f32) {
        let _ = write!(self.out, " {attribute}=\"");
        self.number(value);
        self.out.push('"');
    }

    /// A number of two decimals at most.
    fn number(&mut self, value: f32) {
        let finite = if value.is_finite() { value } else { 0.0 };
        let rounded = (finite * 100.0).round() / 100.0;
        // Adding nothing turns a negative zero into zero.
        let _ = write!(self.out, "{}", rounded + 0.0);
    }
}
