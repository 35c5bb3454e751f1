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
    /// A name for its file, without ending: "figure-1-adoption-curve".
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
            drawing,
            alternative,
            caption,
        } => Some((drawing, alternative, caption.text())),
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
        .map(|((drawing, alternative, caption), number)| {
            exported(drawing, alternative, &caption, number)
        })
        .collect()
}

fn exported(drawing: &Drawing, alternative: &str, caption: &str, number: usize) -> ExportedFigure {
    let items = layout::draw(drawing, Mark::Artifact, 1.0);
    let is_text = |item: &&Item| matches!(item.ink, Ink::Text(_));
    let texts: Vec<Item> = items.iter().filter(is_text).cloned().collect();
    let seen: Vec<Item> = items.into_iter().map(without_font).collect();
    let size = (drawing.width, drawing.height);
    ExportedFigure {
        name: format!("figure-{number}{}", said_by(alternative)),
        svg: svg::standing_alone(size, (caption, alternative), (&seen, &texts)),
    }
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

/// The first words of what a figure shows, as the end of a file's name: "-adoption-curve".
fn said_by(alternative: &str) -> String {
    let phrase = alternative
        .split([',', '.', ':'])
        .next()
        .unwrap_or_default();
    let words = phrase
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words.take(4).fold(String::new(), |name, word| {
        format!("{name}-{}", word.to_ascii_lowercase())
    })
}
