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

fn names(templates: &Value) -> Vec<&str> {
    let templates = templates.as_array().expect("a list").iter();
    templates.filter_map(|one| one["name"].as_str()).collect()
}

#[test]
fn an_own_agenda_is_saved_used_renamed_and_deleted() {
    let desk = Desk::new();
    let id = desk.workshop();
    let block = json!({ "activity": "break", "title": "Lunch at the plant", "plannedMinutes": 45,
                        "minimumMinutes": 30, "locked": true });
    desk.change("block_add", &id, json!({ "block": block, "at": 0 }));
    let saved = desk.change("template_save", &id, json!({ "name": " Plant day " }));
    assert_eq!(names(&saved)[3..], ["Plant day"]);
    assert_eq!(
        (&saved[2]["own"], &saved[3]["own"]),
        (&json!(false), &json!(true))
    );
    let template = saved[3]["id"].clone();
    assert_eq!(
        desk.undo(&id),
        "add block",
        "saving it is no step of the workshop"
    );

    let created = json!({ "organisation": "Other", "template": template });
    let other = desk.ask("workshop_create", created)["value"].clone();
    let other = other.as_str().expect("an id");
    let lunch = &desk.open(other)["agenda"]["blocks"][0];
    assert_eq!(
        (&lunch["title"], &lunch["locked"]),
        (&json!("Lunch at the plant"), &json!(true))
    );
    desk.change("agenda_use_template", &id, json!({ "template": template }));
    assert_eq!(desk.open(&id)["agenda"]["blocks"][0]["minimumMinutes"], 30);
    assert_ne!(desk.open(&id)["agenda"]["blocks"][0]["id"], lunch["id"]);
    assert_eq!(desk.undo(&id), "use template");
    assert_ne!(
        desk.open(&id)["agenda"]["blocks"][0]["title"],
        "Lunch at the plant"
    );

    let renamed = json!({ "id": template, "name": "Plant, half a day" });
    assert_eq!(
        names(&desk.ask("template_rename", renamed)["value"])[3..],
        ["Plant, half a day"]
    );
    let deleted = desk.ask("template_delete", json!({ "id": template }));
    assert_eq!(names(&deleted["value"]).len(), 3);
    let gone = json!({ "workshop": id, "template": template });
    assert_eq!(desk.refused("agenda_use_template", gone), "template");
    assert_eq!(
        desk.open(other)["agenda"]["blocks"][0]["title"],
        "Lunch at the plant"
    );
}

#[test]
fn an_agenda_without_a_name_of_its_own_or_without_blocks_is_refused() {
    let desk = Desk::new();
    let id = desk.workshop();
    assert_eq!(
        desk.not_changed("template_save", &id, json!({ "name": " " })),
        "name"
    );
    desk.change("template_save", &id, json!({ "name": "Ours" }));
    for taken in ["ours", "HALF A DAY"] {
        assert_eq!(
            desk.not_changed("template_save", &id, json!({ "name": taken })),
            "name"
        );
    }
    let blocks = desk.open(&id)["agenda"]["blocks"].clone();
    for block in blocks.as_array().expect("a list") {
        desk.change("block_remove", &id, json!({ "id": block["id"] }));
    }
    assert_eq!(
        desk.not_changed("template_save", &id, json!({ "name": "None" })),
        Value::Null
    );
    assert_eq!(names(&desk.ask("template_list", json!({})))[3..], ["Ours"]);
}

#[test]
fn the_room_lacks_whom_nobody_was_named_for() {
    let desk = Desk::new();
    let id = desk.workshop();
    let gaps = || desk.ask("gap_list", json!({ "workshop": id }));
    assert_eq!(gaps(), json!(["few", "technology", "operations"]));
    desk.seat(&id, "cio", "technology");
    desk.seat(&id, "coo", "business");
    assert_eq!(gaps(), json!([]));
}

