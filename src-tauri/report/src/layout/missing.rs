//! Characters that the typeface lacks, found before export.

use crate::{
    document::{Block, Cell, Document, Rich},
    drawing::{Drawing, Shape},
    font::missing_characters,
};

/// A character that the typeface cannot draw, with where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingCharacter {
    /// The character.
    pub character: char,
    /// The text around it, some eighty characters at most.
    pub context: String,
}

/// How many characters around a missing one are shown.
const AROUND: usize = 40;

/// The characters of a document that the typeface cannot draw, each once, with the first text in which
/// it stands. On paper each stands as its code in a small box.
#[must_use]
pub fn missing(document: &Document) -> Vec<MissingCharacter> {
    let mut missing = Missing::default();
    let about = &document.about;
    for rich in [
        &about.header_left,
        &about.header_right,
        &about.footer_left,
        &about.footer_right,
    ] {
        missing.rich(rich);
    }
    for section in &document.sections {
        missing.rich(&section.title);
        for block in &section.blocks {
            missing.block(block);
        }
    }
    missing.found
}

#[derive(Default)]
struct Missing {
    found: Vec<MissingCharacter>,
}

impl Missing {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { text, .. } | Block::Label(text) => self.rich(text),
            Block::Paragraph { text, side, .. } => self.riches([text].into_iter().chain(side)),
            Block::List { items, .. } => self.riches(items),
            Block::Table(table) => {
                self.riches(table.caption.iter().chain(&table.header));
                table.rows.iter().flatten().for_each(|cell| self.cell(cell));
            }
            Block::Figure {
                drawing, caption, ..
            } => {
                self.drawing(drawing);
                self.rich(caption);
            }
            Block::Tiles(tiles) => {
                for tile in tiles {
                    self.riches([&tile.title, &tile.figure, &tile.text]);
                    tile.drawing
                        .iter()
                        .for_each(|(drawing, _)| self.drawing(drawing));
                }
            }
            Block::Quotation { text, by } => self.riches([text].into_iter().chain(by)),
            Block::Space(_) => {}
        }
    }

    fn cell(&mut self, cell: &Cell) {
        match cell {
            Cell::Text(rich) => self.rich(rich),
            Cell::Number(text) => self.text(text),
            Cell::Drawing(drawing, _) => self.drawing(drawing),
        }
    }

    fn drawing(&mut self, drawing: &Drawing) {
        for shape in &drawing.shapes {
            match shape {
                Shape::Text { text, .. } => self.text(text),
                Shape::Path { .. } | Shape::Circle { .. } => {}
            }
        }
    }

    fn riches<'a>(&mut self, riches: impl IntoIterator<Item = &'a Rich>) {
        riches.into_iter().for_each(|rich| self.rich(rich));
    }

    fn rich(&mut self, rich: &Rich) {
        // Almost every text is plain: look before putting its runs together.
        if rich.0.iter().any(|run| !run.text.is_ascii()) {
            self.text(&rich.text());
        }
    }

    fn text(&mut self, text: &str) {
        for character in missing_characters(text) {
            if self.found.iter().all(|found| found.character != character) {
                let context = around(text, character);
                self.found.push(MissingCharacter { character, context });
            }
        }
    }
}

fn around(text: &str, character: char) -> String {
    let characters: Vec<char> = text.chars().collect();
    let at = characters
        .iter()
        .position(|&each| each == character)
        .unwrap_or(0);
    let (from, to) = (
        at.saturating_sub(AROUND),
        (at + AROUND).min(characters.len()),
    );
    characters[from..to].iter().collect()
}
