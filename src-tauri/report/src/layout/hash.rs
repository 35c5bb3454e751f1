//! A short hash over what the pages say and show, by which two copies are told apart.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::layout::{
    page::{Ink, Page, TextRun},
    structure::Element,
};

/// The first six hexadecimal digits of a SHA-256 over the pages.
pub(crate) fn short_hash(
    pages: &[Page],
    elements: &[Element],
    about: &crate::document::About,
) -> String {
    let mut hasher = Sha256::new();
    hasher.update(format!("{about:?}"));
    hasher.update(format!("{elements:?}"));
    for page in pages {
        hasher.update(format!("{} {} {}", page.number, page.width, page.height));
        hasher.update(format!("{:?}", page.links));
        for item in &page.items {
            hasher.update(format!("{:?}", item.mark));
            match &item.ink {
                Ink::Text(run) => hash_text(&mut hasher, run),
                ink @ (Ink::Path { .. } | Ink::Circle { .. } | Ink::Logo { .. }) => {
                    hasher.update(format!("{ink:?}"));
                }
            }
        }
    }
    let digest = hasher.finalize();
    digest.iter().take(3).fold(String::new(), |mut hash, byte| {
        write!(hash, "{byte:02x}").expect("BUG: writing to a string cannot fail");
        hash
    })
}

/// What a text says and where it stands: its glyphs follow from that.
fn hash_text(hasher: &mut Sha256, run: &TextRun) {
    hasher.update(run.at.x.to_le_bytes());
    hasher.update(run.at.y.to_le_bytes());
    hasher.update(run.size.to_le_bytes());
    hasher.update(format!("{:?}{:?}", run.face, run.colour));
    hasher.update(run.text.len().to_le_bytes());
    hasher.update(&run.text);
}
