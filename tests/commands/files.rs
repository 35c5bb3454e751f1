//! What goes out and comes in: workshop files, the report, its figures.

use serde_json::{Value, json};

use crate::{desk::Desk, line};

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
        desk.ask(
            "report_export",
            json!({ "workshop": id, "edition": "attendee", "paper": "a4" })
        ),
        Value::Null
    );
}

#[test]
fn what_was_not_done_is_said_until_it_is_done() {
    let desk = Desk::new();
    let id = desk.workshop();
    let is_missing = |part: &str| {
        let wanted = json!({ "workshop": id, "edition": "attendee", "paper": "a4" });
        let preview = desk.ask("report_preview", wanted);
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
