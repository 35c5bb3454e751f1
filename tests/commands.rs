//! Every command as the window calls it, by name and with JSON, against a real library on the disk. Only
//! the display is missing.

#[path = "commands/audience.rs"]
mod audience;
#[path = "commands/ballots.rs"]
mod ballots;
#[path = "commands/clock.rs"]
mod clock;
#[path = "commands/closed.rs"]
mod closed;
#[path = "commands/desk.rs"]
mod desk;
#[path = "commands/files.rs"]
mod files;
#[path = "commands/hostile.rs"]
mod hostile;
#[path = "commands/limits.rs"]
mod limits;
#[path = "commands/notes.rs"]
mod notes;
#[path = "commands/opening_votes.rs"]
mod opening_votes;
#[path = "commands/packs.rs"]
mod packs;
#[path = "commands/placements.rs"]
mod placements;
#[path = "commands/plan.rs"]
mod plan;
#[path = "commands/priorities.rs"]
mod priorities;
#[path = "commands/report.rs"]
mod report;
#[path = "commands/worth.rs"]
mod worth;

use std::{fs, path::Path};

use serde_json::{Value, json};

use desk::Desk;

fn cfo() -> Value {
    json!({ "handle": "@CFO", "role": "CFO", "name": null, "side": "business", "presence": "present" })
}

fn line(low: u64, likely: u64, high: u64) -> Value {
    json!({ "name": "Fewer repairs", "question": "save", "low": low, "likely": likely, "high": high,
            "owner": "cfo", "basis": "last year's tickets", "overlap": null,
            "releasedBy": [], "releasedByActions": [] })
}

fn rating(statement: &str, answer: &str) -> Value {
    json!({ "statement": statement, "answer": answer, "reason": null, "evidence": "E1",
            "evidenceText": "shown in May" })
}

#[test]
fn a_library_begins_empty_and_lists_what_is_created() {
    let desk = Desk::new();
    assert_eq!(desk.ask("library_get", json!({}))["workshops"], json!([]));
    assert_eq!(
        desk.ask("template_list", json!({}))
            .as_array()
            .map(Vec::len),
        Some(3)
    );
    let id = desk.workshop();
    let library = desk.ask("library_get", json!({}));
    assert_eq!(library["workshops"][0]["id"], id.as_str());
    assert_eq!(library["workshops"][0]["organisation"], "Acme");
    let agenda = &desk.open(&id)["agenda"]["blocks"];
    assert!(agenda.as_array().is_some_and(|blocks| blocks.len() > 3));
}

#[test]
fn a_rating_moves_the_placement_and_its_summary() {
    let desk = Desk::new();
    let id = desk.workshop();
    let mut floor = json!(0);
    for statement in ["1-platform", "1-pilot", "1-purpose"] {
        let arguments = json!({ "workshop": id, "rating": rating(statement, "largely") });
        floor = desk.ask("rating_set", arguments)["value"]["placement"]["floor"].clone();
    }
    assert_eq!(floor, 1);
    assert_eq!(
        desk.ask("library_get", json!({}))["workshops"][0]["floor"],
        1
    );
    assert_eq!(
        desk.ask("library_get", json!({}))["workshops"][0]["answered"],
        3
    );
    let cleared = json!({ "workshop": id, "statement": "1-pilot" });
    assert_eq!(
        desk.ask("rating_clear", cleared)["value"]["placement"]["floor"],
        0
    );
    desk.ask("undo", json!({ "workshop": id }));
    assert_eq!(desk.open(&id)["assessment"]["placement"]["floor"], 1);
    assert_eq!(
        desk.ask("library_get", json!({}))["workshops"][0]["floor"],
        1
    );
}

#[test]
fn a_changed_rating_keeps_its_ballots_and_dissent() {
    let desk = Desk::new();
    let id = desk.sample();
    desk.reopen(&id);
    let of = |workshop: &Value| {
        let ratings = workshop["assessment"]["ratings"]
            .as_array()
            .expect("a list")
            .clone();
        ratings
            .into_iter()
            .find(|rating| rating["statement"] == "3-levels")
            .expect("it is rated")
    };
    let before = of(&desk.open(&id));
    assert!(
        before["ballots"]
            .as_array()
            .is_some_and(|ballots| !ballots.is_empty())
    );
    desk.ask(
        "rating_set",
        json!({ "workshop": id, "rating": rating("3-levels", "fully") }),
    );
    let after = of(&desk.open(&id));
    assert_eq!(
        (&after["ballots"], &after["dissent"]),
        (&before["ballots"], &before["dissent"])
    );
    assert_eq!(after["answer"], "fully");
}

#[test]
fn a_refused_input_names_its_field() {
    let desk = Desk::new();
    let id = desk.workshop();
    let created = json!({ "organisation": "  ", "template": "half-day" });
    assert_eq!(desk.refused("workshop_create", created), "organisation");
    assert_eq!(
        desk.refused(
            "note_add",
            json!({ "workshop": id, "block": null, "line": " \n" })
        ),
        "line"
    );
    let fall = json!({ "workshop": id, "line": line(9, 2, 3) });
    assert_eq!(desk.refused("value_line_add", fall), "low");
    let mut half = line(1, 2, 3);
    half["high"] = json!(3.5);
    assert_eq!(
        desk.refused("value_line_add", json!({ "workshop": id, "line": half })),
        "high"
    );
    let unknown = json!({ "workshop": id, "rating": rating("9-nothing", "fully") });
    assert_eq!(desk.refused("rating_set", unknown), "statement");
    let again = json!({ "workshop": id, "participant": cfo() });
    assert_eq!(desk.refused("participant_add", again), "handle");
    let mut details = desk.open(&id)["details"].clone();
    details["heldOn"] = json!("2026-02-30");
    assert_eq!(
        desk.refused("workshop_update", json!({ "id": id, "details": details })),
        "heldOn"
    );
    let block = json!({ "activity": "make", "title": null, "plannedMinutes": 5,
                        "minimumMinutes": 6, "locked": false });
    assert_eq!(
        desk.refused(
            "block_add",
            json!({ "workshop": id, "block": block, "at": 0 })
        ),
        "minimumMinutes"
    );
}

