//! The profile: a bar for each dimension and for each flow, on one scale of stages.
//!
//! A bar ends at the stage that its must-haves hold; an open end says that none of them fails, so that
//! it may be higher. Pale bar and dotted track say that nothing is asked there.

use headwater_domain::{
    Stage,
    placement::{Profile, Reach, Strand},
};

use crate::{
    content::names,
    drawing::{Anchor, Colour, Drawing, Face, Step},
    layout::count,
};

use super::{
    PAGE_WIDTH,
    pen::{Pen, Type, dashed, point, solid},
};

/// A strand by its name.
struct Row {
    name: &'static str,
    reach: Reach,
    must_haves: [u32; 6],
}

/// Draws the profile `width` points wide, and says what it shows.
#[must_use]
pub fn profile(profile: &Profile, target: Option<Stage>, width: f32) -> (Drawing, String) {
    let dimensions: Vec<Row> = profile
        .dimensions
        .iter()
        .map(|strand| row(names::dimension_capital(strand.of), strand))
        .collect();
    let flows: Vec<Row> = profile
        .flows
        .iter()
        .map(|strand| row(names::flow(strand.of), strand))
        .collect();
    let chart = Chart {
        width,
        scale: width / PAGE_WIDTH,
        target,
    };
    let said = alternative(dimensions.iter().chain(&flows), target);
    (chart.draw(&dimensions, &flows), said)
}

fn row<Of>(name: &'static str, strand: &Strand<Of>) -> Row {
    Row {
        name,
        reach: strand.reach,
        must_haves: strand.must_haves,
    }
}

/// The measures of one drawing.
struct Chart {
    width: f32,
    /// Points for each point of the figure on a page.
    scale: f32,
    target: Option<Stage>,
}

impl Chart {
    fn s(&self, on_page: f32) -> f32 {
        on_page * self.scale
    }

    fn size(&self, on_page: f32) -> f32 {
        self.s(on_page).max(8.0)
    }

    /// Where the scale begins and ends.
    fn plot(&self) -> (f32, f32) {
        (self.s(78.0), self.width - self.s(92.0))
    }

    fn x(&self, stage: Stage) -> f32 {
        let (left, right) = self.plot();
        left + (right - left) * f32::from(stage.number()) / 5.0
    }

    fn draw(&self, dimensions: &[Row], flows: &[Row]) -> Drawing {
        let mut pen = Pen::new(self.width);
        let (top, pitch, gap) = (self.s(18.0), self.s(20.0), self.s(10.0));
        let first = top + pitch * count(dimensions.len());
        let bottom = first + gap + pitch * count(flows.len());
        self.draw_scale(&mut pen, top, bottom);
        for (place, row) in dimensions.iter().enumerate() {
            self.draw_row(&mut pen, row, top + pitch * (count(place) + 0.5));
        }
        let line = solid(Colour::Rule, self.s(0.7));
        let middle = first + gap / 2.0;
        pen.line(point(0.0, middle), point(self.width, middle), line);
        for (place, row) in flows.iter().enumerate() {
            let y = first + gap + pitch * (count(place) + 0.5);
            self.draw_row(&mut pen, row, y);
        }
        pen.finish(bottom + self.s(3.0))
    }

    /// The stages over the rows, and the target.
    fn draw_scale(&self, pen: &mut Pen, top: f32, bottom: f32) {
        let size = self.size(8.5);
        let style = Type::new(size, Colour::Ink2).anchor(Anchor::Middle);
        for stage in Stage::ALL {
            let x = self.x(stage);
            let line = solid(Colour::Rule, self.s(0.6));
            pen.line(point(x, top), point(x, bottom), line);
            let is_target = self.target == Some(stage);
            let (text, style) = if is_target {
                let style = style.face(Face::Semibold);
                (format!("{stage}, target"), style)
            } else {
                (stage.to_string(), style)
            };
            pen.text(point(x, top - size * 0.6), text, style);
        }
        let stage = Type::new(size, Colour::Ink2);
        pen.text(point(0.0, top - size * 0.6), "Stage", stage);
    }

