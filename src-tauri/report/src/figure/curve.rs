//! The adoption curve: six stages, what is reached, what is open, where it should go.
//!
//! Solid is now, outline is target, dots are open. Every label stands in the column of its own stage,
//! stacked over its markers, so that no two labels can meet whichever stages they share.

use headwater_domain::{Stage, pack::ModelPack};

use crate::drawing::{Anchor, Colour, Drawing, Face, Step};

use super::{
    marks::{Marks, Position},
    measure,
    pen::{Pen, Type, dashed, point, solid},
    slope::Slope,
};

mod labels;
mod names;
mod votes;

/// How much room the curve takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// A low one, as on page 1.
    Small,
    /// The figure of its own page, and of the window.
    #[default]
    Full,
}

/// The measures of one drawing.
struct Frame {
    /// Points for each point of the figure on a page.
    scale: f32,
    slope: Slope,
    /// Where the base line is, from the top.
    base: f32,
    width: f32,
}

impl Frame {
    /// A text size, never below what paper can show.
    fn size(&self, on_page: f32) -> f32 {
        (on_page * self.scale).max(8.0)
    }

    fn column(&self) -> f32 {
        self.width / 6.0
    }
}

/// Draws the adoption curve `width` points wide, and says what it shows. Text grows with the width;
/// on a page it is 8 points at the least.
#[must_use]
pub fn curve(pack: &ModelPack, marks: &Marks, size: Size, width: f32) -> (Drawing, String) {
    let scale = width / super::PAGE_WIDTH;
    let plot = scale
        * match size {
            Size::Small => 92.0,
            Size::Full => 142.0,
        };
    let slope = Slope::new(0.0, width / 6.0, heights(pack, plot));
    let mut frame = Frame {
        scale,
        slope,
        base: 0.0,
        width,
    };
    frame.base = labels::highest(&frame, marks).ceil();
    let mut pen = Pen::new(width);
    draw_stages(&mut pen, &frame, marks);
    draw_line(&mut pen, &frame);
    draw_opening(&mut pen, &frame, marks);
    draw_markers(&mut pen, &frame, marks);
    labels::draw(&mut pen, &frame, marks);
    let below = names::draw(&mut pen, &frame, pack, marks);
    let bottom = votes::draw(&mut pen, &frame, marks, below);
    (pen.finish(bottom), alternative(pack, marks))
}

/// The pack's heights, as points of a plot; each at least high enough to be seen.
fn heights(pack: &ModelPack, plot: f32) -> [f32; 6] {
    Stage::ALL.map(|stage| f32::from(pack.stage(stage).curve_height.clamp(4, 100)) * plot / 100.0)
}

fn draw_stages(pen: &mut Pen, frame: &Frame, marks: &Marks) {
    let gap = 1.0 * frame.scale;
    for stage in Stage::ALL {
        let k = stage.index();
        let (left, right) = (frame.slope.edge(k) + gap, frame.slope.edge(k + 1) - gap);
        let mut steps = vec![
            Step::Move(point(left, frame.base)),
            Step::Line(frame.slope.on(left, frame.base)),
        ];
        steps.extend(
            frame
                .slope
                .steps(&[left, frame.slope.middle(k), right], frame.base),
        );
        steps.extend([Step::Line(point(right, frame.base)), Step::Close]);
        let fill = if marks.reached(stage) {
            Colour::Stage(stage)
        } else {
            Colour::StageFaint(stage)
        };
        pen.path(steps, Some(fill), None);
    }
}

fn draw_line(pen: &mut Pen, frame: &Frame) {
    let mut places = vec![frame.slope.edge(0)];
    places.extend((0..6).map(|k| frame.slope.middle(k)));
    places.push(frame.slope.edge(6));
    let mut steps = vec![Step::Move(frame.slope.on(0.0, frame.base))];
    steps.extend(frame.slope.steps(&places, frame.base));
    pen.path(steps, None, Some(solid(Colour::Ink, 1.3 * frame.scale)));
    let (left, right) = (point(0.0, frame.base), point(frame.width, frame.base));
    pen.line(left, right, solid(Colour::Ink, 0.7 * frame.scale));
}

