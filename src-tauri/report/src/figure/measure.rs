//! How wide a line of text is: the sum of its letters, a little more than it is with kerning.

use crate::{drawing::Face, layout::ratio};

/// The width of one line of text, in points.
pub(super) fn width(text: &str, size: f32, face: Face) -> f32 {
    text.chars()
        .map(|character| em(character, face))
        .sum::<f32>()
        * size
}

/// The text on one line, or on two where it is wider than `most` and has a space to break at.
pub(super) fn lines(text: &str, most: f32, size: f32, face: Face) -> Vec<String> {
    if width(text, size, face) <= most {
        return vec![text.to_owned()];
    }
    let halves = text
        .match_indices(' ')
        .map(|(at, _)| (&text[..at], &text[at + 1..]))
        .min_by(|a, b| longer(*a, size, face).total_cmp(&longer(*b, size, face)));
    match halves {
        Some((first, second)) => vec![first.to_owned(), second.to_owned()],
        None => vec![text.to_owned()],
    }
}

/// The text, cut with an ellipsis where it is wider than `most` points.
pub(super) fn cut(text: &str, most: f32, size: f32, face: Face) -> String {
    if width(text, size, face) <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    for character in text.chars() {
        kept.push(character);
        if width(&kept, size, face) + width("…", size, face) > most {
            kept.pop();
            break;
        }
    }
    format!("{}…", kept.trim_end())
}

fn longer((first, second): (&str, &str), size: f32, face: Face) -> f32 {
    width(first, size, face).max(width(second, size, face))
}

/// How far a character moves the pen, in parts of the size.
fn em(character: char, face: Face) -> f32 {
    // What the typeface lacks is printed as its code in a box.
    const CODE: f32 = 2.6;
    let face = face.loaded();
    let glyph = face.font.charmap().map_unicode(character);
    match glyph.and_then(|glyph| u16::try_from(glyph.to_u32()).ok()) {
        Some(glyph) if glyph > 0 => ratio(face.advance(glyph), 1000),
        _ => CODE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_breaks_where_its_lines_are_most_even() {
        let broken = lines("Critical and integrated", 60.0, 8.0, Face::Regular);
        assert_eq!(broken, ["Critical and", "integrated"]);
    }

    #[test]
    fn a_cut_name_fits() {
        let name = cut(
            "Fewer penalties for late customs papers",
            80.0,
            8.5,
            Face::Regular,
        );
        assert!(name.ends_with('…'));
        assert!(width(&name, 8.5, Face::Regular) <= 80.0);
    }
}
