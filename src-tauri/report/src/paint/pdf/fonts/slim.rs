//! Font programs without what no page needs: names, characters and hints.
//!
//! printpdf keeps them, a third of each program. A reader that hints does so by itself.

use lopdf::{Document, Object};
use skrifa::{
    GlyphId, Tag,
    raw::{FontRef, TableProvider},
};
use write_fonts::{
    FontBuilder,
    from_obj::ToOwnedTable,
    tables::{
        glyf::{GlyfLocaBuilder, Glyph},
        head::Head,
        maxp::Maxp,
    },
};

/// Makes every font program of a document slim.
pub(in crate::paint::pdf) fn slim(pdf: &mut Document) {
    for object in pdf.objects.values_mut() {
        let Object::Stream(stream) = object else {
            continue;
        };
        if !stream.dict.has(b"Length1") {
            continue;
        }
        // A program that cannot be read is better whole than not there.
        if let Some(program) = outlines(&stream.content) {
            let length = i64::try_from(program.len()).unwrap_or(i64::MAX);
            stream.dict.set("Length1", length);
            stream.set_content(program);
        }
    }
}

/// A program of outlines and their widths alone.
fn outlines(program: &[u8]) -> Option<Vec<u8>> {
    let font = FontRef::new(program).ok()?;
    let (loca, glyf) = (font.loca(None).ok()?, font.glyf().ok()?);
    let mut head: Head = font.head().ok()?.to_owned_table();
    let mut maxp: Maxp = font.maxp().ok()?.to_owned_table();
    let mut outlines = GlyfLocaBuilder::new();
    for glyph in 0..maxp.num_glyphs {
        let outline = loca.get_glyf(GlyphId::from(glyph), &glyf).ok()?;
        let outline = outline.map_or(Glyph::Empty, |outline| plain(outline.to_owned_table()));
        outlines.add_glyph(&outline).ok()?;
    }
    let (glyf, loca, format) = outlines.build();
    head.index_to_loc_format = format as i16;
    maxp.max_size_of_instructions = Some(0);
    let mut builder = FontBuilder::new();
    builder.add_table(&head).ok()?.add_table(&maxp).ok()?;
    builder.add_table(&glyf).ok()?.add_table(&loca).ok()?;
    for tag in [b"hhea", b"hmtx"].map(Tag::new) {
        builder.add_raw(tag, font.table_data(tag)?.as_bytes().to_vec());
    }
    Some(builder.build())
}

fn plain(outline: Glyph) -> Glyph {
    match outline {
        Glyph::Empty => Glyph::Empty,
        Glyph::Simple(mut simple) => {
            simple.instructions.clear();
            Glyph::Simple(simple)
        }
        Glyph::Composite(mut composite) => {
            composite.set_instructions(&[]);
            Glyph::Composite(composite)
        }
    }
}
