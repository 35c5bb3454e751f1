//! A closed workshop stays as it was, until it is opened again.

use serde_json::{Value, json};

use crate::{cfo, desk::Desk, line, rating};

#[test]
fn a_closed_workshop_takes_no_change_until_it_is_opened_again() {
    let desk = Desk::new();
    let id = desk.sample();
    desk.close(&id);
    let before = desk.open(&id);
    let first = |list: &str| before[list][0]["id"].clone();
    let (note, block) = (first("notes"), before["agenda"]["blocks"][0]["id"].clone());
    let changes = [
        (
            "rating_set",
            json!({ "rating": rating("1-platform", "not") }),
        ),
        ("rating_clear", json!({ "statement": "1-platform" })),
        ("ballot_void", json!({ "statement": "2-live" })),
        (
            "ballot_reveal",
            json!({ "statement": "2-live", "votes": [{ "by": "cfo", "vote": "not" }] }),
        ),
        (
            "dissent_set",
            json!({ "statement": "2-live", "dissent": [] }),
        ),
        (
            "placement_override",
            json!({ "input": { "stage": 2, "reason": "So", "agreedBy": [] } }),
        ),
        ("opening_vote_void", json!({})),
        ("note_add", json!({ "block": null, "line": "late" })),
        ("note_update", json!({ "id": note, "line": "late" })),
        ("note_move", json!({ "id": note, "block": null })),
        ("note_delete", json!({ "id": note })),
        ("value_line_add", json!({ "line": line(1, 2, 3) })),
        ("priority_add", json!({ "title": "late" })),
        ("participant_add", json!({ "participant": cfo() })),
        ("block_remove", json!({ "id": block })),
        ("clock_go", json!({ "block": block })),
        ("clock_start", json!({})),
    ];
    for (command, arguments) in &changes {
        let mut arguments = arguments.clone();
        arguments["workshop"] = json!(id);
        let problem = desk.call(command, arguments).expect_err(command);
        assert_eq!(problem["code"], "closed", "{command}: {problem}");
        let message = problem["message"].as_str().expect("a sentence");
        assert!(message.contains("open it again"), "{message}");
    }
    let details = json!({ "id": id, "details": before["details"] });
    let problem = desk
        .call("workshop_update", details)
        .expect_err("it is closed");
    assert_eq!(problem["code"], "closed");
    let mut after = desk.open(&id);
    after["agenda"]["clock"]["now"] = before["agenda"]["clock"]["now"].clone();
    assert_eq!(after, before);

    desk.reopen(&id);
    desk.change(
        "rating_set",
        &id,
        json!({ "rating": rating("1-platform", "not") }),
    );
    assert_eq!(desk.undo(&id), "rate statement");
    assert_eq!(desk.undo(&id), "start workshop");
    assert_eq!(desk.open(&id)["state"], "closed");
}

#[test]
fn what_was_done_and_what_is_left_out_is_said_after_the_room() {
    let desk = Desk::new();
    let id = desk.sample();
    desk.close(&id);
    let notes = desk.open(&id)["notes"].clone();
    let is_action = |note: &&Value| note["reading"]["kind"] == "action" && note["done"] == false;
    let mut actions = notes.as_array().expect("a list").iter().filter(is_action);
    let action = actions.next().expect("an open action")["id"].clone();
    let done = desk.change("note_set_done", &id, json!({ "id": action, "done": true }));
    assert_eq!(done["done"], true);
    let withheld = json!({ "id": action, "withheld": true });
    assert_eq!(
        desk.change("note_set_withheld", &id, withheld)["withheld"],
        true
    );
    assert_eq!(desk.undo(&id), "withhold note");
}
