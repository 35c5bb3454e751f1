//! Then and now: how far each dimension carried in one workshop and carries in a later one.
//!
//! A ring is then, a disc is now, and a line joins the two. Position on
//! one scale of stages; nothing is measured by area or colour.

use headwater_domain::{
    Stage,
    placement::{Profile, Reach},
};

use crate::{
    content::names,
    drawing::{Anchor, Colour, Drawing, Face},
    layout::count,
};

use super::{
    PAGE_WIDTH,
    pen::{Pen, Type, dashed, point, solid},
};

/// Draws both profiles `width` points wide, and says what they show.
#[must_use]
pub fn then_and_now(then: &Profile, now: &Profile, width: f32) -> (Drawing, String) {
    let pairs = then.dimensions.iter().zip(&now.dimensions);
    let rows: Vec<Row> = pairs
        .map(|(then, now)| Row {
            name: names::dimension_capital(now.of),
            then: then.reach,
            now: now.reach,
        })
        .collect();
    let scale = width / PAGE_WIDTH;
    let chart = Chart { width, scale };
    (chart.draw(&rows), alternative(&rows))
}

struct Row {
    name: &'static str,
    then: Reach,
    now: Reach,
}

struct Chart {
    width: f32,
    /// Points for each point of the figure on a page.
    scale: f32,
}

impl Chart {
    fn s(&self, on_page: f32) -> f32 {
        on_page * self.scale
    }

    fn size(&self, on_page: f32) -> f32 {
        self.s(on_page).max(7.0)
    }

    fn x(&self, stage: Stage) -> f32 {
        let (left, right) = (self.s(86.0), self.width - self.s(128.0));
        left + (right - left) * f32::from(stage.number()) / 5.0
    }

    fn draw(&self, rows: &[Row]) -> Drawing {
        let mut pen = Pen::new(self.width);
        let (top, pitch) = (self.s(18.0), self.s(20.0));
        let bottom = top + pitch * count(rows.len());
        let size = self.size(8.5);
        let head = Type::new(size, Colour::Ink2);
        pen.text(point(0.0, top - size * 0.6), "Stage", head);
        for stage in Stage::ALL {
            let x = self.x(stage);
            let line = solid(Colour::Rule, self.s(0.6));
            pen.line(point(x, top), point(x, bottom), line);
            let at = point(x, top - size * 0.6);
            pen.text(at, stage.to_string(), head.anchor(Anchor::Middle));
        }
        for (place, row) in rows.iter().enumerate() {
            self.draw_row(&mut pen, row, top + pitch * (count(place) + 0.5));
        }
        pen.finish(bottom + self.s(3.0))
    }

    fn draw_row(&self, pen: &mut Pen, row: &Row, y: f32) {
        let size = self.size(9.0);
        let baseline = y + size * 0.34;
        let name = Type::new(size, Colour::Ink).face(Face::Semibold);
        pen.text(point(0.0, baseline), row.name, name);
        let said = Type::new(size, Colour::Ink2).anchor(Anchor::End);
        pen.text(point(self.width, baseline), moved(row), said);
        let track = dashed(Colour::Ink3, self.s(0.8), &[self.s(1.2), self.s(2.6)]);
        let ends = (self.x(Stage::ZERO), self.x(Stage::FIVE));
        pen.line(point(ends.0, y), point(ends.1, y), track);
        let (then, now) = (row.then.stage(), row.now.stage());
        if let Some((then, now)) = then.zip(now) {
            let way = solid(Colour::Ink, self.s(1.8));
            pen.line(point(self.x(then), y), point(self.x(now), y), way);
        }
        let outline = solid(Colour::Ink, self.s(1.4));
        if let Some(now) = now {
            let fill = Some(Colour::Stage(Stage::ALL[4]));
            pen.circle(
                point(self.x(now), y),
                self.s(4.4),
                fill,
                Some(outline.clone()),
            );
        }
        // The ring of a dimension that did not move stands around its disc.
        if let Some(then) = then {
            let is_same = now == Some(then);
            let radius = if is_same { self.s(7.0) } else { self.s(4.4) };
            let fill = (!is_same).then_some(Colour::Paper);
            pen.circle(point(self.x(then), y), radius, fill, Some(outline));
        }
    }
}

/// "1 to at least 2", "stays at 2", or that nothing is asked.
fn moved(row: &Row) -> String {
    match (row.then == row.now, row.then, row.now) {
        (true, Reach::Unknown, _) => "no must-have".to_owned(),
        (true, _, now) => format!("{}, as then", reached(now)),
        (false, then, now) => format!("{} to {}", reached(then), reached(now)),
    }
}

fn reached(reach: Reach) -> String {
    match reach {
        Reach::At(stage) => stage.to_string(),
        Reach::AtLeast(stage) => format!("at least {stage}"),
        Reach::Unknown => "no must-have".to_owned(),
    }
}

fn alternative(rows: &[Row]) -> String {
    let rows = rows
        .iter()
        .map(|row| format!("{}: {}.", row.name, moved(row)));
    let said: Vec<String> = rows.collect();
    format!(
        "How far each dimension carried then and carries now, on one scale of stages, 0 to 5. {}",
        said.join(" ")
    )
}
