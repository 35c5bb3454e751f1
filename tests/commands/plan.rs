//! Details, the plan and its clock.

use serde_json::{Value, json};

use crate::desk::Desk;

#[test]
fn details_and_agenda_are_kept() {
    let desk = Desk::new();
    let id = desk.workshop();
    let mut details = desk.open(&id)["details"].clone();
    details["startsAt"] = json!("09:00");
    details["currency"] = json!("chf");
    details["target"] = json!(4);
    let saved = desk.ask("workshop_update", json!({ "id": id, "details": details }));
    assert_eq!(saved["value"]["currency"], "CHF");
    let block = json!({ "activity": "break", "title": "Coffee", "plannedMinutes": 15,
                        "minimumMinutes": 5, "locked": true });
    let agenda = desk.ask(
        "block_add",
        json!({ "workshop": id, "block": block, "at": 0 }),
    );
    assert_eq!(agenda["value"]["blocks"][0]["startsAt"], "09:00");
    assert_eq!(agenda["value"]["blocks"][1]["startsAt"], "09:15");
    let coffee = agenda["value"]["blocks"][0]["id"].clone();
    let moved = desk.ask(
        "block_move",
        json!({ "workshop": id, "id": coffee, "to": 1 }),
    );
    assert_eq!(moved["value"]["blocks"][1]["id"], coffee);
    desk.ask(
        "agenda_use_template",
        json!({ "workshop": id, "template": "day" }),
    );
    desk.ask("undo", json!({ "workshop": id }));
    assert_eq!(desk.open(&id)["agenda"]["blocks"][1]["title"], "Coffee");
}

#[test]
fn the_clock_runs_and_stops_and_undo_leaves_it_alone() {
    let desk = Desk::new();
    let id = desk.workshop();
    let started = desk.ask("clock_start", json!({ "workshop": id }));
    let blocks = &started["value"]["blocks"];
    assert_eq!(started["value"]["clock"]["block"], blocks[0]["id"]);
    assert!(started["value"]["clock"]["runningSince"].is_string());
    let gone = desk.ask(
        "clock_go",
        json!({ "workshop": id, "block": blocks[2]["id"] }),
    );
    assert!(gone["value"]["clock"]["runningSince"].is_string());
    let paused = desk.ask("clock_pause", json!({ "workshop": id }));
    assert_eq!(paused["value"]["clock"]["runningSince"], Value::Null);
    desk.ask("undo", json!({ "workshop": id }));
    assert_eq!(desk.open(&id)["agenda"]["clock"]["block"], blocks[2]["id"]);
}
