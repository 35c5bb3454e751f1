//! What is half typed when the power goes.

use thirtyfour::Key;

use crate::{method::eight_people, window::Window};

const EVIDENCE: &str = "input[aria-label='Evidence in words']";
const PERSON: &str = "input[placeholder='Role of the next person']";

#[tokio::test]
async fn text_that_was_half_typed_in_three_places_waits_in_each_after_a_kill() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let (data, pdf) = (folder.path().join("data"), folder.path().join("alder.pdf"));
    let window = eight_people(&data, &pdf).await;

    window.click("Prepare").await;
    window.enter(PERSON).await;
    window.press("Head of Wareh").await;
    window.chord(&[Key::Control], Key::Enter).await;
    window.chord(&[Key::Control], "8").await;
    window.sees("No vote yet.").await;
    window.enter(EVIDENCE).await;
    window.press("Seen in the test of Ma").await;
    window.chord(&[Key::Control], "l").await;
    window.press("> Ask the carr").await;
    window.lets_two_seconds_pass().await;
    window.crash();

    let window = Window::open(&data, &pdf).await;
    window
        .sees(
            "Half-typed text waits where it was typed: evidence in Assess and a field in Prepare.",
        )
        .await;
    window.holds("[data-capture]", "> Ask the carr").await;
    window.holds(EVIDENCE, "Seen in the test of Ma").await;
    window.click("Prepare").await;
    window.holds(PERSON, "Head of Wareh").await;

    // Once it is saved it waits no longer.
    window.enter(PERSON).await;
    window.press(Key::End + "ouse" + Key::Enter).await;
    window.sees("Remove Head of Warehouse").await;
    window.crash();
    let window = Window::open(&data, &pdf).await;
    window
        .sees("waits where it was typed: evidence in Assess.")
        .await;
    window.close().await;
}
