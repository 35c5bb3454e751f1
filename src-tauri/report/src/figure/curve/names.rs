//! The numbers and short names of the stages, under the curve.

use headwater_domain::{Stage, pack::ModelPack};

use super::{Anchor, Colour, Face, Frame, Marks, Pen, Type, measure, point};

/// Draws them, and gives where the next thing may begin, from the top.
pub(super) fn draw(pen: &mut Pen, frame: &Frame, pack: &ModelPack, marks: &Marks) -> f32 {
    Stage::ALL
        .map(|stage| draw_stage(pen, frame, pack, marks, stage))
        .into_iter()
        .fold(frame.base, f32::max)
}

fn draw_stage(pen: &mut Pen, frame: &Frame, pack: &ModelPack, marks: &Marks, stage: Stage) -> f32 {
    let x = frame.slope.middle(stage.index());
    let (number, name) = (frame.size(10.0), frame.size(8.0));
    let mut y = frame.base + number * 1.3;
    let bold = Type::new(number, Colour::Ink)
        .face(Face::Bold)
        .anchor(Anchor::Middle);
    pen.text(point(x, y), stage.to_string(), bold);
    let face = if marks.here() == Some(stage) {
        Face::Semibold
    } else {
        Face::Regular
    };
    let colour = if marks.here() == Some(stage) {
        Colour::Ink
    } else {
        Colour::Ink2
    };
    let style = Type::new(name, colour).face(face).anchor(Anchor::Middle);
    y += 1.0 * frame.scale;
    let short = pack.stage(stage).short_name.as_str();
    for line in measure::lines(short, frame.column() - 6.0 * frame.scale, name, face) {
        y += name * 1.25;
        pen.text(point(x, y), line, style);
    }
    if marks.not_needed.contains(&stage) {
        y += name * 1.25;
        let style = Type::new(name, Colour::Ink3)
            .face(Face::Italic)
            .anchor(Anchor::Middle);
        pen.text(point(x, y), "not needed", style);
    }
    y + name * 0.5
}
