//! Properties in the order that the standard gives them. docx-rs writes them in its own.

/// Each element of properties with what it may hold, in order; those inside another come first.
const ORDERS: [(&str, &[&str]); 6] = [
    (
        "w:rPr",
        &[
            "w:rStyle",
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:i",
            "w:iCs",
            "w:caps",
            "w:color",
            "w:spacing",
            "w:sz",
            "w:szCs",
            "w:u",
        ],
    ),
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:framePr",
            "w:widowControl",
            "w:numPr",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:outlineLvl",
            "w:rPr",
        ],
    ),
    (
        "w:tblPr",
        &[
            "w:tblStyle",
            "w:tblW",
            "w:jc",
            "w:tblInd",
            "w:tblBorders",
            "w:tblLayout",
            "w:tblCellMar",
        ],
    ),
    (
        "w:tcPr",
        &[
            "w:tcW",
            "w:gridSpan",
            "w:vMerge",
            "w:tcBorders",
            "w:shd",
            "w:vAlign",
        ],
    ),
    (
        "w:sectPr",
        &[
            "w:headerReference",
            "w:footerReference",
            "w:pgSz",
            "w:pgMar",
            "w:cols",
            "w:docGrid",
        ],
    ),
    (
        "w:lvl",
        &[
            "w:start",
            "w:numFmt",
            "w:pStyle",
            "w:suff",
            "w:lvlText",
            "w:lvlJc",
            "w:pPr",
            "w:rPr",
        ],
    ),
];

/// A part with the properties of everything in it in order, and without those that say nothing.
pub(super) fn in_order(part: &[u8]) -> Vec<u8> {
    let part = String::from_utf8_lossy(part).replace("<w:rPr />", "");
    let ordered = ORDERS
        .iter()
        .fold(part, |part, (name, order)| ordered(&part, name, order));
    ordered.into_bytes()
}

/// A part with what each element of that name holds in that order. None of them holds another.
fn ordered(part: &str, name: &str, order: &[&str]) -> String {
    let close = format!("</{name}>");
    let mut done = String::with_capacity(part.len());
    let mut rest = part;
    while let Some(open) = opening(rest, name) {
        let Some(length) = rest[open..].find(&close) else {
            break;
        };
        done.push_str(&rest[..open]);
        let mut children = children(&rest[open..open + length]);
        let rank = |child: &&str| {
            let place = order.iter().position(|known| *known == tag(child));
            place.unwrap_or(order.len())
        };
        children.sort_by_key(rank);
        done.extend(children);
        rest = &rest[open + length..];
    }
    done + rest
}

/// Where what an element of that name holds begins; `None` where no such element holds anything.
fn opening(part: &str, name: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + part[from..].find(&format!("<{name}"))?;
        let end = at + part[at..].find('>')? + 1;
        let is_whole = part[at + 1 + name.len()..].starts_with([' ', '>']);
        if is_whole && !part[..end].ends_with("/>") {
            return Some(end);
        }
        from = end;
    }
}

/// The elements that stand in a text one after another.
fn children(text: &str) -> Vec<&str> {
    let mut children = Vec::new();
    let mut rest = text;
    while let Some(end) = rest.find('>') {
        let length = if rest[..=end].ends_with("/>") {
            end + 1
        } else {
            let close = format!("</{}>", tag(rest));
            rest.find(&close).map_or(rest.len(), |at| at + close.len())
        };
        let (child, after) = rest.split_at(length);
        children.push(child);
        rest = after;
    }
    children
}

/// The name of the element that a text begins with.
fn tag(text: &str) -> &str {
    let name = text.trim_start_matches('<');
    let end = name.find([' ', '>', '/']).unwrap_or(name.len());
    &name[..end]
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn properties_are_put_in_the_order_of_the_standard() {
        let written = br#"<w:p><w:pPr><w:rPr><w:sz w:val="2" /><w:b /></w:rPr><w:jc w:val="left" /><w:pBdr><w:top w:val="single" /></w:pBdr><w:pStyle w:val="A" /></w:pPr><w:r><w:rPr /><w:t>a</w:t></w:r></w:p>"#;
        let expected = r#"<w:p><w:pPr><w:pStyle w:val="A" /><w:pBdr><w:top w:val="single" /></w:pBdr><w:jc w:val="left" /><w:rPr><w:b /><w:sz w:val="2" /></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"#;
        assert_eq!(String::from_utf8_lossy(&in_order(written)), expected);
    }
}
