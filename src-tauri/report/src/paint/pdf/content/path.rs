//! Shapes: paths and circles, filled, stroked or both.

use lopdf::Object;

use crate::{
    drawing::{Colour, Point, Step, Stroke},
    paint::pdf::{
        content::{PagePainter, shade},
        object::{real, rounded},
    },
};

impl PagePainter<'_> {
    pub(super) fn path(&mut self, steps: &[Step], fill: Option<Colour>, stroke: Option<&Stroke>) {
        let operator = match (fill, stroke) {
            (None, None) => return,
            (Some(_), None) => "f",
            (None, Some(_)) => "S",
            (Some(_), Some(_)) => "B",
        };
        self.end_text();
        if let Some(colour) = fill {
            self.set_fill(colour);
        }
        if let Some(stroke) = stroke {
            self.set_stroke(stroke);
        }
        match rectangle(steps) {
            Some((from, to)) => {
                let ([left, top], [right, bottom]) = (self.up(from), self.up(to));
                let place = [left, top, right - left, bottom - top].map(real);
                self.put("re", place);
            }
            None => steps.iter().for_each(|step| self.step(step)),
        }
        self.put(operator, []);
    }

    fn step(&mut self, step: &Step) {
        match *step {
            Step::Move(to) => self.put("m", self.up(to).map(real)),
            Step::Line(to) => self.put("l", self.up(to).map(real)),
            Step::Cubic(a, b, to) => {
                let points = [a, b, to].map(|point| self.up(point));
                self.put(
                    "c",
                    points.concat().into_iter().map(real).collect::<Vec<_>>(),
                );
            }
            Step::Close => self.put("h", []),
        }
    }

    fn set_stroke(&mut self, stroke: &Stroke) {
        let before = self.stroke.replace(stroke.clone());
        let before = before.as_ref();
        if before.map(|before| before.colour) != Some(stroke.colour) {
            self.put("RG", shade(stroke.colour));
        }
        if before.map(|before| before.width) != Some(stroke.width) {
            self.put("w", [real(stroke.width)]);
        }
        if before.map_or(&[][..], |before| &before.dash) != stroke.dash {
            let lengths = stroke.dash.iter().copied().map(real).collect();
            self.put("d", [Object::Array(lengths), Object::Integer(0)]);
        }
        if before.is_some_and(|before| before.round) != stroke.round {
            // Round ends and corners, or flat and pointed ones.
            let kind = i64::from(stroke.round);
            self.put("J", [Object::Integer(kind)]);
            self.put("j", [Object::Integer(kind)]);
        }
    }

    /// PDF counts from the lower edge.
    fn up(&self, point: Point) -> [f32; 2] {
        [rounded(point.x), rounded(self.page.height - point.y)]
    }
}

/// Two opposite corners of a path that is a rectangle: one operation instead of five.
#[expect(
    clippy::float_cmp,
    reason = "corners of a rectangle share their numbers"
)]
fn rectangle(steps: &[Step]) -> Option<(Point, Point)> {
    let [
        Step::Move(from),
        Step::Line(beside),
        Step::Line(to),
        Step::Line(below),
        Step::Close,
    ] = steps
    else {
        return None;
    };
    let square = from.y == beside.y && beside.x == to.x && to.y == below.y && below.x == from.x;
    square.then_some((*from, *to))
}

/// A circle of four curves.
pub(super) fn circle(centre: Point, radius: f32) -> [Step; 6] {
    // How far control points stand from the ends of a quarter, as a part of the radius.
    const REACH: f32 = 0.552_285;
    let reach = radius * REACH;
    let at = |x: f32, y: f32| Point {
        x: centre.x + x,
        y: centre.y + y,
    };
    let r = radius;
    [
        Step::Move(at(r, 0.0)),
        Step::Cubic(at(r, reach), at(reach, r), at(0.0, r)),
        Step::Cubic(at(-reach, r), at(-r, reach), at(-r, 0.0)),
        Step::Cubic(at(-r, -reach), at(-reach, -r), at(0.0, -r)),
        Step::Cubic(at(reach, -r), at(r, -reach), at(r, 0.0)),
        Step::Close,
    ]
}
