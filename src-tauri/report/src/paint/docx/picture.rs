//! Pictures: every drawing of the document as PNG, with what it shows for who cannot see it.

use std::vec::IntoIter;

use docx_rs::{Pic, Run};

use crate::{
    document::{Block, Cell, Document, Rich, Section, Tile},
    drawing::Drawing,
    paint::figure::{ExportedFigure, figures},
};

/// English metric units, in which pictures are measured, in a point.
const EMU: f32 = 12_700.0;

/// The pictures of a document that are still to be put in, in reading order.
pub(super) struct Pictures {
    rest: IntoIter<ExportedFigure>,
    /// What the pictures that were put in show, in order.
    pub(super) alternatives: Vec<String>,
}

impl Pictures {
    /// Draws every drawing of a document, those in tiles and tables included.
    pub(super) fn of(document: &Document) -> Self {
        let blocks = document.sections.iter().flat_map(|section| &section.blocks);
        let drawings = blocks.flat_map(drawings).map(|(drawing, alternative)| {
            let (drawing, alternative) = (drawing.clone(), alternative.to_owned());
            let caption = Rich::default();
            Block::Figure {
                name: "drawing",
                drawing,
                alternative,
                caption,
            }
        });
        let all = Document {
            about: document.about.clone(),
            sections: vec![Section {
                id: "drawings",
                outline: String::new(),
                title: Rich::default(),
                new_page: false,
                blocks: drawings.collect(),
            }],
        };
        Self {
            rest: figures(&all).into_iter(),
            alternatives: Vec::new(),
        }
    }

    /// The next drawing as a run, at most so many points wide.
    pub(super) fn next(&mut self, drawing: &Drawing, alternative: &str, room: f32) -> Run {
        let figure = self
            .rest
            .next()
            .expect("BUG: drawings are put in as they were gathered");
        self.alternatives.push(alternative.to_owned());
        let scale = (room / drawing.width.max(1.0)).min(1.0);
        let picture = Pic::new_with_dimensions(figure.png(), 1, 1)
            .id(format!("rIdPicture{}", self.alternatives.len()))
            .size(emu(drawing.width * scale), emu(drawing.height * scale));
        Run::new().add_image(picture)
    }
}

/// The drawings of a block, in the order in which they are put in.
fn drawings(block: &Block) -> Vec<(&Drawing, &str)> {
    match block {
        Block::Figure {
            drawing,
            alternative,
            ..
        } => vec![(drawing, alternative)],
        Block::Tiles(tiles) => tiles.iter().filter_map(of_tile).collect(),
        Block::Table(table) => table.rows.iter().flatten().filter_map(of_cell).collect(),
        Block::Heading { .. }
        | Block::Label(_)
        | Block::Paragraph { .. }
        | Block::List { .. }
        | Block::Quotation { .. }
        | Block::Space(_) => Vec::new(),
    }
}

fn of_tile(tile: &Tile) -> Option<(&Drawing, &str)> {
    let drawing = tile.drawing.as_ref();
    drawing.map(|(drawing, alternative)| (drawing, alternative.as_str()))
}

fn of_cell(cell: &Cell) -> Option<(&Drawing, &str)> {
    match cell {
        Cell::Drawing(drawing, alternative) => Some((drawing, alternative)),
        Cell::Text(_) | Cell::Number(_) => None,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a picture lies within a page"
)]
fn emu(points: f32) -> u32 {
    (points * EMU).round().max(1.0) as u32
}