    fn draw_row(&self, pen: &mut Pen, row: &Row, y: f32) {
        let size = self.size(9.0);
        let baseline = y + size * 0.34;
        let name = Type::new(size, Colour::Ink).face(Face::Semibold);
        pen.text(point(0.0, baseline), row.name, name);
        self.draw_track(pen, row, y);
        self.draw_bar(pen, row, y);
        if let Some(target) = self.target {
            self.draw_tick(pen, target, y);
        }
        let said = Type::new(size, Colour::Ink2).anchor(Anchor::End);
        pen.text(point(self.width, baseline), reached(row.reach), said);
    }

    /// The way to each stage: solid where must-haves ask for it, dotted where none does.
    fn draw_track(&self, pen: &mut Pen, row: &Row, y: f32) {
        for pair in Stage::ALL.windows(2) {
            let (from, to) = (point(self.x(pair[0]), y), point(self.x(pair[1]), y));
            let width = self.s(1.2);
            let stroke = if row.must_haves[pair[1].index()] > 0 {
                solid(Colour::Ink3, width)
            } else {
                dashed(Colour::Ink3, width, &[self.s(1.2), self.s(2.6)])
            };
            pen.line(from, to, stroke);
        }
    }

    /// Solid where must-haves were asked, pale where none is.
    fn draw_bar(&self, pen: &mut Pen, row: &Row, y: f32) {
        let height = self.s(9.0);
        let (stage, open) = match row.reach {
            Reach::At(stage) | Reach::AtLeast(stage @ Stage::FIVE) => (stage, false),
            Reach::AtLeast(stage) => (stage, true),
            Reach::Unknown => return,
        };
        let start = self.x(Stage::ZERO);
        // Even stage 0 has its place: a narrow bar at the beginning.
        let end = self.x(stage).max(start + self.s(3.0));
        let top = y - height / 2.0;
        if open {
            self.draw_open_end(pen, end, top, height);
        }
        let solid_fill = Some(Colour::Stage(Stage::ALL[4]));
        pen.rectangle(point(start, top), (end - start, height), solid_fill, None);
        for pair in Stage::ALL.windows(2).take(stage.index()) {
            if row.must_haves[pair[1].index()] == 0 {
                let (from, to) = (self.x(pair[0]), self.x(pair[1]));
                let pale = Some(Colour::Stage(Stage::ALL[1]));
                pen.rectangle(point(from, top), (to - from, height), pale, None);
            }
        }
        let outline = solid(Colour::Ink, self.s(0.6));
        let mut edge = vec![
            Step::Move(point(end, top)),
            Step::Line(point(start, top)),
            Step::Line(point(start, top + height)),
            Step::Line(point(end, top + height)),
        ];
        if !open {
            edge.push(Step::Close);
        }
        pen.path(edge, None, Some(outline));
    }

    /// Two more edges without an end, beyond what is held for certain.
    fn draw_open_end(&self, pen: &mut Pen, from: f32, top: f32, height: f32) {
        let to = from + self.s(16.0);
        let size = (to - from, height);
        pen.rectangle(point(from, top), size, Some(Colour::Paper), None);
        for y in [top + self.s(0.4), top + height - self.s(0.4)] {
            let stroke = dashed(Colour::Ink, self.s(0.9), &[self.s(3.0), self.s(1.6)]);
            pen.line(point(from, y), point(to, y), stroke);
        }
    }

    fn draw_tick(&self, pen: &mut Pen, target: Stage, y: f32) {
        let (x, half) = (self.x(target), self.s(7.0));
        let clearing = solid(Colour::Paper, self.s(3.4));
        pen.line(point(x, y - half), point(x, y + half), clearing);
        let stroke = solid(Colour::Ink, self.s(1.6));
        pen.line(point(x, y - half), point(x, y + half), stroke);
    }
}

/// "stage 2", "at least stage 3", or that nothing is asked.
fn reached(reach: Reach) -> String {
    match reach {
        Reach::At(stage) | Reach::AtLeast(stage @ Stage::FIVE) => format!("stage {stage}"),
        Reach::AtLeast(stage) => format!("at least stage {stage}"),
        Reach::Unknown => "no must-have".to_owned(),
    }
}

fn alternative<'a>(rows: impl Iterator<Item = &'a Row>, target: Option<Stage>) -> String {
    let mut said = vec!["Bars on one scale of stages, 0 to 5.".to_owned()];
    said.extend(rows.map(|row| format!("{}: {}.", row.name, reached(row.reach))));
    said.extend(target.map(|stage| format!("Target: stage {stage}.")));
    said.join(" ")
}
