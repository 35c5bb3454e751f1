//! Writes the demo document of the tests, and the report of a full workshop, for looking:
//! `cargo run -p headwater-report --example demo -- folder`.

#![allow(clippy::print_stdout, reason = "its only face is the terminal")]

#[path = "../tests/content/full.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod full;
#[path = "../tests/content/pack.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod pack;
#[path = "../tests/content/room.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod room;
#[path = "../tests/support/mod.rs"]
mod support;

use std::{fs, path::Path, time::Instant};

use headwater_report::{
    content::{Edition, Options, compose},
    layout::{self, Paper},
    paint,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "target/demo".to_owned());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let document = support::document();
    for (paper, name) in [(Paper::A4, "a4"), (Paper::Letter, "letter")] {
        let start = Instant::now();
        let pages = layout::set(&document, paper);
        let set = start.elapsed();
        let bytes = paint::pdf::write(&pages)?;
        let count = pages.pages.len();
        println!(
            "{name}: {count} pages, set in {set:?}, all in {:?}, {} bytes",
            start.elapsed(),
            bytes.len()
        );
        fs::write(folder.join(format!("{name}.pdf")), bytes)?;
        for page in &pages.pages {
            fs::write(
                folder.join(format!("{name}-{}.svg", page.number)),
                paint::svg::page(page),
            )?;
        }
    }
    for (name, workshop, edition) in [
        ("full-attendee", full::full(), Edition::Attendee),
        ("full-sponsor", full::set_by_room(), Edition::Sponsor),
        ("full-short", full::contradicted(), Edition::Short),
        ("full-anonymous", full::anonymous(), Edition::Attendee),
    ] {
        let options = Options {
            edition,
            ..Options::attendee("0.1.0")
        };
        let pages = layout::set(&compose(&workshop, &options), Paper::A4);
        println!("{name}: {} pages", pages.pages.len());
        fs::write(
            folder.join(format!("{name}.pdf")),
            paint::pdf::write(&pages)?,
        )?;
    }
    let mut large = document.clone();
    for _ in 0..2 {
        large.sections.extend(document.sections.iter().cloned());
    }
    for run in ["first", "second"] {
        let start = Instant::now();
        let pages = layout::set(&large, Paper::A4);
        let (set, count) = (start.elapsed(), pages.pages.len());
        let bytes = paint::pdf::write(&pages)?.len();
        let all = start.elapsed();
        println!("{run} run: {count} pages, set in {set:?}, all in {all:?}, {bytes} bytes");
    }
    for missing in layout::missing(&document) {
        println!("missing {:?} in {:?}", missing.character, missing.context);
    }
    Ok(())
}
