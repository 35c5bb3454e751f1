//! Figures and tiles.

use crate::{
    document::{Rich, Tile},
    drawing::{Anchor, Colour, Drawing, Face, Point, Shape, Step},
    layout::{
        compose::{Composer, keep_with_next},
        page::{Ink, Item, Mark},
        sheet::Sheet,
        strip::{Strip, strips},
        structure::Role,
        style::{CAPTION, GUTTER, LIVE_WIDTH, SMALL, TILE_FIGURE, TILE_TITLE},
        text::{set_in, set_word},
    },
};

/// The room that a figure leaves on its page for its caption and a heading.
const ROOM_BESIDE: f32 = 90.0;

impl Composer {
    pub(crate) fn figure(&mut self, drawing: &Drawing, alternative: &str, caption: &Rich) {
        self.figures += 1;
        let element = self.element(figure_role(alternative));
        let mark = Mark::Content(self.done.tree.within(element, Role::Content));
        let scale = scale_to_fit(drawing, LIVE_WIDTH, self.frame.body() - ROOM_BESIDE);
        let mut strip = Strip::blank(drawing.height.max(0.0) * scale);
        strip.items = draw(drawing, mark, scale);
        strip.figures = vec![(
            element,
            [0.0, 0.0, drawing.width * scale, drawing.height * scale],
        )];
        let mut figure = vec![strip];
        keep_with_next(&mut figure);
        let caption = self.numbered("Figure", self.figures, caption);
        let element = self.done.tree.within(element, Role::Caption);
        let set = set_in(&mut self.done.tree, element, &caption, CAPTION, LIVE_WIDTH);
        let mut caption = strips(set, 0.0);
        if let Some(first) = caption.first_mut() {
            first.space = 5.0;
        }
        figure.append(&mut caption);
        self.push(figure, 10.0, 16.0);
    }

    /// A caption with its number before it.
    pub(crate) fn numbered(&self, what: &str, number: usize, caption: &Rich) -> Rich {
        let mut numbered =
            Rich::default().run(format!("{what} {number}."), Face::Bold, Colour::Ink);
        if !caption.is_empty() {
            numbered = numbered.and(" ");
        }
        numbered.0.append(&mut self.linked(caption).0);
        numbered
    }

    pub(crate) fn tiles(&mut self, tiles: &[Tile]) {
        if tiles.is_empty() {
            return;
        }
        let count = crate::layout::count(tiles.len());
        let width = ((LIVE_WIDTH - (count - 1.0) * GUTTER) / count).max(1.0);
        let mut sheet = Sheet::default();
        let limit = self.frame.body() / 2.0;
        let drawn = tiles.iter().filter_map(|tile| tile.drawing.as_ref());
        let heights =
            drawn.map(|(drawing, _)| drawing.height * scale_to_fit(drawing, width, limit));
        let bar = heights.fold(0.0, f32::max);
        for (index, tile) in tiles.iter().enumerate() {
            let x = crate::layout::count(index) * (width + GUTTER);
            self.tile(tile, &mut sheet, (x, width), bar);
        }
        let limit = self.frame.body();
        self.push(sheet.into_strips(limit), 7.0, 10.0);
    }

    fn tile(&mut self, tile: &Tile, sheet: &mut Sheet, (x, width): (f32, f32), bar: f32) {
        sheet
            .items
            .push(Item::rectangle([x, 0.0, width, 2.2], tile.colour));
        let group = self.element(Role::Group);
        let mut y = 8.5;
        for (text, style) in [(&tile.title, TILE_TITLE), (&tile.figure, TILE_FIGURE)] {
            let text = self.linked(text);
            let element = self.done.tree.within(group, Role::Paragraph);
            let set = set_in(&mut self.done.tree, element, &text, style, width);
            let height = set.height();
            sheet.put(set, x, y, None);
            y += height;
        }
        if let Some((drawing, alternative)) = &tile.drawing {
            self.small_drawing((drawing, alternative), group, sheet, [x, y + 4.0, width]);
        }
        // Texts of tiles begin on one line, whether there is a drawing above or not.
        if bar > 0.0 {
            y += bar + 8.0;
        }
        let text = self.linked(&tile.text);
        let element = self.done.tree.within(group, Role::Paragraph);
        let set = set_in(&mut self.done.tree, element, &text, SMALL, width);
        sheet.put(set, x, y, None);
    }

