//! A document as plain text, for golden tests and for counting words.

use headwater_report::document::{Block, Cell, Document, Rich, Section, Table};

/// The whole document, section by section.
pub(crate) fn document(document: &Document) -> String {
    let about = &document.about;
    let mut lines = vec![
        format!("title: {}", about.title),
        format!("subject: {}", about.subject),
        format!(
            "header: {} | {}",
            about.header_left.text(),
            about.header_right.text()
        ),
        format!(
            "footer: {} | {}",
            about.footer_left.text(),
            about.footer_right.text()
        ),
    ];
    lines.extend(document.sections.iter().map(section));
    lines.join("\n").replace('\u{a0}', " ")
}

/// One section.
pub(crate) fn section(section: &Section) -> String {
    let mut lines = vec![format!("\n# {} [{}]", section.title.text(), section.id)];
    lines.extend(section.blocks.iter().map(block));
    lines.join("\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, text } => {
            format!("\n{} {}", "#".repeat(usize::from(*level)), text.text())
        }
        Block::Label(text) => format!("\n== {} ==", text.text()),
        Block::Paragraph { text, side, .. } => match side {
            Some(side) => format!(
                "{}\n    | {}",
                text.text(),
                side.text().replace('\n', "\n    | ")
            ),
            None => text.text(),
        },
        Block::List { items, .. } => items
            .iter()
            .map(|item| format!("- {}", item.text()))
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Table(content) => table(content),
        Block::Figure {
            drawing,
            alternative,
            caption,
            ..
        } => format!(
            "[figure {:.0} × {:.0}: {alternative}]\n{}",
            drawing.width,
            drawing.height,
            caption.text()
        ),
        Block::Tiles(tiles) => tiles
            .iter()
            .map(|tile| {
                let bar = tile.drawing.as_ref().map_or("", |(_, said)| said.as_str());
                format!(
                    "[{} | {} | {bar} | {}]",
                    tile.title.text(),
                    tile.figure.text(),
                    tile.text.text()
                )
            })
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Quotation { text, by } => {
            format!(
                "> {} — {}",
                text.text(),
                by.as_ref().map(Rich::text).unwrap_or_default()
            )
        }
        Block::Space(_) => String::new(),
    }
}

fn table(table: &Table) -> String {
    let mut lines = Vec::new();
    lines.extend(
        table
            .caption
            .as_ref()
            .map(|caption| format!("Table. {}", caption.text())),
    );
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | ").replace('\n', " / "));
    if !table.header.is_empty() {
        lines.push(row(table.header.iter().map(Rich::text).collect()));
    }
    lines.extend(
        table
            .rows
            .iter()
            .map(|cells| row(cells.iter().map(cell).collect())),
    );
    lines.join("\n")
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.text(),
        Cell::Number(number) => number.clone(),
        Cell::Drawing(_, said) => format!("[{said}]"),
    }
}
