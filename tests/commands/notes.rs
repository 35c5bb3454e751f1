//! Captured lines, and the people that they name.

use serde_json::{Value, json};

use crate::{cfo, desk::Desk, line, rating};

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

fn add(desk: &Desk, workshop: &str, line: &str) -> Value {
    let note = json!({ "block": null, "line": line });
    desk.change("note_add", workshop, note)["id"].clone()
}

#[test]
fn a_topic_and_a_block_are_set_and_taken_back_by_name() {
    let desk = Desk::new();
    let id = desk.workshop();
    let note = add(&desk, &id, "> Sell it @cfo");
    let topic = |topic: &str, is_on: bool| json!({ "id": note, "topic": topic, "isOn": is_on });
    let tagged = desk.change("note_set_topic", &id, topic("make", true));
    assert_eq!(tagged["line"], "> Sell it @cfo #make");
    assert_eq!(tagged["reading"]["questions"], json!(["make"]));
    let out = desk.change("note_set_topic", &id, topic("make", false));
    assert_eq!(out["line"], "> Sell it @cfo");
    assert_eq!(
        desk.not_changed("note_set_topic", &id, topic("s9", true)),
        "topic"
    );
    let block = desk.open(&id)["agenda"]["blocks"][2]["id"].clone();
    let moved = desk.change("note_move", &id, json!({ "id": note, "block": block }));
    assert_eq!(moved["block"], block);
    assert_eq!(desk.undo(&id), "move note");
    assert_eq!(desk.open(&id)["notes"][0]["block"], Value::Null);
    assert_eq!(desk.undo(&id), "change tag");
}

#[test]
fn two_notes_become_one_in_a_step_that_brings_both_back() {
    let desk = Desk::new();
    let id = desk.workshop();
    let (one, two) = (
        add(&desk, &id, "> Map it @cfo"),
        add(&desk, &id, "with the bank #risk"),
    );
    let merged = desk.change("note_merge", &id, json!({ "id": one, "other": two }));
    assert_eq!(merged["line"], "> Map it\nwith the bank @cfo #risk");
    assert_eq!(desk.open(&id)["notes"].as_array().map(Vec::len), Some(1));
    assert_eq!(desk.undo(&id), "merge notes");
    assert_eq!(desk.open(&id)["notes"].as_array().map(Vec::len), Some(2));
    let itself = json!({ "id": one, "other": one });
    assert_eq!(desk.not_changed("note_merge", &id, itself), "other");
    let own = add(&desk, &id, "% not for them");
    let leaked = json!({ "id": one, "other": own });
    assert_eq!(desk.not_changed("note_merge", &id, leaked), "id");
    let mut waits = line(1, 2, 3);
    waits["releasedByActions"] = json!([one]);
    desk.change("value_line_add", &id, json!({ "line": waits }));
    let released = json!({ "id": two, "other": one });
    assert_eq!(desk.not_changed("note_merge", &id, released), "other");
}

#[test]
fn a_note_becomes_evidence_behind_what_stands_there_and_is_an_example_by_choice() {
    let desk = Desk::new();
    let id = desk.workshop();
    let note = add(&desk, &id, "Orders came late in May #s1 @cfo");
    let attach = |is_example: bool| {
        let to = json!({ "id": note, "statement": "1-pilot", "isExample": is_example });
        desk.change("note_attach_evidence", &id, to)["ratings"][0].clone()
    };
    let said = attach(false);
    assert_eq!(said["evidence"], "E0");
    assert_eq!(said["answer"], "unknown", "nobody agreed on anything yet");
    assert_eq!(said["evidenceText"], "Orders came late in May");
    assert_eq!(desk.undo(&id), "attach evidence");
    let mut rating = rating("1-pilot", "largely");
    rating["evidence"] = json!("E0");
    desk.change("rating_set", &id, json!({ "rating": rating }));
    let shown = attach(true);
    assert_eq!(shown["evidence"], "E1");
    assert_eq!(
        shown["evidenceText"],
        "shown in May; Orders came late in May"
    );
    let unknown = json!({ "id": note, "statement": "9-nothing", "isExample": true });
    assert_eq!(
        desk.not_changed("note_attach_evidence", &id, unknown),
        "statement"
    );
}

