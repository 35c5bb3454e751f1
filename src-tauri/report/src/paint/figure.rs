//! Figures on their own, for slides: SVG that needs no font, and PNG of it.

use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};

use crate::{
    document::{Block, Document},
    drawing::Drawing,
    layout::{self, Ink, Item, Mark},
    paint::{glyphs::outlines, picture, svg},
};

/// Dots of a PNG on an inch of paper: twice what a screen shows, and what a printer asks for.
const DOTS_PER_INCH: f32 = 300.0;

/// A figure of a report, to be used elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportedFigure {
    /// A name for its file, without ending: "figure-2-curve".
    pub name: String,
    /// The figure as SVG. Its letters are outlines; an invisible text above them can be selected.
    pub svg: String,
}

/// Every figure of a report, in its order, numbered as there.
#[must_use]
pub fn figures(document: &Document) -> Vec<ExportedFigure> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let drawn = blocks.filter_map(|block| match block {
        Block::Figure {
            name,
            drawing,
            alternative,
            caption,
        } => Some((*name, drawing, (caption.text(), alternative))),
        Block::Heading { .. }
        | Block::Label(_)
        | Block::Paragraph { .. }
        | Block::List { .. }
        | Block::Table(_)
        | Block::Tiles(_)
        | Block::Quotation { .. }
        | Block::Space(_) => None,
    });
    drawn
        .zip(1..)
        .map(
            |((name, drawing, (caption, alternative)), number)| ExportedFigure {
                name: format!("figure-{number}-{name}"),
                svg: svg_of(drawing, &caption, alternative),
            },
        )
        .collect()
}

fn svg_of(drawing: &Drawing, caption: &str, alternative: &str) -> String {
    let items = layout::draw(drawing, Mark::Artifact, 1.0);
    let is_text = |item: &&Item| matches!(item.ink, Ink::Text(_));
    let texts: Vec<Item> = items.iter().filter(is_text).cloned().collect();
    let seen: Vec<Item> = items.into_iter().map(without_font).collect();
    let size = (drawing.width, drawing.height);
    svg::standing_alone(size, (caption, alternative), (&seen, &texts))
}

impl ExportedFigure {
    /// The figure as PNG of 300 dots an inch, on white.
    ///
    /// # Panics
    ///
    /// Never: the SVG is our own.
    #[must_use]
    pub fn png(&self) -> Vec<u8> {
        let tree = Tree::from_str(&self.svg, &Options::default())
            .expect("BUG: an exported figure is whole SVG");
        let scale = DOTS_PER_INCH / 72.0;
        let pixels = tree.size().to_int_size();
        let pixels = pixels
            .scale_by(scale)
            .expect("BUG: a figure is smaller than a page");
        let mut map =
            Pixmap::new(pixels.width(), pixels.height()).expect("BUG: a figure has an area");
        // Its edges end between two dots.
        map.fill(Color::WHITE);
        resvg::render(
            &tree,
            Transform::from_scale(scale, scale),
            &mut map.as_mut(),
        );
        // On white nothing is transparent, so that these are plain colours.
        picture::png([pixels.width(), pixels.height()], map.data(), DOTS_PER_INCH)
    }
}

/// The same with outlines instead of text.
fn without_font(item: Item) -> Item {
    let Ink::Text(run) = &item.ink else {
        return item;
    };
    let ink = Ink::Path {
        steps: outlines(run),
        fill: Some(run.colour),
        stroke: None,
    };
    Item { ink, ..item }
}
