//! typst from `PyPI`, that sets the same content: the same words, faces, sizes and columns, and our figures
//! as SVG. Its own folder of packages is made here, by the first run.

use std::{
    fmt::Write,
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use headwater_report::{
    document::{Block, Cell, Document, Link, Rich, Run, Style, Table, Tile},
    drawing::{Colour, Face},
    layout::Pages,
};

use crate::{
    PROCESSES,
    figures::{self, Figure},
    measure::{Figures, Once, median},
};

const VERSION: &str = "0.15.2";

/// What typst came to; `None`, said on the terminal, where it cannot be had here.
pub(crate) fn measure(
    document: &Document,
    changed: &[Document],
    pages: &Pages,
    folder: &Path,
) -> Option<Figures> {
    let measured = installed(folder).and_then(|python| {
        write(document, changed, pages, folder)?;
        time(&python, folder, changed.len())
    });
    if let Err(error) = &measured {
        println!("typst is not measured: {error}");
    }
    measured.ok()
}

/// The Python that has typst.
fn installed(folder: &Path) -> io::Result<PathBuf> {
    let venv = folder.join(format!("typst-{VERSION}"));
    let (python, ready) = (venv.join("bin/python"), venv.join("ready"));
    if !ready.exists() {
        succeed(Command::new("python3").args(["-m", "venv"]).arg(&venv))?;
        let install = [
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ];
        let package = format!("typst=={VERSION}");
        succeed(Command::new(&python).args(install).arg(package))?;
        fs::write(ready, "")?;
    }
    Ok(python)
}

fn succeed(command: &mut Command) -> io::Result<String> {
    let output = command.output()?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(io::Error::other(said.trim().to_owned()))
}

/// Each process says its first run and its memory. The last one goes on, and says the pages, then for
/// every changed document that one's run and a run of the unchanged one.
fn time(python: &Path, folder: &Path, runs: usize) -> io::Result<Figures> {
    let said = |runs: usize| {
        let bench = Path::new(env!("CARGO_MANIFEST_DIR"));
        succeed(
            Command::new(python)
                .arg(bench.join("benches/report/time_typst.py"))
                .arg(folder)
                .arg(bench.join("../../assets/fonts"))
                .arg(runs.to_string()),
        )
    };
    let mut first = Vec::new();
    for _ in 0..PROCESSES {
        first.extend(Once::heard(&said(0)?));
    }
    let said = said(runs)?;
    let mut lines = said.lines().skip(1);
    let pages = lines.next().and_then(|line| line.parse().ok());
    let (mut changed, mut again): (Vec<f64>, Vec<f64>) = lines
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(changed, again)| {
            Some((changed.parse::<f64>().ok()?, again.parse::<f64>().ok()?))
        })
        .unzip();
    Ok(Figures {
        pages: pages.unwrap_or_default(),
        changed: median(&mut changed),
        again: median(&mut again),
        bytes: fs::read(folder.join("typst.pdf"))?,
        first: Once::median(first),
    })
}

fn write(
    document: &Document,
    changed: &[Document],
    pages: &Pages,
    folder: &Path,
) -> io::Result<()> {
    let figures = figures::all(pages);
    for (place, figure) in figures.iter().enumerate() {
        fs::write(folder.join(format!("figure-{place}.svg")), &figure.svg)?;
    }
    // A note changes no figure.
    for (place, changed) in changed.iter().enumerate() {
        let name = format!("report-{place}.typ");
        fs::write(folder.join(name), source(changed, &figures))?;
    }
    fs::write(folder.join("report.typ"), source(document, &figures))
}

fn source(document: &Document, figures: &[Figure]) -> String {
    let mut source = Source {
        out: String::new(),
        figures: figures.iter().enumerate(),
    };
    source.document(document);
    let left = source.figures.count();
    assert_eq!(
        left, 0,
        "BUG: every figure of the pages stands in the document"
    );
    source.out
}

/// The document being written for typst. What `write!` says into a text never fails.
struct Source<'a> {
    out: String,
    figures: std::iter::Enumerate<std::slice::Iter<'a, Figure>>,
}

