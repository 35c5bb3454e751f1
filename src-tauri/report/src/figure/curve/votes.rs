//! The opening votes: a hollow dot for every vote, under the stage that it names.

use headwater_domain::Stage;

use super::{Colour, Frame, Marks, Pen, Type, point, solid};

/// The rounds as the figure names them, short enough for one column, and as they are said.
const ROUNDS: [(&str, &str); 2] = [
    ("Opening vote", "Opening vote"),
    ("Second round", "Opening vote, second round"),
];

/// Draws the rounds, and gives where the figure ends, from the top.
pub(super) fn draw(pen: &mut Pen, frame: &Frame, marks: &Marks, top: f32) -> f32 {
    let mut y = top;
    for (votes, (name, _)) in rounds(marks) {
        // The name stands beside the dots, and over them where the first column has some.
        let beside = votes[0] == 0;
        y += frame.size(8.0) * 1.4;
        pen.text(
            point(0.0, y),
            name,
            Type::new(frame.size(8.0), Colour::Ink3),
        );
        let top = if beside {
            y - frame.size(8.0) * 0.33 - PITCH * 0.9 * frame.scale
        } else {
            y
        };
        y = draw_round(pen, frame, votes, top).max(y);
    }
    y
}

fn draw_round(pen: &mut Pen, frame: &Frame, votes: &[u16; 6], top: f32) -> f32 {
    let (pitch, radius, per_row) = dots(votes);
    let pitch = pitch * frame.scale;
    let mut bottom = top;
    for (stage, count) in Stage::ALL.into_iter().zip(votes) {
        let middle = frame.slope.middle(stage.index());
        let across = per_row.min(*count);
        let first = middle - pitch * f32::from(across.saturating_sub(1)) / 2.0;
        for vote in 0..*count {
            let x = first + pitch * f32::from(vote % per_row);
            let y = top + pitch * (f32::from(vote / per_row) + 0.9);
            let stroke = solid(Colour::Ink2, 1.1 * frame.scale);
            pen.circle(point(x, y), radius * frame.scale, None, Some(stroke));
            bottom = bottom.max(y + pitch * 0.6);
        }
    }
    bottom
}

/// From dot to dot, in points of a page.
const PITCH: f32 = 8.6;

/// From dot to dot and the radius of one, in points of a page, and how many stand side by side in the
/// column of a stage: smaller where a large room voted.
fn dots(votes: &[u16; 6]) -> (f32, f32, u16) {
    const SIDE_BY_SIDE: u16 = 8;
    if votes.iter().all(|count| *count <= SIDE_BY_SIDE) {
        (PITCH, 3.0, SIDE_BY_SIDE)
    } else {
        (6.2, 2.2, 12)
    }
}

/// What the votes say, for who cannot see them.
pub(super) fn alternative(marks: &Marks) -> Vec<String> {
    let round = |(votes, (_, name)): (&[u16; 6], (&str, &str))| {
        let counts: Vec<String> = Stage::ALL
            .into_iter()
            .zip(votes)
            .filter(|(_, count)| **count > 0)
            .map(|(stage, count)| format!("{count} for stage {stage}"))
            .collect();
        format!("{name}: {}.", counts.join(", "))
    };
    rounds(marks).map(round).collect()
}

/// The rounds to be seen, each by its name: one without a vote is not.
fn rounds(marks: &Marks) -> impl Iterator<Item = (&[u16; 6], (&'static str, &'static str))> {
    let named = marks.votes.iter().zip(ROUNDS);
    named.filter(|(votes, _)| votes.iter().any(|count| *count > 0))
}
