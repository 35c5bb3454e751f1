//! The cross-reference stream, which lopdf writes as it is: some fourteen kilobytes of a report that
//! say almost the same again and again.

use lopdf::{
    Dictionary, Object, Stream,
    content::{Content, Operation},
};

use crate::paint::pdf::object::{dictionary, integer};

/// Every entry is so many bytes in lopdf.
const ENTRY: usize = 7;

/// Compresses the cross-reference stream with which a file ends, of that trailer and object number.
pub(super) fn compress(file: &mut Vec<u8>, trailer: &Dictionary, number: u32) -> lopdf::Result<()> {
    let length = trailer.get(b"Length").and_then(Object::as_i64)?;
    let heading = format!("\n{number} 0 obj\n");
    let entries = find_last(file, b"\nendstream")
        .zip(usize::try_from(length).ok())
        .and_then(|(end, length)| file.get(end.checked_sub(length)?..end));
    let (Some(start), Some(entries)) = (find_last(file, heading.as_bytes()), entries) else {
        return Ok(());
    };
    let mut stream = Stream::new(trailer.clone(), differences(entries));
    let rows = [
        ("Predictor", Object::Integer(12)),
        ("Columns", integer(ENTRY)),
    ];
    stream.dict.set("DecodeParms", dictionary(rows));
    stream.compress()?;
    if !stream.dict.has(b"Filter") {
        return Ok(());
    }
    let start = start + 1;
    file.truncate(start);
    // lopdf writes single objects only as operations of a page.
    let operations = vec![
        Operation::new("obj", vec![number.into(), Object::Integer(0)]),
        Operation::new("stream", vec![stream.dict.into()]),
    ];
    file.extend(Content { operations }.encode()?);
    file.push(b'\n');
    file.extend(stream.content);
    file.extend(format!("\nendstream\nendobj\nstartxref\n{start}\n%%EOF").into_bytes());
    Ok(())
}

/// What differs in each entry from the one before, as PNG filters it: predictor 12 of PDF.
fn differences(entries: &[u8]) -> Vec<u8> {
    let mut rows = Vec::with_capacity(entries.len() / ENTRY * (ENTRY + 1));
    let mut before: &[u8] = &[0; ENTRY];
    for entry in entries.chunks_exact(ENTRY) {
        rows.push(2);
        rows.extend(
            entry
                .iter()
                .zip(before)
                .map(|(new, old)| new.wrapping_sub(*old)),
        );
        before = entry;
    }
    rows
}

fn find_last(file: &[u8], words: &[u8]) -> Option<usize> {
    file.windows(words.len())
        .rposition(|window| window == words)
}
