//! Value against effort, as the room placed its priorities: five by five fields, a numbered mark each.
//!
//! The numbers are those of the list of priorities. Marks that share a field stand beside each other,
//! and a row of fields grows until they fit, so that no mark covers another.

use headwater_domain::{
    priority::{Priority, Spot, Weight},
    workshop::Workshop,
};

use crate::{
    content::priorities,
    drawing::{Anchor, Colour, Drawing, Face},
    layout::count,
};

use super::{
    PAGE_WIDTH,
    pen::{Pen, Type, point, solid},
};

/// Marks side by side in one field.
const PER_ROW: usize = 4;

/// A priority that was placed, with its number in the list.
struct Mark<'a> {
    number: usize,
    spot: Spot,
    priority: &'a Priority,
}

/// Draws the grid `width` points wide, and says what it shows; `None` where no priority that was taken
/// has been placed.
#[must_use]
pub fn grid(workshop: &Workshop, width: f32) -> Option<(Drawing, String)> {
    let taken = priorities::taken(&workshop.priorities);
    let numbered = (1..).zip(taken).filter_map(|(number, priority)| {
        let spot = priority.spot?;
        Some(Mark {
            number,
            spot,
            priority,
        })
    });
    let marks: Vec<Mark<'_>> = numbered.collect();
    if marks.is_empty() {
        return None;
    }
    let drawing = Grid::new(&marks, width).draw();
    Some((drawing, alternative(workshop, &marks)))
}

/// The measures of one drawing.
struct Grid<'a> {
    marks: &'a [Mark<'a>],
    width: f32,
    /// Points for each point of the figure on a page.
    scale: f32,
    left: f32,
    top: f32,
}

impl<'a> Grid<'a> {
    fn new(marks: &'a [Mark<'a>], width: f32) -> Self {
        let scale = width / PAGE_WIDTH;
        Self {
            marks,
            width,
            scale,
            left: 62.0 * scale,
            top: 16.0 * scale,
        }
    }

    fn draw(&self) -> Drawing {
        let mut pen = Pen::new(self.width);
        let style = Type::new(self.size(8.5), Colour::Ink).face(Face::Semibold);
        pen.text(point(0.0, self.size(8.5)), "Value", style);
        let mut y = self.top;
        for value in Weight::ALL.into_iter().rev() {
            let height = self.height(value);
            self.draw_row(&mut pen, value, y, height);
            y += height;
        }
        let bottom = self.draw_axis(&mut pen, y);
        pen.finish(bottom)
    }

    fn size(&self, on_page: f32) -> f32 {
        (on_page * self.scale).max(8.0)
    }

    fn field(&self) -> f32 {
        (self.width - self.left) / 5.0
    }

    fn pitch(&self) -> f32 {
        18.0 * self.scale
    }

    fn within(&self, value: Weight, effort: Weight) -> impl Iterator<Item = &Mark<'a>> {
        let spot = Spot { value, effort };
        self.marks.iter().filter(move |mark| mark.spot == spot)
    }

    /// The height of a row of fields: more where many marks share one.
    fn height(&self, value: Weight) -> f32 {
        let most = Weight::ALL.map(|effort| self.within(value, effort).count());
        let rows = most.into_iter().max().unwrap_or(0).div_ceil(PER_ROW);
        (count(rows) * self.pitch() + 8.0 * self.scale).max(28.0 * self.scale)
    }

    fn draw_row(&self, pen: &mut Pen, value: Weight, y: f32, height: f32) {
        let size = self.size(8.0);
        let at = point(self.left - 6.0 * self.scale, y + height / 2.0 + size * 0.33);
        let style = Type::new(size, Colour::Ink2).anchor(Anchor::End);
        pen.text(at, named(value), style);
        for (column, effort) in Weight::ALL.into_iter().enumerate() {
            let x = self.left + self.field() * count(column);
            let fill = (value > effort).then_some(Colour::Wash);
            let stroke = solid(Colour::Rule, 0.7 * self.scale);
            pen.rectangle(point(x, y), (self.field(), height), fill, Some(stroke));
            let marks: Vec<&Mark<'_>> = self.within(value, effort).collect();
            self.draw_marks(pen, &marks, x + self.field() / 2.0, y + height / 2.0);
        }
    }

    /// The marks of one field, row by row, around its middle.
    fn draw_marks(&self, pen: &mut Pen, marks: &[&Mark<'_>], x: f32, y: f32) {
        let rows = marks.chunks(PER_ROW);
        let first = y - self.pitch() * (count(rows.len()) - 1.0) / 2.0;
        for (row, marks) in rows.enumerate() {
            let y = first + self.pitch() * count(row);
            let left = x - self.pitch() * (count(marks.len()) - 1.0) / 2.0;
            for (column, mark) in marks.iter().enumerate() {
                let at = point(left + self.pitch() * count(column), y);
                let size = self.size(8.5);
                pen.circle(at, 7.6 * self.scale, Some(Colour::Ink), None);
                let style = Type::new(size, Colour::Paper)
                    .face(Face::Bold)
                    .anchor(Anchor::Middle);
                let below = point(at.x, at.y + size * 0.34);
                pen.text(below, mark.number.to_string(), style);
            }
        }
    }

    /// The words under the grid; gives where the figure ends.
    fn draw_axis(&self, pen: &mut Pen, y: f32) -> f32 {
        let size = self.size(8.0);
        let baseline = y + size * 1.4;
        let style = Type::new(size, Colour::Ink2).anchor(Anchor::Middle);
        for (column, effort) in Weight::ALL.into_iter().enumerate() {
            let x = self.left + self.field() * (count(column) + 0.5);
            pen.text(point(x, baseline), named(effort), style);
        }
        let style = Type::new(self.size(8.5), Colour::Ink).face(Face::Semibold);
        let end = baseline + size * 1.5;
        pen.text(point(self.width, end), "Effort", style.anchor(Anchor::End));
        end + size * 0.4
    }
}

/// A weight on its axis, in words at both ends.
fn named(weight: Weight) -> String {
    match weight.number() {
        1 => "1, little".to_owned(),
        5 => "5, very much".to_owned(),
        number => number.to_string(),
    }
}

fn alternative(workshop: &Workshop, marks: &[Mark<'_>]) -> String {
    let mut said = vec!["Grid of value against effort, each from 1 to 5.".to_owned()];
    said.extend(marks.iter().map(|mark| {
        let title = priorities::title(&workshop.pack, mark.priority);
        let Spot { value, effort } = mark.spot;
        format!(
            "{} {title}: value {}, effort {}.",
            mark.number,
            value.number(),
            effort.number()
        )
    }));
    said.join(" ")
}
