//! Fonts: which glyphs stand for which text, and embedding their subsets.

mod slim;

pub(super) use slim::slim;

use std::sync::LazyLock;

use printpdf::{
    Codepoint, FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, Pt, TextItem,
};

use crate::{
    drawing::Face,
    font::FACES,
    layout::{Glyph, Ink, Pages, TextRun},
    paint::pdf::PaintError,
};

/// The fonts of a document. A PDF font says for each glyph what one text it stands for; where a glyph
/// stands for another text too (µ and μ), that one is drawn with a second font of the same face.
#[derive(Debug, Default)]
pub(super) struct Fonts {
    /// For each face and glyph what it stands for, in the order of the fonts of the face.
    faces: [Vec<Vec<Said>>; FACES.len()],
}

/// A text for which a glyph stands.
#[derive(Debug)]
struct Said {
    text: String,
    /// The glyph in the font of that text.
    code: u16,
}

/// A glyph as a PDF shows it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shown {
    /// Which font of its face.
    pub(super) place: usize,
    /// Which glyph of that font.
    pub(super) code: u16,
}

/// As many fonts as a face can have: names end in one letter.
const MOST: usize = 26;

impl Fonts {
    /// All that those pages are written with.
    pub(super) fn of(pages: &Pages) -> Self {
        let mut fonts = Self::default();
        for item in pages.pages.iter().flat_map(|page| &page.items) {
            if let Ink::Text(run) = &item.ink {
                for (glyph, text) in said(run) {
                    fonts.add(run.face, glyph.id, text);
                }
            }
        }
        for face in &mut fonts.faces {
            for place in 0..MOST {
                number(face, place);
            }
        }
        fonts
    }

    fn add(&mut self, face: Face, glyph: u16, text: &str) {
        let (glyphs, glyph) = (&mut self.faces[face as usize], usize::from(glyph));
        if glyphs.len() <= glyph {
            glyphs.resize_with(glyph + 1, Vec::new);
        }
        let texts = &mut glyphs[glyph];
        if texts.len() < MOST && !texts.iter().any(|known| known.is(text)) {
            let text = extracted(text).collect();
            texts.push(Said { text, code: 0 });
        }
    }

    /// How that glyph of a face is shown where it stands for that text.
    pub(super) fn shown(&self, face: Face, glyph: u16, text: &str) -> Shown {
        let texts = &self.faces[face as usize][usize::from(glyph)];
        // Beyond all fonts that a face can have, a glyph stands for what it stood for before.
        let place = texts.iter().position(|known| known.is(text)).unwrap_or(0);
        Shown {
            place,
            code: texts[place].code,
        }
    }

    /// Puts the fonts into a document. Gives what shows every glyph once.
    pub(super) fn embed(&self, document: &mut PdfDocument) -> Result<Vec<Op>, PaintError> {
        let mut shown = vec![Op::StartTextSection];
        for (face, glyphs) in FACES.into_iter().zip(&self.faces) {
            let count = glyphs.iter().map(Vec::len).max().unwrap_or(0);
            for place in 0..count {
                let parsed = parsed(face).ok_or(PaintError::Font(tag(face)))?;
                let id = FontId(name(face, place));
                let font = PdfFont::new(parsed.clone());
                document.resources.fonts.map.insert(id.clone(), font);
                let font = PdfFontHandle::External(id);
                shown.push(Op::SetFont {
                    font,
                    size: Pt(1.0),
                });
                let items = vec![TextItem::GlyphIds(codepoints(glyphs, place).collect())];
                shown.push(Op::ShowText { items });
            }
        }
        shown.push(Op::EndTextSection);
        Ok(shown)
    }
}

impl Said {
    fn is(&self, text: &str) -> bool {
        self.text.chars().eq(extracted(text))
    }
}

/// Numbers the glyphs of a font as printpdf does: in the order of the face, after the missing one.
fn number(face: &mut [Vec<Said>], place: usize) {
    let used = face
        .iter_mut()
        .skip(1)
        .filter_map(|texts| texts.get_mut(place));
    for (said, code) in used.zip(1..) {
        said.code = code;
    }
}

fn codepoints(face: &[Vec<Said>], place: usize) -> impl Iterator<Item = Codepoint> {
    let used = face
        .iter()
        .zip(0..)
        .filter_map(move |(texts, gid)| Some((texts.get(place)?, gid)));
    used.map(|(said, gid)| Codepoint {
        gid,
        offset: 0.0,
        cid: Some(said.text.clone()),
    })
}

/// The glyphs of a run, each with the text for which it stands.
pub(super) fn said(run: &TextRun) -> impl Iterator<Item = (&Glyph, &str)> {
    let mut rest = run.text.as_str();
    run.glyphs.iter().map(move |glyph| {
        let (text, behind) = rest
            .split_at_checked(glyph.bytes.into())
            .unwrap_or((rest, ""));
        rest = behind;
        (glyph, text)
    })
}

/// What a reader who copies a text gets: plain spaces and hyphens, which can be searched for.
fn extracted(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(|character| match character {
        '\u{A0}' => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    })
}

/// The face as printpdf reads it, which takes a while: once is enough.
fn parsed(face: Face) -> Option<&'static ParsedFont> {
    static PARSED: LazyLock<[Option<ParsedFont>; FACES.len()]> = LazyLock::new(|| {
        FACES.map(|face| ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new()))
    });
    PARSED[face as usize].as_ref()
}

/// Fixed names, since printpdf's own differ from run to run. A reader knows a subset by the six
/// capitals before its name.
pub(super) fn name(face: Face, place: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(place).unwrap_or(0));
    format!("{}{letter}", tag(face))
}

fn tag(face: Face) -> &'static str {
    match face {
        Face::Regular => "SSREG",
        Face::Italic => "SSITA",
        Face::Semibold => "SSSEM",
        Face::Bold => "SSBOL",
    }
}