/// A closed workshop of that organisation, held that day, with a CIO who owns an action.
fn closed(desk: &Desk, organisation: &str, held_on: &str) -> String {
    let created = json!({ "organisation": organisation, "template": "half-day" });
    let id = desk.ask("workshop_create", created)["value"].clone();
    let id = id.as_str().expect("an id").to_owned();
    let mut details = desk.open(&id)["details"].clone();
    details["heldOn"] = json!(held_on);
    details["target"] = json!(3);
    desk.ask("workshop_update", json!({ "id": id, "details": details }));
    desk.seat(&id, "cio", "technology");
    for line in [
        "> Exercise recovery @cio ^2026-12-15",
        "! Go",
        "%private > own",
        "secret",
    ] {
        desk.change("note_add", &id, json!({ "block": null, "line": line }));
    }
    let done = desk.change(
        "note_add",
        &id,
        json!({ "block": null, "line": "> Done @cio" }),
    );
    desk.change(
        "note_set_done",
        &id,
        json!({ "id": done["id"], "done": true }),
    );
    desk.ask("workshop_set_state", json!({ "id": id, "state": "closed" }));
    id
}

#[test]
fn last_time_is_the_latest_closed_workshop_of_the_same_organisation() {
    let desk = Desk::new();
    let id = desk.workshop();
    let find = || desk.ask("last_time_find", json!({ "workshop": id }));
    assert_eq!(find(), Value::Null);
    closed(&desk, "Acme Foods", "2026-06-01");
    let created = json!({ "organisation": "Acme", "template": "day" });
    desk.ask("workshop_create", created);
    assert_eq!(
        find(),
        Value::Null,
        "another organisation, and one that is not closed"
    );
    closed(&desk, "Acme", "2025-03-03");
    let last = closed(&desk, " ACME ", "2026-03-03");
    assert_eq!(find()["workshop"], last.as_str());
    assert_eq!(find()["organisation"], "ACME");
    assert_eq!(
        (&find()["target"], &find()["people"]),
        (&json!(3), &json!(["CIO"]))
    );
    assert_eq!(find()["actions"].as_array().map(Vec::len), Some(1));
    assert_eq!(find()["actions"][0]["shown"], "Exercise recovery");
    assert_eq!(find()["actions"][0]["owner"], "CIO");
    let mut details = desk.open(&id)["details"].clone();
    details["heldOn"] = json!("2026-01-01");
    desk.ask("workshop_update", json!({ "id": id, "details": details }));
    assert_eq!(
        find()["heldOn"],
        "2025-03-03",
        "what was held later is not last time"
    );
}

#[test]
fn open_actions_and_people_are_brought_along_once_and_taken_back_in_one_step() {
    let desk = Desk::new();
    let id = desk.workshop();
    let last = closed(&desk, "acme", "2026-03-03");
    let before = desk.open(&id);
    let found = || desk.ask("last_time_find", json!({ "workshop": id }));
    let action = found()["actions"][0]["note"].clone();
    let bring = json!({ "from": last, "actions": [action], "people": true });
    let brought = desk.change("last_time_bring", &id, bring.clone());
    let line = "> Exercise recovery (from last time, 3 March 2026) @cio ^2026-12-15";
    assert_eq!(
        brought["notes"].as_array().map(Vec::len),
        Some(1),
        "nothing else crosses"
    );
    assert_eq!(brought["notes"][0]["line"], line);
    assert_eq!(brought["notes"][0]["reading"]["people"], json!(["cio"]));
    assert_eq!(brought["participants"][1]["handle"], "cio");
    assert_eq!(brought["assessment"], before["assessment"]);
    assert_eq!(brought["details"], before["details"]);
    assert_eq!(
        (&found()["actions"][0]["brought"], &found()["people"]),
        (&json!(true), &json!([]))
    );
    let again = desk.change("last_time_bring", &id, bring);
    assert_eq!(
        (&again["notes"], &again["participants"]),
        (&brought["notes"], &brought["participants"])
    );
    assert_eq!(desk.undo(&id), "bring along last time");
    assert_eq!(desk.open(&id)["notes"], json!([]));
    assert_eq!(desk.open(&id)["participants"], before["participants"]);
    assert_eq!(found()["actions"][0]["brought"], false);
}

#[test]
fn nothing_is_brought_along_from_another_organisation() {
    let desk = Desk::new();
    let id = desk.workshop();
    let stranger = closed(&desk, "Other", "2026-03-03");
    let note = desk.open(&stranger)["notes"][0]["id"].clone();
    let bring = json!({ "from": stranger, "actions": [note], "people": true });
    assert_eq!(desk.not_changed("last_time_bring", &id, bring), Value::Null);
    closed(&desk, "Acme", "2026-03-03");
    let bring = json!({ "from": stranger, "actions": [note], "people": true });
    assert_eq!(desk.not_changed("last_time_bring", &id, bring), Value::Null);
    assert_eq!(desk.open(&id)["notes"], json!([]));
}