#[test]
fn a_note_becomes_a_basis_and_a_why_but_a_private_one_does_not() {
    let desk = Desk::new();
    let id = desk.workshop();
    let note = add(&desk, &id, "Said by @cfo in May #save");
    let decision = add(&desk, &id, "! Buy it ^2026-12-15");
    let worth = desk.change("value_line_add", &id, json!({ "line": line(1, 2, 3) }));
    let value_line = worth["lines"][0]["id"].clone();
    let based = desk.change(
        "note_attach_basis",
        &id,
        json!({ "id": note, "line": value_line }),
    );
    assert_eq!(
        based["lines"][0]["basis"],
        "last year's tickets; Said by @cfo in May"
    );
    assert_eq!(desk.undo(&id), "attach basis");
    let decided = desk.change(
        "note_attach_why",
        &id,
        json!({ "id": note, "decision": decision }),
    );
    assert_eq!(
        decided["reading"]["shown"],
        "Buy it\nWhy: Said by @cfo in May"
    );
    assert_eq!(
        decided["reading"]["people"],
        json!([]),
        "nobody comes to own it"
    );
    let itself = json!({ "id": decision, "decision": decision });
    assert_eq!(desk.not_changed("note_attach_why", &id, itself), "decision");
    assert_eq!(desk.undo(&id), "attach why");
    let own = add(&desk, &id, "% not for them");
    for (command, to) in [
        ("note_attach_basis", json!({ "line": value_line })),
        ("note_attach_why", json!({ "decision": decision })),
        (
            "note_attach_evidence",
            json!({ "statement": "1-pilot", "isExample": true }),
        ),
    ] {
        let mut arguments = to;
        arguments["id"] = own.clone();
        assert_eq!(desk.not_changed(command, &id, arguments), "id", "{command}");
    }
}

#[test]
fn what_is_half_typed_is_there_again_until_it_is_a_note() {
    let desk = Desk::new();
    let id = desk.workshop();
    let list = || desk.ask("draft_list", json!({ "workshop": id }));
    let draft =
        |field: &str, text: &str, base: &str| json!({ "field": field, "text": text, "base": base });
    let keep = |draft: &Value| {
        desk.change("draft_keep", &id, json!({ "draft": draft }));
    };
    assert_eq!(list(), json!([]));
    let (line, person) = (
        draft("capture", "> Ask the b ", ""),
        draft("person", "Head", ""),
    );
    keep(&line);
    keep(&person);
    assert_eq!(list(), json!([line, person]));
    assert_eq!(
        desk.ask("undo", json!({ "workshop": id }))["value"],
        "add participant"
    );
    desk.ask("redo", json!({ "workshop": id }));
    let note = add(&desk, &id, "> Ask the b");
    assert_eq!(list(), json!([person]), "it is a note now, and not both");
    let note = note.as_str().expect("an id");
    keep(&draft("capture", "> Ask the bank", note));
    desk.change(
        "note_update",
        &id,
        json!({ "id": note, "line": "> Ask the bank" }),
    );
    assert_eq!(list(), json!([person]));
    keep(&draft("person", "", ""));
    assert_eq!(list(), json!([]));
    for (field, refused) in [
        ("text", draft("capture", &"a".repeat(200_001), "")),
        ("field", draft("", "a", "")),
    ] {
        let refused = json!({ "draft": refused });
        assert_eq!(desk.not_changed("draft_keep", &id, refused), field);
    }
}

#[test]
fn what_is_half_typed_is_kept_of_a_closed_workshop_too() {
    let desk = Desk::new();
    let id = desk.workshop();
    desk.close(&id);
    let draft = json!({ "field": "capture", "text": "> Ask", "base": "" });
    desk.change("draft_keep", &id, json!({ "draft": draft }));
    assert_eq!(
        desk.ask("draft_list", json!({ "workshop": id })),
        json!([draft])
    );
}

#[test]
fn a_crash_is_said_once() {
    let desk = Desk::new();
    desk.workshop();
    assert_eq!(desk.ask("recovery_take", json!({})), false);
    let crashed = tempfile::tempdir().expect("a folder");
    for file in ["library.sqlite", "library.sqlite-wal"] {
        // What a crash leaves: the file, and a log that was not written back into it.
        let from = desk.folder.path().join(file);
        std::fs::copy(from, crashed.path().join(file)).expect("it is copied");
    }
    let again = Desk::at(crashed, std::path::Path::new(""));
    assert_eq!(again.ask("recovery_take", json!({})), true);
    assert_eq!(again.ask("recovery_take", json!({})), false);
}
