//! The figures of set pages as SVG files, and the shades of colours, both through the painter of pages.

use headwater_report::{
    drawing::{Colour, Point, Step},
    layout::{Ink, Item, Mark, Page, Pages, Role},
    paint,
};

/// A figure as it stands on its page.
pub(crate) struct Figure {
    pub(crate) svg: String,
    /// In points.
    pub(crate) width: f32,
    pub(crate) alternative: String,
}

/// Every figure, in reading order.
pub(crate) fn all(pages: &Pages) -> Vec<Figure> {
    let mut figures = Vec::new();
    for (place, element) in pages.elements.iter().enumerate() {
        let Role::Figure {
            alternative,
            area: Some((page, area)),
        } = &element.role
        else {
            continue;
        };
        let is_of_it = |item: &&Item| match item.mark {
            Mark::Content(content) => pages.elements[content].parent == Some(place),
            Mark::Artifact | Mark::Header | Mark::Footer => false,
        };
        let items = pages.pages[*page].items.iter().filter(is_of_it);
        let items = items.map(|item| moved(item.clone(), area[0], area[1]));
        let page = sheet(area[2] - area[0], area[3] - area[1], items.collect());
        figures.push(Figure {
            svg: paint::svg::page(&page),
            width: page.width,
            alternative: alternative.clone(),
        });
    }
    figures
}

/// Red, green and blue on paper.
pub(crate) fn shade(colour: Colour) -> [u8; 3] {
    let at = |x, y| Step::Line(Point { x, y });
    let ink = Ink::Path {
        steps: vec![Step::Move(Point::default()), at(1.0, 0.0), at(1.0, 1.0)],
        fill: Some(colour),
        stroke: None,
    };
    let mark = Mark::Artifact;
    let svg = paint::svg::page(&sheet(1.0, 1.0, vec![Item { mark, ink }]));
    // The paper comes first, then the triangle.
    let (_, code) = svg.rsplit_once("fill=\"#").expect("a fill");
    let part = |from| u8::from_str_radix(&code[from..from + 2], 16).expect("two digits");
    [part(0), part(2), part(4)]
}

fn sheet(width: f32, height: f32, items: Vec<Item>) -> Page {
    Page {
        number: 1,
        width,
        height,
        items,
        links: Vec::new(),
    }
}

fn moved(mut item: Item, left: f32, top: f32) -> Item {
    let shift = |point: &mut Point| {
        point.x -= left;
        point.y -= top;
    };
    match &mut item.ink {
        Ink::Text(run) => shift(&mut run.at),
        Ink::Circle { centre, .. } => shift(centre),
        Ink::Logo { at, .. } => shift(at),
        Ink::Path { steps, .. } => {
            for step in steps {
                match step {
                    Step::Move(to) | Step::Line(to) => shift(to),
                    Step::Cubic(a, b, to) => [a, b, to].into_iter().for_each(shift),
                    Step::Close => {}
                }
            }
        }
    }
    item
}
