//! The one table, and in words which limit holds.

use std::path::Path;

use crate::{
    Ours, PROCESSES, RUNS,
    measure::{Figures, count},
};

/// The most time, as a multiple of drawing alone.
const DRAWING: f64 = 3.0;
/// How many times as fast as typst, at least.
const TYPST: f64 = 2.0;
/// The most bytes, as a part of typst's.
const PART: f64 = 0.5;
/// The most bytes.
const BYTES: f64 = 170_000.0;

pub(crate) fn print(ours: &Ours, typst: Option<&Figures>, folder: &Path) {
    let [words, pages, bytes] = ours.parts;
    println!(
        "The report of the reference workshop, sponsor edition, A4; medians of {RUNS} runs,\nin each of which another note has changed"
    );
    println!();
    println!(
        "{:<24}{:>8}{:>8}{:>10}{:>10}{:>12}{:>12}{:>14}",
        "", "pages", "ms", "pages/s", "bytes", "again, ms", "first, ms", "peak memory"
    );
    row("Headwater", &ours.report);
    for (name, part) in [("words", words), ("layout", pages), ("bytes", bytes)] {
        println!("{:<32}{part:>8.1}", format!("  of it {name}"));
    }
    row("printpdf, drawing alone", &ours.drawing);
    if let Some(typst) = typst {
        row("typst", typst);
    }
    println!();
    println!("“Again” is the median of as many runs in which nothing has changed.");
    println!(
        "“First” is the first report of a new process, whose peak memory is told: the median of"
    );
    println!("{PROCESSES} processes.");
    println!("The files are in {}.", folder.display());
    println!();
    limits(ours, typst);
}

fn row(name: &str, figures: &Figures) {
    let second = figures.pages * 1000.0 / figures.changed;
    let first = figures
        .first
        .map(|once| format!("{:.1}", once.milliseconds));
    let peak = figures.first.and_then(|once| once.peak);
    let peak = peak.map(|peak| format!("{:.1} MB", peak / 1000.0));
    println!(
        "{name:<24}{:>8}{:>8.1}{second:>10.0}{:>10}{:>12.1}{:>12}{:>14}",
        figures.pages,
        figures.changed,
        figures.bytes.len(),
        figures.again,
        first.as_deref().unwrap_or("-"),
        peak.as_deref().unwrap_or("-"),
    );
}

fn limits(ours: &Ours, typst: Option<&Figures>) {
    let (time, bytes) = (ours.report.changed, count(ours.report.bytes.len()));
    let ratio = time / ours.drawing.changed;
    say(
        ratio <= DRAWING,
        &format!("{ratio:.2} times as long as drawing alone, at most {DRAWING} are allowed"),
    );
    if let Some(typst) = typst {
        let ratio = typst.changed / time;
        say(
            ratio >= TYPST,
            &format!("{ratio:.2} times as fast as typst, at least {TYPST} are due"),
        );
        let ratio = bytes / count(typst.bytes.len());
        say(
            ratio <= PART,
            &format!("{ratio:.2} of typst's bytes, at most {PART} are allowed"),
        );
    }
    say(
        bytes <= BYTES,
        &format!(
            "{:.1} kB, at most {:.0} are allowed",
            bytes / 1000.0,
            BYTES / 1000.0
        ),
    );
}

fn say(holds: bool, what: &str) {
    println!("{} {what}", if holds { "holds: " } else { "MISSED:" });
}
