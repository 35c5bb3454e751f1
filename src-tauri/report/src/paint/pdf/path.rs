//! Paths: steps become what printpdf draws.

use printpdf::{Line, LinePoint, Pt};

use crate::{
    drawing::{Point, Step},
    paint::pdf::object::rounded,
};

/// The connected parts of a path, on a page of that height: PDF counts from the lower edge.
pub(super) fn lines(steps: &[Step], height: f32) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let point = |point: Point, bezier| LinePoint {
        p: printpdf::Point {
            x: Pt(rounded(point.x)),
            y: Pt(rounded(height - point.y)),
        },
        bezier,
    };
    for step in steps {
        if let Step::Move(_) = step {
            lines.push(Line::default());
        }
        let Some(line) = lines.last_mut() else {
            continue;
        };
        match *step {
            Step::Move(to) | Step::Line(to) => line.points.push(point(to, false)),
            Step::Cubic(a, b, to) => {
                let points = [point(a, true), point(b, true), point(to, false)];
                line.points.extend(points);
            }
            Step::Close => line.is_closed = true,
        }
    }
    lines
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
