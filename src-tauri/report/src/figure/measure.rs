//! How wide a line of text is, closely enough to keep labels apart.
//!
//! Figures are drawn before any font is read, so widths are those of letter classes of Source Sans 3
//! and err on the wide side.

use crate::drawing::Face;

/// The width of one line of text, in points.
pub(super) fn width(text: &str, size: f32, face: Face) -> f32 {
    let weight = match face {
        Face::Regular | Face::Italic => 1.0,
        Face::Semibold => 1.05,
        Face::Bold => 1.09,
    };
    text.chars().map(em).sum::<f32>() * size * weight
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

fn em(character: char) -> f32 {
    match character {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '·' | '\'' | '’' | '|' | '!' => 0.26,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => 0.21,
        'f' | 'r' | 't' | '(' | ')' | '-' | '/' | 'I' | 'J' => 0.35,
        'm' | 'M' | 'w' | 'W' | '%' | '…' | '—' => 0.84,
        'a'..='z' | '0'..='9' | '–' => 0.53,
        'A'..='Z' | '€' | '£' | '$' | '¥' => 0.61,
        other if other.is_ascii() => 0.5,
        other if u32::from(other) < 0x2e80 => 0.62,
        _ => 1.0,
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
