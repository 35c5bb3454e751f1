//! Fonts: which glyphs stand for which text, and embedding their subsets.

use std::{collections::BTreeMap, sync::LazyLock};

use printpdf::{FontId, ParsedFont, PdfDocument, PdfFont};

use crate::{drawing::Face, font::FACES, paint::pdf::PaintError};

/// The fonts of a document. A PDF font says for each glyph what one text it stands for; where a glyph
/// stands for another text too (µ and μ), that one is drawn with a second font of the same face.
#[derive(Debug, Default)]
pub(super) struct Fonts {
    /// What each glyph stands for, in the order of the fonts of its face.
    texts: BTreeMap<(Face, u16), Vec<String>>,
}

/// As many fonts as a face can have: names end in one letter.
const MOST: usize = 26;

impl Fonts {
    /// The font in which that glyph of a face stands for that text.
    pub(super) fn font(&mut self, face: Face, glyph: u16, text: &str) -> FontId {
        let texts = self.texts.entry((face, glyph)).or_default();
        let place = texts
            .iter()
            .position(|known| known == text)
            .unwrap_or_else(|| {
                texts.push(text.to_owned());
                texts.len() - 1
            });
        id(face, place.min(MOST - 1))
    }

    /// Puts the fonts into a document.
    pub(super) fn embed(&self, document: &mut PdfDocument) -> Result<(), PaintError> {
        for face in FACES {
            let of_face = self.texts.iter().filter(|((of, _), _)| *of == face);
            let count = of_face.map(|(_, texts)| texts.len()).max().unwrap_or(0);
            if count == 0 {
                continue;
            }
            let parsed = parsed(face).ok_or(PaintError::Font(tag(face)))?;
            for place in 0..count.min(MOST) {
                let font = PdfFont::new(parsed.clone());
                document.resources.fonts.map.insert(id(face, place), font);
            }
        }
        Ok(())
    }
}

/// The face as printpdf reads it, which takes a while: once is enough.
fn parsed(face: Face) -> Option<&'static ParsedFont> {
    static PARSED: LazyLock<[Option<ParsedFont>; 4]> = LazyLock::new(|| {
        FACES.map(|face| ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new()))
    });
    let [regular, italic, semibold, bold] = &*PARSED;
    match face {
        Face::Regular => regular.as_ref(),
        Face::Italic => italic.as_ref(),
        Face::Semibold => semibold.as_ref(),
        Face::Bold => bold.as_ref(),
    }
}

/// Fixed names, since printpdf's own differ from run to run. A reader knows a subset by the six
/// capitals before its name.
fn id(face: Face, place: usize) -> FontId {
    let letter = char::from(b'A' + u8::try_from(place).unwrap_or(0));
    FontId(format!("{}{letter}", tag(face)))
}

fn tag(face: Face) -> &'static str {
    match face {
        Face::Regular => "SSREG",
        Face::Italic => "SSITA",
        Face::Semibold => "SSSEM",
        Face::Bold => "SSBOL",
    }
}
