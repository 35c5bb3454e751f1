//! A pen: adds shapes to a drawing.

use crate::drawing::{Anchor, Colour, Drawing, Face, Point, Shape, Step, Stroke};

/// Draws on one drawing.
pub(super) struct Pen(Drawing);

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Type {
    pub(super) size: f32,
    pub(super) face: Face,
    pub(super) colour: Colour,
    pub(super) anchor: Anchor,
}

impl Type {
    /// Regular, from its start.
    pub(super) const fn new(size: f32, colour: Colour) -> Self {
        let (face, anchor) = (Face::Regular, Anchor::Start);
        Self {
            size,
            face,
            colour,
            anchor,
        }
    }

    /// The same in another face.
    pub(super) const fn face(self, face: Face) -> Self {
        Self { face, ..self }
    }

    /// The same, hung otherwise.
    pub(super) const fn anchor(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }
}

/// A solid, flat-ended line.
pub(super) fn solid(colour: Colour, width: f32) -> Stroke {
    Stroke {
        colour,
        width,
        dash: Vec::new(),
        round: false,
    }
}

/// A dashed line.
pub(super) fn dashed(colour: Colour, width: f32, dash: &[f32]) -> Stroke {
    Stroke {
        dash: dash.to_vec(),
        ..solid(colour, width)
    }
}

/// A point.
pub(super) const fn point(x: f32, y: f32) -> Point {
    Point { x, y }
}

impl Pen {
    pub(super) fn new(width: f32) -> Self {
        Self(Drawing {
            width,
            height: 0.0,
            shapes: Vec::new(),
        })
    }

    pub(super) fn path(&mut self, steps: Vec<Step>, fill: Option<Colour>, stroke: Option<Stroke>) {
        self.0.shapes.push(Shape::Path {
            steps,
            fill,
            stroke,
        });
    }

    pub(super) fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.path(vec![Step::Move(from), Step::Line(to)], None, Some(stroke));
    }

    /// A rectangle by its top left corner.
    pub(super) fn rectangle(
        &mut self,
        at: Point,
        (width, height): (f32, f32),
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    ) {
        let steps = vec![
            Step::Move(at),
            Step::Line(point(at.x + width, at.y)),
            Step::Line(point(at.x + width, at.y + height)),
            Step::Line(point(at.x, at.y + height)),
            Step::Close,
        ];
        self.path(steps, fill, stroke);
    }

    pub(super) fn circle(
        &mut self,
        centre: Point,
        radius: f32,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    ) {
        self.0.shapes.push(Shape::Circle {
            centre,
            radius,
            fill,
            stroke,
        });
    }

    pub(super) fn text(&mut self, at: Point, text: impl Into<String>, style: Type) {
        let Type {
            size,
            face,
            colour,
            anchor,
        } = style;
        let text = text.into();
        self.0.shapes.push(Shape::Text {
            at,
            anchor,
            text,
            size,
            face,
            colour,
        });
    }

    /// The drawing, of that height.
    pub(super) fn finish(self, height: f32) -> Drawing {
        Drawing { height, ..self.0 }
    }
}
