//! The votes of one ballot: a dot for every vote, stacked over the step that it names.

use headwater_domain::{ballot::Counts, rating::Truth};

use crate::{
    content::names,
    drawing::{Anchor, Colour, Drawing, Face},
    layout::count,
};

use super::pen::{Pen, Type, point, solid};

/// Dots side by side over one step; more stand above.
const PER_ROW: u16 = 4;
const PITCH: f32 = 5.2;
const RADIUS: f32 = 2.1;
const SIZE: f32 = 8.0;
/// White space above the highest dot.
const ABOVE: f32 = 3.0;

/// Draws the dots `width` points wide, with a letter under each step, and says what they show.
/// "Don't know" stands apart, hollow.
pub(crate) fn dots(counts: &Counts, width: f32) -> (Drawing, String) {
    let slots: Vec<(&str, u16, bool)> = ["N", "P", "L", "F"]
        .into_iter()
        .zip(counts.votes)
        .map(|(letter, votes)| (letter, votes, true))
        .chain([("?", counts.unknown, false)])
        .collect();
    let most = slots.iter().map(|(_, votes, _)| *votes).max().unwrap_or(0);
    let base = PITCH * f32::from(most.div_ceil(PER_ROW).max(1)) + ABOVE;
    let mut pen = Pen::new(width);
    let slot = width / count(slots.len());
    for (place, (letter, votes, known)) in slots.into_iter().enumerate() {
        let middle = slot * (count(place) + 0.5);
        draw_stack(&mut pen, (middle, base), votes, known);
        let line = solid(Colour::Rule, 0.7);
        let (left, right) = (middle - slot * 0.45, middle + slot * 0.45);
        pen.line(point(left, base), point(right, base), line);
        let style = Type::new(SIZE, Colour::Ink2)
            .face(Face::Semibold)
            .anchor(Anchor::Middle);
        pen.text(point(middle, base + SIZE * 1.1), letter, style);
    }
    (pen.finish(base + SIZE * 1.4), alternative(counts))
}

fn draw_stack(pen: &mut Pen, (middle, base): (f32, f32), votes: u16, known: bool) {
    let across = votes.min(PER_ROW);
    let first = middle - PITCH * f32::from(across.saturating_sub(1)) / 2.0;
    for vote in 0..votes {
        let x = first + PITCH * f32::from(vote % PER_ROW);
        let y = base - PITCH * (f32::from(vote / PER_ROW) + 0.5);
        if known {
            pen.circle(point(x, y), RADIUS, Some(Colour::Ink), None);
        } else {
            let stroke = solid(Colour::Ink2, 0.8);
            pen.circle(point(x, y), RADIUS - 0.4, None, Some(stroke));
        }
    }
}

fn alternative(counts: &Counts) -> String {
    let steps = Truth::ALL.map(names::truth).into_iter().zip(counts.votes);
    let said: Vec<String> = steps
        .chain([("don’t know", counts.unknown)])
        .filter(|(_, votes)| *votes > 0)
        .map(|(step, votes)| format!("{votes} {step}"))
        .collect();
    format!("Votes: {}.", said.join(", "))
}
