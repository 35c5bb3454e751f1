//! The projector's window beside the facilitator's: the whole of its page is read in every activity, for
//! what must never be there.

use std::{path::Path, process::Command};

use thirtyfour::Key;

use crate::window::Window;

/// In everything that is the facilitator's or somebody's own.
const CANARY: &str = "canary";
const TITLE: &str = "Headwater: audience";

const ACTIVITIES: [&str; 12] = [
    "welcome",
    "briefing",
    "opening_vote",
    "make",
    "save",
    "risk",
    "assess",
    "placement",
    "priorities",
    "commit",
    "close",
    "break",
];

/// What the audience sees of each activity that Ctrl and a digit reaches.
const SEEN: [&str; 9] = [
    "Alder Retail",
    "Six stages, one curve",
    "On which stage do we stand today?",
    "How can streaming help us make more money?",
    "How can it help save operating cost?",
    "How can it mitigate risk?",
    "0 fingers",
    "Not placed yet.",
    "What comes first",
];

/// A running workshop in which everything that must not be seen says so.
fn workshop() -> serde_json::Value {
    let secret = |what: &str| format!("{CANARY} {what}");
    let people = ["CEO", "CFO", "CIO"].map(|role| {
        serde_json::json!({ "handle": format!("{CANARY}-{}", role.to_lowercase()), "role": role,
                            "name": secret(role), "side": "business" })
    });
    let blocks = ACTIVITIES.map(|activity| {
        serde_json::json!({ "activity": activity, "title": secret(activity), "planned_minutes": 10,
                            "minimum_minutes": 5 })
    });
    let notes = ["note", "question", "parked", "quote"]
        .map(|kind| serde_json::json!({ "kind": kind, "text": secret(kind) }));
    serde_json::json!({
        "format": "headwater-workshop", "version": 1, "state": "running",
        "pack": { "id": "five-stages", "version": "1.0.0" },
        "organisation": "Alder Retail", "sponsor": secret("sponsor"),
        "facilitator": secret("facilitator"), "participants": people, "agenda": blocks,
        "notes": notes,
        "value_lines": [{ "name": secret("value"), "question": "make", "low": 1, "likely": 2,
                          "high": 3, "owner": format!("{CANARY}-cfo"), "basis": secret("basis"),
                          "overlap": null }],
    })
}

async fn open(data: &Path, file: &Path) -> Window {
    std::fs::write(file, workshop().to_string()).expect("a file can be written");
    let import = Command::new(env!("CARGO_BIN_EXE_headwater"))
        .arg("import")
        .arg(file)
        .env("HEADWATER_DATA_DIR", data)
        .output();
    let import = import.expect("it can be started");
    assert!(
        import.status.success(),
        "{}",
        String::from_utf8_lossy(&import.stderr)
    );
    let window = Window::open(data, file).await;
    window.sees("Who is here").await;
    window
}

/// The whole page of the audience, once it shows this; the facilitator's window is left and come back to.
pub(crate) async fn projected(window: &Window, seen: &str) -> String {
    window.turn_to(TITLE).await;
    window.sees(seen).await;
    let page = window.page().await;
    window.turn_back().await;
    assert!(
        !page.to_lowercase().contains(CANARY) && !page.contains('@'),
        "the audience sees what is not its own beside “{seen}”:\n{page}"
    );
    page
}

#[tokio::test]
async fn nothing_of_the_facilitators_comes_to_the_projector() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let (data, file) = (folder.path().join("data"), folder.path().join("one.json"));
    let window = open(&data, &file).await;
    window.press(Key::F5).await;
    window.sees("Drag it to the projector").await;
    for (number, seen) in SEEN.iter().enumerate() {
        window
            .chord(&[Key::Control], (number + 1).to_string())
            .await;
        window.press("/").await;
        window.press(format!("half a {CANARY}")).await;
        projected(&window, seen).await;
        for _ in 0..20 {
            window.press(Key::Backspace).await;
        }
        window.press(Key::Escape).await;
    }

    window.press("n").await;
    for line in [
        "! Two teams own it",
        "> Ask the carriers",
        "% canary of my own",
    ] {
        window.press("/").await;
        window.press(line).await;
        window.press(Key::Enter).await;
        window.holds("[data-capture]", "").await;
        window.press(Key::Escape).await;
    }
    let page = projected(&window, "Ask the carriers").await;
    assert!(page.contains("Two teams own it"), "{page}");
    window.press("n").await;
    projected(&window, "Thank you").await;
    window.press("n").await;
    projected(&window, "Break").await;

    window.press("b").await;
    window.turn_to(TITLE).await;
    window.no_longer_sees("Break").await;
    window.turn_back().await;
    window.press(Key::F5).await;
    window.sees("Audience: closed").await;
    window.close().await;
}

#[tokio::test]
async fn a_vote_is_followed_and_tells_nothing_before_the_reveal() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let (data, file) = (folder.path().join("data"), folder.path().join("one.json"));
    let window = open(&data, &file).await;
    window.press(Key::F5).await;
    window.sees("Drag it to the projector").await;
    window.chord(&[Key::Control], "3").await;
    window.sees("On which stage do we stand today?").await;
    window.press("1").await;
    window.press("1").await;
    let low = projected(&window, "2 of 3 in").await;
    window.press(Key::Backspace).await;
    window.press(Key::Backspace).await;
    projected(&window, "0 of 3 in").await;
    window.press("5").await;
    window.press("4").await;
    assert_eq!(projected(&window, "2 of 3 in").await, low);
    window.press("1").await;
    window.press("r").await;
    let page = projected(&window, "Split. The median is 4").await;
    assert!(
        page.contains("1 vote"),
        "dots, and how many they are: {page}"
    );
    window.close().await;
}
