//! Drawings by hand: a curve, and a range bar.

use headwater_domain::{Stage, value::MoneyQuestion};
use headwater_report::drawing::{Anchor, Colour, Drawing, Face, Point, Shape, Step, Stroke};

pub(crate) fn curve() -> Drawing {
    let height = |x: f32| 130.0 - 105.0 / (1.0 + (-(x - 240.0) / 75.0).exp());
    let mut shapes = Vec::new();
    for stage in Stage::ALL {
        let left = f32::from(stage.number()) * 80.0;
        let mut steps = vec![Step::Move(point(left + 1.0, 140.0))];
        for part in 0..=8_u8 {
            let x = left + 1.0 + f32::from(part) * 78.0 / 8.0;
            steps.push(Step::Line(point(x, height(x))));
        }
        steps.extend([Step::Line(point(left + 79.0, 140.0)), Step::Close]);
        let reached = stage.number() <= 2;
        let fill = if reached {
            Colour::Stage(stage)
        } else {
            Colour::StageFaint(stage)
        };
        shapes.push(Shape::Path {
            steps,
            fill: Some(fill),
            stroke: None,
        });
        shapes.push(word(
            left + 40.0,
            153.0,
            &stage.to_string(),
            9.0,
            Face::Bold,
            Colour::Ink,
        ));
        shapes.push(word(
            left + 40.0,
            164.0,
            "Early production",
            7.5,
            Face::Regular,
            Colour::Ink2,
        ));
    }
    let mut steps = vec![Step::Move(point(0.0, height(0.0)))];
    steps.extend(
        (1..=96_u8)
            .map(|part| Step::Line(point(f32::from(part) * 5.0, height(f32::from(part) * 5.0)))),
    );
    shapes.push(Shape::Path {
        steps,
        fill: None,
        stroke: Some(stroke(1.5, vec![])),
    });
    let marks = [
        (200.0, Some(Colour::Ink), vec![]),
        (280.0, Some(Colour::Paper), vec![2.2, 1.8]),
    ];
    for (x, fill, dash) in marks {
        shapes.push(Shape::Circle {
            centre: point(x, height(x)),
            radius: 5.0,
            fill,
            stroke: Some(stroke(1.5, dash)),
        });
    }
    shapes.push(word(
        200.0,
        height(200.0) - 12.0,
        "here",
        9.0,
        Face::Bold,
        Colour::Ink,
    ));
    Drawing {
        width: 480.0,
        height: 168.0,
        shapes,
    }
}

pub(crate) fn range_bar(question: MoneyQuestion, from: f32, to: f32) -> Drawing {
    let width = 150.0;
    let line = |x0: f32, y0: f32, x1: f32, y1: f32| {
        vec![Step::Move(point(x0, y0)), Step::Line(point(x1, y1))]
    };
    let (left, right) = (from * width, to * width);
    let bar = vec![
        Step::Move(point(left, 1.5)),
        Step::Line(point(right, 1.5)),
        Step::Line(point(right, 8.0)),
        Step::Line(point(left, 8.0)),
        Step::Close,
    ];
    let axis = Stroke {
        colour: Colour::Rule,
        ..stroke(0.75, vec![])
    };
    let fill = Some(Colour::Question(question));
    Drawing {
        width,
        height: 9.5,
        shapes: vec![
            Shape::Path {
                steps: line(0.0, 4.75, width, 4.75),
                fill: None,
                stroke: Some(axis),
            },
            Shape::Path {
                steps: bar,
                fill,
                stroke: Some(stroke(0.6, vec![])),
            },
            Shape::Path {
                steps: line(
                    f32::midpoint(left, right),
                    0.0,
                    f32::midpoint(left, right),
                    9.5,
                ),
                fill: None,
                stroke: Some(stroke(1.2, vec![])),
            },
        ],
    }
}

fn word(x: f32, y: f32, text: &str, size: f32, face: Face, colour: Colour) -> Shape {
    Shape::Text {
        at: point(x, y),
        anchor: Anchor::Middle,
        text: text.to_owned(),
        size,
        face,
        colour,
    }
}

fn stroke(width: f32, dash: Vec<f32>) -> Stroke {
    Stroke {
        colour: Colour::Ink,
        width,
        dash,
        round: false,
    }
}

fn point(x: f32, y: f32) -> Point {
    Point { x, y }
}
