//! The two ways through the app that must never break.

use std::{path::Path, process::Command};

use thirtyfour::Key;

use crate::{method::sample_at, window::Window};

/// The text of a PDF, as somebody else's reader gives it, with line breaks as spaces.
pub(crate) fn text_of(pdf: &Path) -> String {
    let output = Command::new("pdftotext")
        .arg(pdf)
        .arg("-")
        .output()
        .expect("pdftotext runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).expect("it writes UTF-8");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn the_sample_takes_a_note_and_a_rating_and_keeps_both() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let (data, pdf) = (folder.path().join("data"), folder.path().join("norden.pdf"));
    let note = "The exercise of May is on record in Łódź";

    let window = sample_at(&data, &pdf, "8").await;
    window.sees("Recovery from disaster is in place.").await;
    window.sees("stage 2, could be 3").await;

    window.press("/").await;
    window.press(format!("{note} @cio #risk")).await;
    window.press(Key::Enter).await;
    window.holds("[data-capture]", "").await;
    window.sees(note).await;
    window.press(Key::Escape).await;
    window.chord(&[Key::Shift], "0").await;
    window.no_longer_sees("stage 2, could be 3").await;
    window.sees("Saved").await;

    window.chord(&[Key::Control, Key::Shift], "e").await;
    window.sees("What a reader will miss").await;
    window.chord(&[Key::Control, Key::Shift], "e").await;
    window.sees("Written to").await;
    let text = text_of(&pdf);
    assert!(text.contains(note), "the note is not in the report");
    assert!(text.contains("Norden Logistics is at stage 2"), "{}", text);
    window.close().await;

    // It runs, so it goes on where it was.
    let window = Window::open(&data, &pdf).await;
    window.sees("What stage 2 rests on").await;
    window.chord(&[Key::Control], "8").await;
    window.sees(note).await;
    window.sees("stage 2").await;
    window.no_longer_sees("stage 2, could be 3").await;
    window.close().await;
}

/// Does what the palette finds by a word that somebody new would type.
async fn by_name(window: &Window, word: &str) {
    window.chord(&[Key::Control], "k").await;
    window.finds("dialog[open] input").await;
    window.press(word).await;
    window.finds("[role=option][aria-selected=true]").await;
    window.press(Key::Enter).await;
}

#[tokio::test]
async fn somebody_new_finds_timer_note_vote_reveal_and_export_in_the_sample() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let (data, pdf) = (folder.path().join("data"), folder.path().join("norden.pdf"));
    let window = Window::open(&data, &pdf).await;
    window.click("Open the sample").await;
    window.sees("What would settle stage 3").await;
    window.sees("paused").await;

    by_name(&window, "timer").await;
    window.no_longer_sees("paused").await;
    by_name(&window, "note").await;
    window.finds("[data-capture]:focus").await;
    window.press("Found by its name").await;
    window.press(Key::Enter).await;
    window.sees("Found by its name").await;
    window.press(Key::Escape).await;

    window.chord(&[Key::Control], "k").await;
    window.press("ballot").await;
    window.sees("in Opening vote, Assess or Close").await;
    window.press(Key::Escape).await;
    window.click("Assess").await;
    window.sees("Recovery from disaster is in place.").await;
    window.click("Vote").await;
    window.sees("0 of 7 in").await;
    window.press("2222233").await;
    window.click("Reveal").await;
    window.sees("7 of 7 in").await;

    window.click("Report").await;
    window.click("Export PDF").await;
    window.sees("Written to").await;
    assert!(text_of(&pdf).contains("Found by its name"));
    window.close().await;
}

#[tokio::test]
async fn a_new_workshop_goes_from_nothing_to_a_report_by_keyboard_alone() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let (data, pdf) = (folder.path().join("data"), folder.path().join("alder.pdf"));

    let window = Window::open(&data, &pdf).await;
    window.sees("New workshop").await;
    window.chord(&[Key::Control], "n").await;
    window.finds("dialog[open] input").await;
    window.press("Alder Retail").await;
    window.press(Key::Enter).await;
    window.sees("Nobody is in the room yet").await;
    window.tab_to("Role").await;
    for role in ["CFO", "CIO"] {
        window.press(role).await;
        window.press(Key::Enter).await;
        window.sees(&format!("Remove {role}")).await;
    }
    window.chord(&[Key::Control], Key::Enter).await;
    window.sees("Who is here").await;

    window.press(" ").await;
    window.no_longer_sees("paused").await;
    window.press("/").await;
    for line in [
        "! One owner for the platform by June @cio",
        "> Cost the nightly batch @cfo ^15 dec",
    ] {
        window.press(line).await;
        window.press(Key::Enter).await;
        window.holds("[data-capture]", "").await;
    }
    window.sees("One owner for the platform by June").await;
    window.press(Key::Escape).await;

    window.chord(&[Key::Control], "8").await;
    // What settles most is asked first: halving from stage 3 down.
    for (statement, truth) in [
        ("At least two uses", "0"),
        ("serves a live use", "0"),
        ("A streaming platform runs here", "3"),
        ("proof of concept", "3"),
        ("We can say what", "3"),
    ] {
        window.sees(statement).await;
        window.chord(&[Key::Shift], truth).await;
        window.finds("label.chosen").await;
        window.press("g").await;
        window.press("o").await;
    }
    window.sees("stage 1").await;

    window.chord(&[Key::Control, Key::Shift], "e").await;
    window.sees("What a reader will miss").await;
    window.chord(&[Key::Control, Key::Shift], "e").await;
    window.sees("Written to").await;
    let text = text_of(&pdf);
    for said in [
        "Alder Retail is at stage 1",
        "One owner for the platform by June",
        "Cost the nightly batch",
    ] {
        assert!(text.contains(said), "no “{said}” in the report");
    }
    window.close().await;
}

#[tokio::test]
async fn each_row_of_the_library_opens_its_own_workshop() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let (data, pdf) = (folder.path().join("data"), folder.path().join("none.pdf"));

    let window = Window::open(&data, &pdf).await;
    window.sees("New workshop").await;
    for name in ["Alder Retail", "Brook Bank"] {
        window.chord(&[Key::Control], "n").await;
        window.finds("dialog[open] input").await;
        window.press(name).await;
        window.press(Key::Enter).await;
        window.sees("Nobody is in the room yet").await;
        window.click("Workshops").await;
        window.sees("New workshop").await;
    }
    for name in ["Alder Retail", "Brook Bank"] {
        window.click(name).await;
        window.sees("Nobody is in the room yet").await;
        window.sees(name).await;
        window.click("Workshops").await;
        window.sees("New workshop").await;
    }
    window.close().await;
}
