//! What the document says of itself.

use jiff::Timestamp;
use lopdf::{Dictionary, Document, Object, Stream, StringFormat};
use sha2::{Digest, Sha256};

use crate::{
    layout::Pages,
    paint::pdf::object::{dictionary, name, text},
};

/// What made the document.
const CREATOR: &str = concat!("Headwater ", env!("CARGO_PKG_VERSION"));

/// Adds language, title, dates and the like to catalog, document information and XMP.
pub(super) fn add(pdf: &mut Document, pages: &Pages) -> lopdf::Result<()> {
    let about = &pages.about;
    let mut xmp = Stream::new(
        dictionary([("Type", name("Metadata")), ("Subtype", name("XML"))]),
        xmp(pages).into_bytes(),
    );
    // Tools that look for it do so without reading the PDF.
    xmp.allows_compression = false;
    let xmp = pdf.add_object(xmp);
    let catalog = pdf.catalog_mut()?;
    catalog.set("Metadata", Object::Reference(xmp));
    catalog.set("Lang", text(&about.language));
    let yes = |key| Object::Dictionary(dictionary([(key, Object::Boolean(true))]));
    catalog.set("MarkInfo", yes("Marked"));
    catalog.set("ViewerPreferences", yes("DisplayDocTitle"));
    let info = pdf.add_object(information(pages));
    pdf.trailer.set("Info", Object::Reference(info));
    Ok(())
}

fn information(pages: &Pages) -> Dictionary {
    let about = &pages.about;
    let date = about.created_at.strftime("D:%Y%m%d%H%M%SZ").to_string();
    let mut information = dictionary([
        ("Title", text(&about.title)),
        ("Subject", text(&about.subject)),
        ("Creator", text(CREATOR)),
        ("Producer", text(CREATOR)),
        ("CreationDate", Object::string_literal(date.clone())),
        ("ModDate", Object::string_literal(date)),
        ("ContentHash", text(&pages.hash)),
    ]);
    if let Some(author) = &about.author {
        information.set("Author", text(author));
    }
    if !about.keywords.is_empty() {
        information.set("Keywords", text(&about.keywords.join(", ")));
    }
    information
}

fn xmp(pages: &Pages) -> String {
    let about = &pages.about;
    let date = iso(about.created_at);
    let mut parts = vec![
        alternative("dc:title", &about.title),
        alternative("dc:description", &about.subject),
        list("dc:language", "Bag", std::slice::from_ref(&about.language)),
        simple("xmp:CreatorTool", CREATOR),
        simple("xmp:CreateDate", &date),
        simple("xmp:ModifyDate", &date),
        simple("pdf:Producer", CREATOR),
        simple("xmpMM:VersionID", &pages.hash),
        simple("pdfuaid:part", "1"),
    ];
    if let Some(author) = &about.author {
        parts.push(list("dc:creator", "Seq", std::slice::from_ref(author)));
    }
    if !about.keywords.is_empty() {
        parts.push(list("dc:subject", "Bag", &about.keywords));
        parts.push(simple("pdf:Keywords", &about.keywords.join(", ")));
    }
    format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
        <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
        <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
        <rdf:Description rdf:about=\"\"\n\
        xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n\
        xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n\
        xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"\n\
        xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n\
        xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n\
        {}\n\
        </rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n\
        <?xpacket end=\"r\"?>",
        parts.join("\n")
    )
}

fn simple(tag: &str, value: &str) -> String {
    format!("<{tag}>{}</{tag}>", escaped(value))
}

fn alternative(tag: &str, value: &str) -> String {
    let value = escaped(value);
    format!("<{tag}><rdf:Alt><rdf:li xml:lang=\"x-default\">{value}</rdf:li></rdf:Alt></{tag}>")
}

fn list(tag: &str, kind: &str, values: &[String]) -> String {
    let items: String = values.iter().map(|value| simple("rdf:li", value)).collect();
    format!("<{tag}><rdf:{kind}>{items}</rdf:{kind}></{tag}>")
}

/// Text for XML, without the characters that XML forbids.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\u{FFFE}' | '\u{FFFF}' => {}
            control if control.is_control() => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

fn iso(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Gives the document an identity that follows from what it holds.
pub(super) fn identify(pdf: &mut Document) {
    let mut hasher = Sha256::new();
    for object in pdf.objects.values() {
        match object {
            Object::Stream(stream) => hasher.update(&stream.content),
            Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Name(_)
            | Object::String(..)
            | Object::Array(_)
            | Object::Dictionary(_)
            | Object::Reference(_) => hasher.update(format!("{object:?}")),
        }
    }
    let bytes = hasher.finalize().iter().take(16).copied().collect();
    let id = Object::String(bytes, StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![id.clone(), id]);
}
