//! How fast and how small the report is: a workshop of thirty pages, beside printpdf that only draws
//! the same pages, and beside typst that sets the same content.
//!
//! All of it is measured in one run, turn by turn, since times of two runs compare the machine's mood.
//! Times never fail a build; the bench says in words which limit holds. `docs/benchmarks.md` says what is
//! compared with what. `cargo bench -p headwater-report --bench report`, or `make bench`.

#![allow(clippy::print_stdout, reason = "its only face is the terminal")]

mod drawing;
mod figures;
mod measure;
mod reference;
mod table;
mod typst;

use std::{env, path::Path, process::ExitCode};

use headwater_report::{
    content::{Edition, Options, compose},
    document::Document,
    layout::{self, Pages, Paper},
    paint,
};

use headwater_domain::workshop::Workshop;

use measure::{Figures, Once, count, median, timed};

/// How often each report is made for the median.
pub(crate) const RUNS: usize = 61;
/// How many processes make their first report for the median.
pub(crate) const PROCESSES: usize = 9;
/// What the bench calls itself with, to make one report in a process of its own.
const ONCE: &str = "--once";

fn main() -> ExitCode {
    let workshop = reference::workshop();
    if env::args().any(|argument| argument == ONCE) {
        let (milliseconds, _) = timed(|| report(&workshop));
        Once::now(milliseconds).say();
        return ExitCode::SUCCESS;
    }
    // Where cargo keeps what benches write.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("report-bench");
    std::fs::create_dir_all(&folder).expect("a folder under target can be made");
    let changed: Vec<Workshop> = (0..RUNS)
        .map(|run| reference::changed(&workshop, run))
        .collect();
    let (document, pages) = set(&workshop);
    let ours = ours(&workshop, &changed);
    let changed: Vec<Document> = changed.iter().map(composed).collect();
    let typst = typst::measure(&document, &changed, &pages, &folder);
    let written = |name: &str, bytes: &[u8]| {
        std::fs::write(folder.join(name), bytes).expect("a file under target can be written");
    };
    written("headwater.pdf", &ours.report.bytes);
    written("drawing-alone.pdf", &ours.drawing.bytes);
    table::print(&ours, typst.as_ref(), &folder);
    ExitCode::SUCCESS
}

/// What the bench knows of Headwater and of drawing alone.
struct Ours {
    report: Figures,
    drawing: Figures,
    /// Words, pages and bytes of the report, each by itself, in milliseconds.
    parts: [f64; 3],
}

/// Everything from the workshop to the bytes of the file.
fn report(workshop: &Workshop) -> Vec<u8> {
    bytes(&set(workshop).1)
}

fn set(workshop: &Workshop) -> (Document, Pages) {
    let document = composed(workshop);
    let pages = layout::set(&document, Paper::A4);
    (document, pages)
}

fn composed(workshop: &Workshop) -> Document {
    let options = Options {
        edition: Edition::Sponsor,
        ..Options::attendee("bench")
    };
    compose(workshop, &options)
}

fn bytes(pages: &Pages) -> Vec<u8> {
    paint::pdf::write(pages).expect("the reference workshop can be painted")
}

/// Turn by turn, so that whatever else the machine does meets both alike.
fn ours(workshop: &Workshop, changed: &[Workshop]) -> Ours {
    let (_, pages) = set(workshop);
    let pen = drawing::Pen::new(&pages);
    let [mut whole, mut again, mut drawn, mut drawn_again] = [const { Vec::new() }; 4];
    let mut parts = [const { Vec::new() }; 3];
    for changed in changed {
        whole.push(timed(|| report(changed)).0);
        let (milliseconds, document) = timed(|| composed(changed));
        parts[0].push(milliseconds);
        let (milliseconds, changed) = timed(|| layout::set(&document, Paper::A4));
        parts[1].push(milliseconds);
        parts[2].push(timed(|| bytes(&changed)).0);
        drawn.push(timed(|| pen.draw(&changed)).0);
        again.push(timed(|| report(workshop)).0);
        drawn_again.push(timed(|| pen.draw(&pages)).0);
    }
    let count = count(pages.pages.len());
    let first = (0..PROCESSES).map(|_| Once::of_a_new_process(ONCE));
    Ours {
        report: Figures {
            pages: count,
            changed: median(&mut whole),
            again: median(&mut again),
            bytes: report(workshop),
            first: Once::median(first.collect()),
        },
        drawing: Figures {
            pages: count,
            changed: median(&mut drawn),
            again: median(&mut drawn_again),
            bytes: pen.draw(&pages),
            first: None,
        },
        parts: parts.map(|mut part| median(&mut part)),
    }
}