/// The dotted way from the lowest to the highest stage that is still possible.
fn draw_opening(pen: &mut Pen, frame: &Frame, marks: &Marks) {
    let Some((from, to)) = marks.open() else {
        return;
    };
    let places: Vec<f32> = (from.index()..=to.index())
        .map(|k| frame.slope.middle(k))
        .collect();
    let mut steps = vec![Step::Move(frame.slope.on(places[0], frame.base))];
    steps.extend(frame.slope.steps(&places, frame.base));
    let mut stroke = dashed(Colour::Ink, 4.6 * frame.scale, &[0.05, 7.0 * frame.scale]);
    stroke.round = true;
    pen.path(steps, None, Some(stroke));
}

fn draw_markers(pen: &mut Pen, frame: &Frame, marks: &Marks) {
    let s = frame.scale;
    let open = |pen: &mut Pen, stage: Stage| {
        let stroke = dashed(Colour::Ink, 1.3 * s, &[2.2 * s, 1.7 * s]);
        pen.circle(at(frame, stage), 4.2 * s, Some(Colour::Paper), Some(stroke));
    };
    if let Some(stage) = marks.target {
        let shared = labels::shared(marks, stage);
        let radius = if shared { 8.6 * s } else { 5.4 * s };
        let stroke = solid(Colour::Ink, 1.3 * s);
        pen.circle(at(frame, stage), radius, Some(Colour::Paper), Some(stroke));
    }
    match marks.position {
        Position::Plain => {}
        Position::Rated { here, could_be } => {
            if let Some(stage) = could_be {
                open(pen, stage);
            }
            pen.circle(at(frame, here), 6.0 * s, Some(Colour::Ink), None);
        }
        Position::Between { floor, ceiling } => {
            open(pen, floor);
            open(pen, ceiling);
        }
    }
    if let Some(stage) = marks.set_by_room {
        draw_diamond(pen, frame, stage);
    }
}

/// The stage that the room set: an outlined diamond on the base line, under the computed one.
fn draw_diamond(pen: &mut Pen, frame: &Frame, stage: Stage) {
    let (middle, half) = (at(frame, stage), 4.6 * frame.scale);
    let steps = vec![
        Step::Move(point(middle.x, middle.y - half)),
        Step::Line(point(middle.x + half, middle.y)),
        Step::Line(point(middle.x, middle.y + half)),
        Step::Line(point(middle.x - half, middle.y)),
        Step::Close,
    ];
    let stroke = solid(Colour::Ink, 1.3 * frame.scale);
    pen.path(steps, Some(Colour::Paper), Some(stroke));
}

fn at(frame: &Frame, stage: Stage) -> crate::drawing::Point {
    frame
        .slope
        .on(frame.slope.middle(stage.index()), frame.base)
}

fn alternative(pack: &ModelPack, marks: &Marks) -> String {
    let name = |stage: Stage| format!("stage {stage}, {}", pack.stage(stage).name);
    let mut said = vec!["Adoption curve, rising over the stages 0 to 5.".to_owned()];
    match marks.position {
        Position::Plain => {
            said.extend(Stage::ALL.map(|stage| format!("{stage}: {}.", pack.stage(stage).name)));
        }
        Position::Rated { here, could_be } => {
            said.push(format!("Here: {}.", name(here)));
            said.extend(could_be.map(|stage| format!("Could be: {}.", name(stage))));
        }
        Position::Between { floor, ceiling } => {
            said.push(format!(
                "Not rated yet: between {} and {}.",
                name(floor),
                name(ceiling)
            ));
        }
    }
    said.extend(
        marks
            .not_needed
            .iter()
            .map(|stage| format!("Not needed: {}.", name(*stage))),
    );
    said.extend(
        marks
            .set_by_room
            .map(|stage| format!("Set by the room: {}.", name(stage))),
    );
    said.extend(
        marks
            .target
            .map(|stage| format!("Target: {}.", name(stage))),
    );
    said.extend(votes::alternative(marks));
    said.join(" ")
}