#[test]
fn what_is_not_there_is_not_found() {
    let desk = Desk::new();
    let id = desk.workshop();
    for stranger in [
        "01a1f0c4-7000-7000-8000-000000000001",
        "",
        "../library",
        "null",
    ] {
        let problem = desk
            .call("workshop_get", json!({ "id": stranger }))
            .expect_err("refused");
        assert_eq!(problem["code"], "not_found", "{stranger}");
        let arguments = json!({ "workshop": id, "id": stranger });
        let problem = desk.call("note_delete", arguments).expect_err("refused");
        assert_eq!(problem["code"], "not_found", "{stranger}");
    }
}

#[test]
fn erasing_asks_for_the_name_and_leaves_nothing() {
    let desk = Desk::new();
    let id = desk.workshop();
    let canary = "zebra7canary";
    desk.ask(
        "note_add",
        json!({ "workshop": id, "block": null, "line": canary }),
    );
    let wrong = json!({ "id": id, "organisation": "Acm" });
    assert_eq!(desk.refused("workshop_erase", wrong), "organisation");
    desk.ask(
        "workshop_erase",
        json!({ "id": id, "organisation": "Acme " }),
    );
    assert_eq!(desk.ask("library_get", json!({}))["workshops"], json!([]));
    for file in fs::read_dir(desk.folder.path()).expect("the folder") {
        let bytes = fs::read(file.expect("a file").path()).expect("it is read");
        assert!(
            !bytes
                .windows(canary.len())
                .any(|part| part == canary.as_bytes())
        );
    }
}

#[test]
fn the_sample_is_put_in_once() {
    let desk = Desk::new();
    assert_eq!(desk.sample(), desk.sample());
    let workshops = desk.ask("library_get", json!({}))["workshops"].clone();
    assert_eq!(workshops.as_array().map(Vec::len), Some(1));
    assert_eq!(workshops[0]["invented"], true);
}

#[test]
fn the_sample_stands_open_at_its_placement_with_a_paused_clock_and_nobody_late() {
    let desk = Desk::new();
    let id = desk.sample();
    let sample = desk.open(&id);
    assert_eq!(sample["state"], "running");
    let (blocks, clock) = (&sample["agenda"]["blocks"], &sample["agenda"]["clock"]);
    let blocks = blocks.as_array().expect("a list");
    let at = blocks
        .iter()
        .position(|block| block["id"] == clock["block"]);
    let (before, rest) = blocks.split_at(at.expect("a block of the agenda"));
    assert_eq!(rest[0]["activity"], "placement");
    let is_passed = |block: &Value| block["elapsedSeconds"].as_u64() > Some(0);
    assert!(before.iter().all(is_passed) && !rest.iter().any(is_passed));
    assert_eq!(
        (&clock["runningSince"], &clock["endsAt"]),
        (&Value::Null, &Value::Null)
    );
    desk.change("note_add", &id, json!({ "block": null, "line": "mine" }));
    desk.close(&id);
    desk.sample();
    let again = desk.open(&id);
    assert_eq!(again["state"], "closed", "what was done to it stays");
}

#[test]
fn the_theme_is_kept() {
    let desk = Desk::new();
    assert_eq!(desk.ask("settings_get", json!({}))["theme"], "system");
    desk.ask("settings_set_theme", json!({ "theme": "dark" }));
    assert_eq!(desk.ask("settings_get", json!({}))["theme"], "dark");
    desk.ask("settings_set_zoom", json!({ "percent": 150 }));
    desk.ask("settings_set_single_keys", json!({ "on": false }));
    let set = desk.ask("settings_get", json!({}));
    assert_eq!(
        (&set["theme"], &set["zoomPercent"], &set["singleKeys"]),
        (&json!("dark"), &json!(150), &json!(false))
    );
    let field = desk.refused("settings_set_zoom", json!({ "percent": 500 }));
    assert_eq!(field, "percent");
}

#[test]
fn a_library_that_cannot_be_opened_says_why_to_every_command() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("library.sqlite");
    fs::write(&file, "no library at all").expect("it is written");
    let desk = Desk::at(folder, Path::new(""));
    for (command, arguments) in [("library_get", json!({})), ("settings_get", json!({}))] {
        let problem = desk.call(command, arguments).expect_err("it is refused");
        assert_eq!(problem["code"], "file");
        assert!(
            problem["message"]
                .as_str()
                .is_some_and(|said| said.contains("library.sqlite"))
        );
    }
    assert_eq!(fs::read(&file).expect("it is there"), b"no library at all");
}

#[test]
fn the_window_may_call_nothing_but_the_commands_of_the_app() {
    let desk = Desk::new();
    for command in [
        "plugin:dialog|open",
        "plugin:event|listen",
        "plugin:window|close",
        "no_such",
    ] {
        desk.call(command, json!({})).expect_err(command);
    }
}
