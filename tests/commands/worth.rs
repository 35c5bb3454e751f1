//! What it may be worth.

use serde_json::json;

use crate::{desk::Desk, line};

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
fn nobody_owns_a_figure_who_does_not_take_part() {
    let desk = Desk::new();
    let id = desk.workshop();
    let mut owned = line(1, 2, 3);
    owned["owner"] = json!("nobody");
    let field = desk.not_changed("value_line_add", &id, json!({ "line": owned }));
    assert_eq!(field, "owner");
}

#[test]
fn who_owns_a_figure_is_not_taken_out() {
    let desk = Desk::new();
    let id = desk.workshop();
    let people = desk.ask("workshop_get", json!({ "id": id }))["participants"].clone();
    let person = people[0]["id"].clone();
    let worth = desk.change("value_line_add", &id, json!({ "line": line(1, 2, 3) }));
    let removal = json!({ "workshop": id, "id": person });
    let refusal = desk
        .call("participant_remove", removal.clone())
        .unwrap_err();
    assert_eq!(
        refusal["message"],
        "CFO owns the value line “Fewer repairs”: give it another owner first, or mark CFO as absent."
    );

    let line = worth["lines"][0]["id"].clone();
    desk.change("value_line_delete", &id, json!({ "id": line }));
    let left = desk.ask("participant_remove", removal)["value"].clone();
    assert_eq!(
        left.as_array().map(Vec::len),
        people.as_array().map(|all| all.len() - 1)
    );
}
