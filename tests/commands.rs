//! Every command as the window calls it, by name and with JSON, against a real library on the disk. Only
//! the display is missing.

#[path = "commands/ballots.rs"]
mod ballots;
#[path = "commands/desk.rs"]
mod desk;
#[path = "commands/opening_votes.rs"]
mod opening_votes;
#[path = "commands/packs.rs"]
mod packs;
#[path = "commands/placements.rs"]
mod placements;
#[path = "commands/priorities.rs"]
mod priorities;

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
fn value_lines_add_up() {
    let desk = Desk::new();
    let id = desk.workshop();
    desk.ask(
        "value_line_add",
        json!({ "workshop": id, "line": line(1, 2, 3) }),
    );
    let worth = desk.ask(
        "value_line_add",
        json!({ "workshop": id, "line": line(10, 20, 1_000_000_000_000) }),
    );
    assert_eq!(worth["value"]["save"]["likely"].as_f64(), Some(22.0));
    assert_eq!(
        worth["value"]["total"]["high"].as_f64(),
        Some(1_000_000_000_003.0)
    );
    let first = worth["value"]["lines"][0]["id"].clone();
    let left = desk.ask("value_line_delete", json!({ "workshop": id, "id": first }));
    assert_eq!(left["value"]["total"]["lines"], 1);
}

#[test]
fn a_value_line_says_what_releases_it() {
    let desk = Desk::new();
    let id = desk.workshop();
    let note = |line: &str| {
        let arguments = json!({ "workshop": id, "block": null, "line": line });
        desk.ask("note_add", arguments)["value"]["id"].clone()
    };
    let (early, remark, late) = (note("> Hire"), note("A remark"), note("> Train"));
    let mut released = line(1, 2, 3);
    released["releasedBy"] = json!(["3-critical", "1-pilot", "1-pilot"]);
    released["releasedByActions"] = json!([late, early]);
    let worth = desk.change("value_line_add", &id, json!({ "line": released }));
    assert_eq!(
        worth["lines"][0]["releasedBy"],
        json!(["1-pilot", "3-critical"])
    );
    assert_eq!(worth["lines"][0]["releasedByActions"], json!([early, late]));
    for (field, wrong) in [
        ("releasedBy", json!("3-nothing")),
        ("releasedByActions", remark),
        (
            "releasedByActions",
            json!("01a1f0c4-7000-7000-8000-000000000001"),
        ),
    ] {
        let mut refused = line(1, 2, 3);
        refused[field] = json!([wrong]);
        let arguments = json!({ "workshop": id, "line": refused });
        assert_eq!(desk.refused("value_line_add", arguments), field);
    }
}

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
fn a_workshop_goes_out_and_comes_back_the_same() {
    let desk = Desk::answering("norden.json");
    let id = desk.sample();
    let before = desk.open(&id);
    let path = desk.ask("workshop_export", json!({ "id": id }));
    assert_eq!(
        path,
        desk.folder.path().join("norden.json").display().to_string()
    );
    let problem = desk
        .call("workshop_import", json!({}))
        .expect_err("it is there already");
    assert_eq!(problem["code"], "file");
    let name = before["details"]["organisation"].clone();
    desk.ask("workshop_erase", json!({ "id": id, "organisation": name }));
    assert_eq!(desk.ask("workshop_import", json!({})), id);
    let mut after = desk.open(&id);
    after["agenda"]["clock"]["now"] = before["agenda"]["clock"]["now"].clone();
    assert_eq!(after, before);
}

#[test]
fn a_cancelled_dialog_does_nothing() {
    let desk = Desk::new();
    let id = desk.sample();
    assert_eq!(desk.ask("workshop_import", json!({})), Value::Null);
    assert_eq!(
        desk.ask("workshop_export", json!({ "id": id })),
        Value::Null
    );
    assert_eq!(
        desk.ask("report_export", json!({ "workshop": id })),
        Value::Null
    );
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
fn the_preview_has_the_pages_of_the_report() {
    let desk = Desk::answering("norden.pdf");
    let id = desk.sample();
    let preview = desk.ask("report_preview", json!({ "workshop": id }));
    let pages = preview["pages"].as_array().expect("pages");
    assert!(
        pages
            .iter()
            .all(|page| page.as_str().is_some_and(|svg| svg.starts_with("<svg")))
    );
    assert!(
        preview["outline"]
            .as_array()
            .is_some_and(|outline| outline.len() > 4)
    );
    let private = desk.open(&id)["notes"].as_array().map(|notes| {
        notes
            .iter()
            .filter(|note| note["reading"]["private"] == true)
            .count()
    });
    assert_eq!(
        preview["withheld"].as_u64(),
        private.map(|count| count as u64)
    );
    let path = desk.ask("report_export", json!({ "workshop": id }));
    let pdf = fs::read(path.as_str().expect("a path")).expect("it was written");
    assert!(pdf.starts_with(b"%PDF-1.7"));
}

#[test]
fn what_was_not_done_is_said_until_it_is_done() {
    let desk = Desk::new();
    let id = desk.workshop();
    let is_missing = |part: &str| {
        let preview = desk.ask("report_preview", json!({ "workshop": id }));
        let missing = preview["notCovered"].as_array().expect("a list");
        missing.contains(&json!(part))
    };
    assert!(is_missing("Opening vote.") && is_missing("Priorities."));
    let votes = json!({ "votes": [{ "by": "cfo", "stage": 1 }] });
    desk.change("opening_vote_reveal", &id, votes);
    desk.change("priority_add", &id, json!({ "title": "Hire" }));
    assert!(!is_missing("Opening vote.") && !is_missing("Priorities."));
}

#[test]
fn figures_are_drawings() {
    let desk = Desk::new();
    let id = desk.workshop();
    for figure in ["figure_curve", "figure_briefing"] {
        let svg = desk.ask(figure, json!({ "workshop": id }));
        assert!(
            svg.as_str().is_some_and(|svg| svg.starts_with("<svg")),
            "{figure}"
        );
    }
    assert_eq!(
        desk.ask("figure_ranges", json!({ "workshop": id })),
        Value::Null
    );
    desk.ask(
        "value_line_add",
        json!({ "workshop": id, "line": line(1, 2, 3) }),
    );
    assert!(
        desk.ask("figure_ranges", json!({ "workshop": id }))
            .is_string()
    );
    assert!(
        desk.ask("figure_profile", json!({ "workshop": id }))
            .is_string()
    );
}

#[test]
fn the_theme_is_kept() {
    let desk = Desk::new();
    assert_eq!(desk.ask("settings_get", json!({}))["theme"], "system");
    desk.ask("settings_set_theme", json!({ "theme": "dark" }));
    assert_eq!(desk.ask("settings_get", json!({}))["theme"], "dark");
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
