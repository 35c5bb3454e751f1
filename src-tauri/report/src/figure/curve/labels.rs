//! The words over the curve: here, could be, set by the room, target.

use headwater_domain::Stage;

use super::{Anchor, Colour, Face, Frame, Marks, Pen, Position, Type, measure, point, solid};

/// One line of a stack over a stage.
struct Line {
    text: &'static str,
    size: f32,
    face: Face,
    colour: Colour,
}

/// Whether a stage carries a marker besides the target's.
pub(super) fn shared(marks: &Marks, stage: Stage) -> bool {
    let placed = match marks.position {
        Position::Plain => false,
        Position::Rated { here, could_be } => here == stage || could_be == Some(stage),
        Position::Between { floor, ceiling } => floor == stage || ceiling == stage,
    };
    placed || marks.set_by_room == Some(stage)
}

/// How far above the base line the highest thing of the figure reaches.
pub(super) fn highest(frame: &Frame, marks: &Marks) -> f32 {
    let curve = frame.slope.height(frame.width) + 2.0 * frame.scale;
    let labels = stacks_top(frame, marks).max(curve);
    match marks.position {
        Position::Plain | Position::Rated { .. } => labels,
        Position::Between { .. } => labels + bracket_height(frame),
    }
}

/// Draws the stacks, and the bracket over what is not rated.
pub(super) fn draw(pen: &mut Pen, frame: &Frame, marks: &Marks) {
    for stage in Stage::ALL {
        draw_stack(pen, frame, marks, stage);
    }
    if let Position::Between { floor, ceiling } = marks.position {
        draw_bracket(pen, frame, floor, ceiling);
    }
}

fn stack(frame: &Frame, marks: &Marks, stage: Stage) -> Vec<Line> {
    let quiet = |text| Line {
        text,
        size: frame.size(8.5),
        face: Face::Regular,
        colour: Colour::Ink2,
    };
    let mut lines = Vec::new();
    if let Position::Rated { here, could_be } = marks.position {
        if here == stage {
            let (size, face, colour) = (frame.size(10.5), Face::Bold, Colour::Ink);
            lines.push(Line {
                text: "here",
                size,
                face,
                colour,
            });
        }
        if could_be == Some(stage) {
            lines.push(quiet("could be"));
        }
    }
    if marks.set_by_room == Some(stage) {
        lines.push(quiet("set by the room"));
    }
    if marks.target == Some(stage) {
        lines.push(quiet("target"));
    }
    lines
}

/// How far above the base line the last line of a stack stands: clear of its markers, and of the
/// curve that rises beside it.
fn foot(frame: &Frame, marks: &Marks, stage: Stage, lines: &[Line]) -> f32 {
    let middle = frame.slope.middle(stage.index());
    let widest = lines
        .iter()
        .map(|line| measure::width(line.text, line.size, line.face))
        .fold(0.0, f32::max);
    let marker = if shared(marks, stage) && marks.target == Some(stage) {
        8.6
    } else {
        6.0
    };
    let clear = frame.slope.height(middle) + (marker + 5.0) * frame.scale;
    clear.max(frame.slope.height(middle + widest / 2.0) + 4.0 * frame.scale)
        + leader(frame, marks, stage)
}

/// The room for the small line that leads from "here" to its marker.
fn leader(frame: &Frame, marks: &Marks, stage: Stage) -> f32 {
    if marks.here() == Some(stage) {
        7.0 * frame.scale
    } else {
        0.0
    }
}

fn stacks_top(frame: &Frame, marks: &Marks) -> f32 {
    let top = |stage| {
        let lines = stack(frame, marks, stage);
        if lines.is_empty() {
            return 0.0;
        }
        let heights: f32 = lines.iter().map(|line| line.size * 1.15).sum();
        foot(frame, marks, stage, &lines) + heights
    };
    Stage::ALL.into_iter().map(top).fold(0.0, f32::max)
}

fn draw_stack(pen: &mut Pen, frame: &Frame, marks: &Marks, stage: Stage) {
    let lines = stack(frame, marks, stage);
    if lines.is_empty() {
        return;
    }
    let x = frame.slope.middle(stage.index());
    let mut y = frame.base - foot(frame, marks, stage, &lines);
    if marks.here() == Some(stage) {
        let marker = if marks.target == Some(stage) {
            10.0
        } else {
            7.4
        };
        let low = frame.base - frame.slope.height(x) - marker * frame.scale;
        let stroke = solid(Colour::Ink, 0.9 * frame.scale);
        pen.line(point(x, y + 2.5 * frame.scale), point(x, low), stroke);
    }
    for line in lines.iter().rev() {
        let style = Type::new(line.size, line.colour)
            .face(line.face)
            .anchor(Anchor::Middle);
        pen.text(point(x, y), line.text, style);
        y -= line.size * 1.15;
    }
}

fn bracket_height(frame: &Frame) -> f32 {
    frame.size(9.5) + 13.0 * frame.scale
}

fn draw_bracket(pen: &mut Pen, frame: &Frame, floor: Stage, ceiling: Stage) {
    let s = frame.scale;
    let (left, right) = (
        frame.slope.middle(floor.index()),
        frame.slope.middle(ceiling.index()),
    );
    let size = frame.size(9.5);
    let y = size + 5.0 * s;
    let stroke = solid(Colour::Ink, 1.0 * s);
    pen.line(point(left, y), point(right, y), stroke.clone());
    for x in [left, right] {
        pen.line(point(x, y), point(x, y + 5.0 * s), stroke.clone());
    }
    let text = format!("between {floor} and {ceiling}");
    let style = Type::new(size, Colour::Ink)
        .face(Face::Bold)
        .anchor(Anchor::Middle);
    pen.text(point(f32::midpoint(left, right), size), text, style);
}
