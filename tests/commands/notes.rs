//! Captured lines, and the people that they name.

use serde_json::{Value, json};

use crate::{cfo, desk::Desk};

#[test]
fn a_note_is_read_kept_found_and_taken_back() {
    let desk = Desk::new();
    let id = desk.workshop();
    let typed = "> Release the budget @cfo ^2026-12-15";
    let reading = desk.ask("capture_read", json!({ "workshop": id, "line": typed }));
    assert_eq!(reading["kind"], "action");
    assert_eq!(reading["shown"], "Release the budget");
    let saved = desk.ask(
        "note_add",
        json!({ "workshop": id, "block": null, "line": typed }),
    );
    assert_eq!(saved["value"]["reading"]["people"], json!(["cfo"]));
    assert_eq!(saved["value"]["reading"]["due"], "2026-12-15");
    assert_eq!(
        saved["savedAt"].as_str().map(str::len),
        Some("14:32:07".len())
    );
    let hits = desk.ask(
        "library_search",
        json!({ "query": "budget", "workshop": null }),
    );
    assert_eq!(hits[0]["organisation"], "Acme");
    assert_eq!(
        desk.ask("undo", json!({ "workshop": id }))["value"],
        "add note"
    );
    assert_eq!(desk.open(&id)["notes"], json!([]));
    assert_eq!(
        desk.ask("redo", json!({ "workshop": id }))["value"],
        "add note"
    );
    assert_eq!(desk.open(&id)["notes"][0]["line"], typed);
    assert_eq!(desk.ask("redo", json!({ "workshop": id })), Value::Null);
}

#[test]
fn kind_owner_date_and_done_are_set_without_losing_a_word() {
    let desk = Desk::new();
    let id = desk.workshop();
    let added = desk.ask(
        "note_add",
        json!({ "workshop": id, "block": null, "line": "Ask the bank" }),
    );
    let note = added["value"]["id"].clone();
    let set = |command: &str, more: Value| {
        let mut arguments = json!({ "workshop": id, "id": note });
        for (name, value) in more.as_object().expect("names and values") {
            arguments[name] = value.clone();
        }
        desk.ask(command, arguments)["value"].clone()
    };
    set(
        "note_set_kind",
        json!({ "kind": "action", "isPrivate": false, "asked": false }),
    );
    set("note_set_owner", json!({ "owner": "cfo" }));
    set("note_set_due", json!({ "due": "2027-01-20" }));
    let done = set("note_set_done", json!({ "done": true }));
    assert_eq!(done["reading"]["kind"], "action");
    assert_eq!(done["reading"]["people"], json!(["cfo"]));
    assert_eq!(done["reading"]["due"], "2027-01-20");
    assert_eq!(
        (&done["reading"]["shown"], &done["done"]),
        (&json!("Ask the bank"), &json!(true))
    );
    desk.ask("note_delete", json!({ "workshop": id, "id": note }));
    assert_eq!(desk.open(&id)["notes"], json!([]));
}

#[test]
fn notes_are_read_anew_when_somebody_takes_a_seat() {
    let desk = Desk::new();
    let id = desk.workshop();
    desk.ask(
        "note_add",
        json!({ "workshop": id, "block": null, "line": "> Call @ceo" }),
    );
    assert_eq!(desk.open(&id)["notes"][0]["reading"]["people"], json!([]));
    let mut ceo = cfo();
    ceo["handle"] = json!("ceo");
    let seats = desk.ask(
        "participant_add",
        json!({ "workshop": id, "participant": ceo }),
    );
    assert_eq!(
        desk.open(&id)["notes"][0]["reading"]["people"],
        json!(["ceo"])
    );
    let second = seats["value"][1]["id"].clone();
    let moved = desk.ask(
        "participant_move",
        json!({ "workshop": id, "id": second, "to": 0 }),
    );
    assert_eq!(moved["value"][0]["handle"], "ceo");
    let left = desk.ask(
        "participant_remove",
        json!({ "workshop": id, "id": second }),
    );
    assert_eq!(left["value"].as_array().map(Vec::len), Some(1));
}
