//! The typeface: Source Sans 3 in four faces, compiled in.
//!
//! What a face can draw and how wide its glyphs are; shaping is in `layout`, embedding in `paint`.

use std::sync::LazyLock;

use harfrust::{Direction, Font, Script, ShapePlan, font::Blob};
use unicode_normalization::UnicodeNormalization;

use crate::drawing::Face;

/// Every face, in the order of [`Face`].
pub(crate) const FACES: [Face; 4] = [Face::Regular, Face::Italic, Face::Semibold, Face::Bold];

/// Units of an em in every face; glyph positions are whole numbers of it.
pub(crate) const UNITS_PER_EM: f32 = 1000.0;

/// The height of capitals, in units of an em.
pub(crate) const CAP_HEIGHT: f32 = 660.0;

static TYPEFACE: LazyLock<[LoadedFace; 4]> =
    LazyLock::new(|| FACES.map(|face| LoadedFace::new(face.bytes())));

/// The scripts that the typeface draws; anything else is shaped as Latin.
const SCRIPTS: [Script; 3] = [Script::LATIN, Script::GREEK, Script::CYRILLIC];

/// A face with what shaping asks of it again and again.
pub(crate) struct LoadedFace {
    pub(crate) font: Font,
    plans: [(Script, ShapePlan); 3],
    advances: Vec<i32>,
}

impl LoadedFace {
    fn new(bytes: &'static [u8]) -> Self {
        let font = Font::new(Blob::Static(bytes), 0).expect("BUG: a compiled-in font is readable");
        let plans = SCRIPTS.map(|script| {
            let direction = Direction::LeftToRight;
            (
                script,
                ShapePlan::new(&font, direction, Some(script), None, &[]),
            )
        });
        let metrics = font.glyph_metrics();
        let advances = (0..font.num_glyphs())
            .map(|glyph| {
                // Advances of this typeface are whole units.
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "a glyph is a few ems wide at most"
                )]
                let advance = metrics.h_advance(glyph.into()).round() as i32;
                advance
            })
            .collect();
        Self {
            font,
            plans,
            advances,
        }
    }

    /// The plan by which text of that script is shaped.
    pub(crate) fn plan(&self, script: Script) -> &ShapePlan {
        let [(_, latin), ..] = &self.plans;
        self.plans
            .iter()
            .find_map(|(of, plan)| (*of == script).then_some(plan))
            .unwrap_or(latin)
    }

    /// How far that glyph moves the pen by itself, in units of an em; nothing for an unknown one.
    pub(crate) fn advance(&self, glyph: u16) -> i32 {
        self.advances.get(usize::from(glyph)).copied().unwrap_or(0)
    }
}

impl Face {
    /// Its font file: TrueType.
    #[must_use]
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../assets/fonts/SourceSans3-Regular.ttf"),
            Self::Italic => include_bytes!("../../../assets/fonts/SourceSans3-It.ttf"),
            Self::Semibold => include_bytes!("../../../assets/fonts/SourceSans3-Semibold.ttf"),
            Self::Bold => include_bytes!("../../../assets/fonts/SourceSans3-Bold.ttf"),
        }
    }

    pub(crate) fn loaded(self) -> &'static LoadedFace {
        let [regular, italic, semibold, bold] = &*TYPEFACE;
        match self {
            Self::Regular => regular,
            Self::Italic => italic,
            Self::Semibold => semibold,
            Self::Bold => bold,
        }
    }
}

/// The script by which that character is shaped, or `None` where it goes with its neighbours.
pub(crate) fn script_of(character: char) -> Option<Script> {
    let script = harfrust::unicode::script(character.into());
    (script != Script::COMMON && script != Script::INHERITED).then_some(script)
}

/// Whether the typeface draws that character. All faces draw the same ones.
pub(crate) fn draws(character: char) -> bool {
    // Asked for every character of a report: almost all of them are these.
    if character.is_ascii() {
        return !character.is_ascii_control();
    }
    let glyph = Face::Regular.loaded().font.charmap().map_unicode(character);
    glyph.is_some_and(|glyph| glyph.to_u32() != 0)
}

/// The characters of a text that the typeface cannot draw, each once, in the order in which they come.
/// On paper each stands as its code in a small box.
#[must_use]
pub fn missing_characters(text: &str) -> Vec<char> {
    let mut missing = Vec::new();
    for character in text.nfc().filter(|&character| !is_silent(character)) {
        if !draws(character) && !missing.contains(&character) {
            missing.push(character);
        }
    }
    missing
}

fn is_silent(character: char) -> bool {
    character.is_control() || is_separator(character) || is_ignorable(character)
}

/// Line and paragraph separators, which break a line and draw nothing.
pub(crate) fn is_separator(character: char) -> bool {
    matches!(character, '\u{2028}' | '\u{2029}')
}

/// Whether Unicode calls it default-ignorable: it draws nothing where it is not understood.
pub(crate) fn is_ignorable(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_character_is_named_once() {
        assert_eq!(missing_characters("a😀b😀世"), ['😀', '世']);
    }

    #[test]
    fn what_draws_nothing_is_not_missing() {
        assert!(missing_characters("soft\u{AD}hyphen\u{200B}\u{FEFF}\t\n\u{2028}").is_empty());
    }

    #[test]
    fn the_languages_of_europe_and_vietnamese_are_drawn() {
        let text = "Ωμέγα Съёмка ĳ ễ ợ ł ș ğ ß þ → € ½ “” … µ e\u{301} e\u{323}\u{302}";
        assert!(missing_characters(text).is_empty());
    }
}
