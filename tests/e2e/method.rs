//! How a room comes to a stage, and what it then does with it.

use std::path::Path;

use thirtyfour::Key;

use crate::{journeys::text_of, window::Window};

/// The votes of eight people, a key a person, and the reveal.
async fn vote(window: &Window, digits: &str) {
    for digit in digits.chars() {
        window.press(digit.to_string()).await;
    }
    window.sees("8 of 8 in").await;
    window.press("r").await;
}

/// A new workshop with eight people, its clock running.
pub(crate) async fn eight_people(data: &Path, pdf: &Path) -> Window {
    let window = Window::open(data, pdf).await;
    window.sees("New workshop").await;
    window.chord(&[Key::Control], "n").await;
    window.finds("dialog[open] input").await;
    window.press("Alder Retail").await;
    window.press(Key::Enter).await;
    window.sees("Nobody is in the room yet").await;
    window.tab_to("Role").await;
    for role in ["CEO", "CFO", "COO", "CIO", "CRO", "CTO", "CHRO", "CMO"] {
        window.press(role).await;
        window.press(Key::Enter).await;
        window.sees(&format!("Remove {role}")).await;
    }
    window.chord(&[Key::Control], Key::Enter).await;
    window.sees("Who is here").await;
    window.press(" ").await;
    window.no_longer_sees("paused").await;
    window
}

/// The sample as it is opened, at one of its blocks.
pub(crate) async fn sample_at(data: &Path, pdf: &Path, block: &str) -> Window {
    let window = Window::open(data, pdf).await;
    window.click("Open the sample").await;
    window.sees("What would settle stage 3").await;
    window.chord(&[Key::Control], block).await;
    window
}

async fn report(window: &Window, pdf: &Path) -> String {
    window.chord(&[Key::Control, Key::Shift], "e").await;
    window.sees("What a reader will miss").await;
    window.chord(&[Key::Control, Key::Shift], "e").await;
    window.sees("Written to").await;
    text_of(pdf)
}

#[tokio::test]
async fn eight_people_vote_on_the_stage_and_on_a_statement_twice() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let (data, pdf) = (folder.path().join("data"), folder.path().join("alder.pdf"));
    let window = eight_people(&data, &pdf).await;

    window.chord(&[Key::Control], "3").await;
    window.sees("On which stage do we stand today?").await;
    vote(&window, "23142302").await;
    window.sees("The median is 2").await;
    window.sees("CHRO and CIO are furthest apart").await;
    window.press("v").await;
    vote(&window, "22232222").await;
    window.sees("Aligned.").await;
    window.sees("First vote").await;

    window.chord(&[Key::Control], "8").await;
    window.sees("At least two uses").await;
    vote(&window, "00013333").await;
    window.sees("then vote once more").await;
    window.press("v").await;
    vote(&window, "00033333").await;
    window.sees("Contested").await;
    window.press(Key::Enter).await;
    window.no_longer_sees("At least two uses").await;

    let text = report(&window, &pdf).await;
    for said in ["Opening vote", "contested", "Round 2"] {
        assert!(text.contains(said), "no “{said}” in the report: {text}");
    }
    window.close().await;
}

#[tokio::test]
async fn the_room_sets_a_stage_with_a_reason_and_takes_it_back() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let (data, pdf) = (folder.path().join("data"), folder.path().join("norden.pdf"));
    let window = sample_at(&data, &pdf, "9").await;
    let reason = "The exercise of May is done; only its record is missing";

    window.sees("Stage 2, could be 3").await;
    window.press("s").await;
    window.finds("dialog[open]").await;
    window.press(reason).await;
    window.tab_to("CEO").await;
    window.press(" ").await;
    window.tab_to("Set stage 3").await;
    window.press(Key::Enter).await;
    window.sees("Set by the room: stage 3.").await;
    let text = report(&window, &pdf).await;
    assert!(text.contains(reason), "the reason is not in the report");
    assert!(
        text.contains("Norden Logistics is at stage 2"),
        "the computed stage is gone"
    );

    window.tab_to("Room").await;
    window.press(Key::Enter).await;
    window.click("Take back").await;
    window.no_longer_sees("Set by the room: stage 3.").await;
    window.close().await;
}

#[tokio::test]
async fn a_contradiction_is_shown_and_resolved_by_the_room() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let (data, pdf) = (folder.path().join("data"), folder.path().join("norden.pdf"));
    let window = sample_at(&data, &pdf, "8").await;

    window.sees("Recovery from disaster is in place.").await;
    for mark in ["Stage 2, ", "experiments only, "] {
        let mark = window.finds(&format!("button[aria-label^='{mark}']")).await;
        mark.click().await.expect("a button");
    }
    window
        .sees("The platform exists only in experiments.")
        .await;
    window.chord(&[Key::Shift], "2").await;
    window.sees("This does not fit the stage").await;

    window.chord(&[Key::Control], "9").await;
    window.sees("Which answer was wrong?").await;
    window.sees("Low confidence").await;
    window.tab_to("Answer to experiments only").await;
    window.press("N").await;
    window.no_longer_sees("Which answer was wrong?").await;
    window.sees("Medium confidence").await;
    window.close().await;
}