    /// Puts a small drawing into a sheet at that left, top and width.
    pub(crate) fn small_drawing(
        &mut self,
        (drawing, alternative): (&Drawing, &str),
        parent: usize,
        sheet: &mut Sheet,
        [x, y, width]: [f32; 3],
    ) {
        let element = self.done.tree.within(parent, figure_role(alternative));
        let mark = Mark::Content(self.done.tree.within(element, Role::Content));
        let scale = scale_to_fit(drawing, width, self.frame.body() / 2.0);
        let (wide, high) = (drawing.width * scale, drawing.height.max(0.0) * scale);
        let items = draw(drawing, mark, scale).into_iter();
        sheet.items.extend(items.map(|item| item.moved(x, y)));
        sheet.figures.push((element, [x, y, x + wide, y + high]));
        sheet.height = sheet.height.max(y + high);
    }
}

fn figure_role(alternative: &str) -> Role {
    Role::Figure {
        alternative: alternative.to_owned(),
        area: None,
    }
}

/// By how much a drawing must shrink to fit; never more than 1.
pub(crate) fn scale_to_fit(drawing: &Drawing, width: f32, height: f32) -> f32 {
    let fit = |room: f32, size: f32| {
        if size > room {
            room.max(1.0) / size
        } else {
            1.0
        }
    };
    fit(width, drawing.width).min(fit(height, drawing.height))
}

/// What a drawing is drawn with, from its own top left corner.
pub(crate) fn draw(drawing: &Drawing, mark: Mark, scale: f32) -> Vec<Item> {
    let mut items = Vec::with_capacity(drawing.shapes.len());
    for shape in &drawing.shapes {
        draw_shape(shape, mark, scale, &mut items);
    }
    items
}

fn draw_shape(shape: &Shape, mark: Mark, scale: f32, items: &mut Vec<Item>) {
    let at = |point: Point| Point {
        x: point.x * scale,
        y: point.y * scale,
    };
    let scaled = |stroke: &Option<crate::drawing::Stroke>| {
        stroke.clone().map(|mut stroke| {
            stroke.width *= scale;
            stroke.dash.iter_mut().for_each(|length| *length *= scale);
            stroke
        })
    };
    let ink = match shape {
        Shape::Path {
            steps,
            fill,
            stroke,
        } => {
            let step = |step: &Step| match *step {
                Step::Move(to) => Step::Move(at(to)),
                Step::Line(to) => Step::Line(at(to)),
                Step::Cubic(a, b, to) => Step::Cubic(at(a), at(b), at(to)),
                Step::Close => Step::Close,
            };
            Ink::Path {
                steps: steps.iter().map(step).collect(),
                fill: *fill,
                stroke: scaled(stroke),
            }
        }
        Shape::Circle {
            centre,
            radius,
            fill,
            stroke,
        } => Ink::Circle {
            centre: at(*centre),
            radius: radius * scale,
            fill: *fill,
            stroke: scaled(stroke),
        },
        Shape::Text { .. } => return draw_text(shape, mark, scale, items),
    };
    items.push(Item { mark, ink });
}

fn draw_text(shape: &Shape, mark: Mark, scale: f32, items: &mut Vec<Item>) {
    let Shape::Text {
        at,
        anchor,
        text,
        size,
        face,
        colour,
    } = shape
    else {
        return;
    };
    let line = set_word(mark, text, size * scale, *face, *colour);
    let back = match anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => line.width / 2.0,
        Anchor::End => line.width,
    };
    let (x, y) = (at.x * scale - back, at.y * scale);
    items.extend(line.items.into_iter().map(|item| item.moved(x, y)));
}
