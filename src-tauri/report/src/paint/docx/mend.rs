//! The one pass over what docx-rs wrote, for what it cannot say.
//!
//! It knows no language, title or author, no header row that repeats, nothing of what pictures show, and no default paragraph; it
//! writes some properties in another order than the standard has, and links in a random one.

mod order;

use docx_rs::XMLDocx;
use jiff::tz::TimeZone;

use crate::document::About;

use super::run::clean;

/// What marks a header row: a height that asks for nothing.
const HEADER_MARK: &str = r#"<w:trHeight w:val="0" w:hRule="auto" />"#;

/// How every picture is called.
const PICTURE_MARK: &str = r#"<wp:docPr id="1" name="Figure" />"#;

const STYLES: &str = include_str!("parts/styles.xml");
const SETTINGS: &str = include_str!("parts/settings.xml");
const FONTS: &str = include_str!("parts/fonts.xml");

/// Completes the parts of a document.
pub(super) fn mend(parts: &mut XMLDocx, about: &About, alternatives: &[String]) {
    let language = escaped(&about.language);
    parts.styles = STYLES.replace("{language}", &language).into_bytes();
    parts.settings = SETTINGS.replace("{language}", &language).into_bytes();
    parts.font_table = FONTS.as_bytes().to_vec();
    parts.doc_props.core = core(about).into_bytes();
    let document = String::from_utf8_lossy(&parts.document);
    let document = document.replace(HEADER_MARK, "<w:tblHeader />");
    parts.document = described(&document, alternatives).into_bytes();
    let margins = parts.headers.iter_mut().chain(&mut parts.footers);
    for part in margins.chain([&mut parts.document, &mut parts.numberings]) {
        *part = order::in_order(part);
    }
    let links = String::from_utf8_lossy(&parts.document_rels);
    parts.document_rels = sorted(&links).into_bytes();
}

/// A part whose pictures say what they show. All had the same number and name.
fn described(part: &str, alternatives: &[String]) -> String {
    let mut pieces = part.split(PICTURE_MARK);
    let mut described = pieces.next().unwrap_or_default().to_owned();
    for ((piece, alternative), number) in pieces.zip(alternatives).zip(1..) {
        let shown = escaped(alternative).replace('\n', " ");
        let mark = format!(r#"<wp:docPr id="{number}" name="Picture {number}" descr="{shown}" />"#);
        described.extend([&mark, piece]);
    }
    described
}

/// What the file says of itself.
fn core(about: &About) -> String {
    let made_at = about.created_at.to_zoned(TimeZone::UTC);
    let made_at = made_at.strftime("%Y-%m-%dT%H:%M:%SZ");
    let author = about.author.as_deref().unwrap_or_default();
    let [title, subject, author, keywords, language] = [
        &about.title,
        &about.subject,
        author,
        &about.keywords.join(", "),
        &about.language,
    ]
    .map(escaped);
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>{author}</dc:creator><cp:keywords>{keywords}</cp:keywords><cp:lastModifiedBy>{author}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">{made_at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{made_at}</dcterms:modified><dc:language>{language}</dc:language></cp:coreProperties>"#
    )
}

/// The relations of the document, sorted: the library keeps links without order.
fn sorted(relations: &str) -> String {
    let Some((head, rest)) = relations.split_once("<Relationship ") else {
        return relations.to_owned();
    };
    let Some((list, tail)) = rest.rsplit_once("</Relationships>") else {
        return relations.to_owned();
    };
    let mut list: Vec<&str> = list.split("<Relationship ").collect();
    list.sort_unstable();
    format!(
        "{head}<Relationship {}</Relationships>{tail}",
        list.join("<Relationship ")
    )
}

fn escaped(text: &str) -> String {
    clean(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