impl Source<'_> {
    fn document(&mut self, document: &Document) {
        let about = &document.about;
        let _ = writeln!(self.out, "#set document(title: {})", quoted(&about.title));
        for (name, rich) in [
            ("header-left", &about.header_left),
            ("header-right", &about.header_right),
            ("footer-left", &about.footer_left),
        ] {
            let _ = writeln!(self.out, "#let {name} = {}", content(rich));
        }
        self.out.push_str(include_str!("head.typ"));
        for (place, section) in document.sections.iter().enumerate() {
            if section.new_page && place > 0 {
                self.out.push_str("#pagebreak(weak: true)\n");
            }
            let (title, id) = (content(&section.title), section.id);
            let _ = writeln!(self.out, "#heading(level: 1, {title}) <{id}>");
            for block in &section.blocks {
                self.block(block);
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => {
                let _ = writeln!(self.out, "#heading(level: {level}, {})", content(text));
            }
            Block::Label(text) => {
                let _ = writeln!(self.out, "#heading(level: 3, {})", content(text));
            }
            Block::Paragraph { text, style, side } => self.paragraph(text, *style, side.as_ref()),
            Block::List { numbered, items } => {
                let items: Vec<String> = items.iter().map(content).collect();
                let list = if *numbered { "enum" } else { "list" };
                let _ = writeln!(self.out, "#body({list}({}))", items.join(", "));
            }
            Block::Table(table) => self.table(table),
            Block::Figure { caption, .. } => {
                let (drawn, caption) = (self.drawn(), content(caption));
                let _ = writeln!(self.out, "#figure({drawn}, caption: {caption})");
            }
            Block::Tiles(tiles) => self.tiles(tiles),
            Block::Quotation { text, by } => {
                let by = by.as_ref().map_or("none".to_owned(), content);
                let text = content(text);
                let _ = writeln!(self.out, "#quote(block: true, attribution: {by}, {text})");
            }
            Block::Space(lines) => {
                let _ = writeln!(self.out, "#v({}pt)", u32::from(*lines) * 14);
            }
        }
    }

    fn paragraph(&mut self, text: &Rich, style: Style, side: Option<&Rich>) {
        let points = match style {
            Style::Lead => "11.5pt",
            Style::Body | Style::Wide => "10pt",
            Style::Small => "9pt",
            Style::Caption => "8.5pt",
        };
        let text = format!("text({points}, {})", content(text));
        let _ = match side {
            Some(side) => writeln!(self.out, "#beside({text}, {})", content(side)),
            None if style == Style::Lead => writeln!(self.out, "#par({text})"),
            None => writeln!(self.out, "#body({text})"),
        };
    }

    fn table(&mut self, table: &Table) {
        let columns = table.columns.iter();
        let widths: Vec<String> = columns
            .clone()
            .map(|column| format!("{} * column", column.width))
            .collect();
        let sides: Vec<&str> = columns
            .map(|column| if column.right { "right" } else { "left" })
            .collect();
        let mut written = format!(
            "table(columns: ({},), align: ({},), column-gutter: 0pt,\n",
            widths.join(", "),
            sides.join(", ")
        );
        if !table.header.is_empty() {
            let heads: Vec<String> = table.header.iter().map(content).collect();
            let _ = writeln!(written, "table.header({}),", heads.join(", "));
        }
        for row in &table.rows {
            let cells: Vec<String> = row.iter().map(|cell| self.cell(cell)).collect();
            let _ = writeln!(written, "{},", cells.join(", "));
        }
        written.push(')');
        let _ = match &table.caption {
            Some(caption) => writeln!(
                self.out,
                "#figure(kind: table, caption: {}, {written})",
                content(caption)
            ),
            None => writeln!(self.out, "#{written}"),
        };
    }

    fn cell(&mut self, cell: &Cell) -> String {
        match cell {
            Cell::Text(text) => content(text),
            Cell::Number(number) => {
                format!("text(14pt, weight: \"bold\", {})", quoted(number))
            }
            Cell::Drawing(..) => self.drawn(),
        }
    }

    fn tiles(&mut self, tiles: &[Tile]) {
        let tile = |tile: &Tile| {
            let figure = match tile.drawing {
                Some(_) => self.drawn(),
                None => "none".to_owned(),
            };
            format!(
                "[#{}\\ #text(14pt, {})\n#{figure}\n#text(9pt, {})]",
                content(&tile.title),
                content(&tile.figure),
                content(&tile.text)
            )
        };
        let tiles: Vec<String> = tiles.iter().map(tile).collect();
        let _ = writeln!(
            self.out,
            "#grid(columns: (1fr,) * {}, column-gutter: 4mm, {})",
            tiles.len(),
            tiles.join(", ")
        );
    }

    /// The next figure.
    fn drawn(&mut self) -> String {
        let (place, figure) = self
            .figures
            .next()
            .expect("BUG: every drawing of the document stands on a page");
        let alternative = quoted(&figure.alternative);
        format!(
            "drawn(\"figure-{place}.svg\", {}pt, {alternative})",
            figure.width
        )
    }
}

/// Text as an expression of typst.
fn content(rich: &Rich) -> String {
    let runs: String = rich.0.iter().map(expression).collect();
    format!("[{runs}]")
}

fn expression(run: &Run) -> String {
    let mut arguments = String::new();
    match run.face {
        Face::Regular => {}
        Face::Italic => arguments.push_str("style: \"italic\", "),
        Face::Semibold => arguments.push_str("weight: \"semibold\", "),
        Face::Bold => arguments.push_str("weight: \"bold\", "),
    }
    if run.colour != Colour::Ink {
        let [r, g, b] = figures::shade(run.colour);
        let _ = write!(arguments, "fill: rgb({r}, {g}, {b}), ");
    }
    let said = quoted(&run.text);
    let text = if arguments.is_empty() {
        said
    } else {
        format!("text({arguments}{said})")
    };
    match &run.link {
        None => format!("#{text};"),
        Some(Link::Section(id)) => format!("#link(<{id}>, {text});"),
        Some(Link::Address(address)) => format!("#link({}, {text});", quoted(address)),
    }
}

/// Text as a string of typst. A newline in it breaks the line.
fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{}\"", escaped.replace('\n', "\\n"))
}
