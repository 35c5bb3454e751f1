//! What the room takes up or drops.

use serde_json::{Value, json};

use crate::desk::Desk;

fn taken(desk: &Desk, id: &str, recommendation: &str) -> Value {
    let arguments = json!({ "recommendation": recommendation });
    desk.change("priority_take", id, arguments)
}

fn input() -> Value {
    json!({ "title": null, "firstStep": null, "measure": null, "owner": null, "horizon": "now",
            "value": null, "effort": null, "dropped": false, "reason": null })
}

fn order(priorities: &Value) -> Vec<Value> {
    let name = |priority: &Value| {
        let recommendation = priority["recommendation"].clone();
        if recommendation.is_null() {
            priority["title"].clone()
        } else {
            recommendation
        }
    };
    priorities
        .as_array()
        .expect("a list")
        .iter()
        .map(name)
        .collect()
}

#[test]
fn recommendations_are_taken_dropped_and_taken_again_in_their_place() {
    let desk = Desk::new();
    let id = desk.workshop();
    let first = taken(&desk, &id, "discover");
    assert_eq!(
        (&first[0]["dropped"], &first[0]["title"]),
        (&json!(false), &Value::Null)
    );
    taken(&desk, &id, "aware");
    let dropped = json!({ "recommendation": "discover", "reason": "Done last year" });
    let after = desk.change("priority_drop", &id, dropped);
    assert_eq!(order(&after), ["discover", "aware"]);
    assert_eq!(
        (&after[0]["dropped"], &after[0]["reason"]),
        (&json!(true), &json!("Done last year"))
    );
    assert_eq!(desk.undo(&id), "drop recommendation");
    let outright = json!({ "recommendation": "velocity", "reason": null });
    assert_eq!(
        desk.change("priority_drop", &id, outright)[2]["dropped"],
        true
    );
    let again = taken(&desk, &id, "velocity");
    assert_eq!(order(&again), ["discover", "aware", "velocity"]);
    assert_eq!(
        (&again[2]["dropped"], &again[2]["reason"]),
        (&json!(false), &Value::Null)
    );
    assert_eq!(desk.undo(&id), "take recommendation");
    let unknown = json!({ "recommendation": "nothing" });
    assert_eq!(
        desk.not_changed("priority_take", &id, unknown),
        "recommendation"
    );
}

#[test]
fn an_idea_of_the_room_stands_among_them_and_moves() {
    let desk = Desk::new();
    let id = desk.workshop();
    taken(&desk, &id, "discover");
    taken(&desk, &id, "aware");
    let added = desk.change("priority_add", &id, json!({ "title": "Hire a lead" }));
    assert_eq!(order(&added), ["discover", "aware", "Hire a lead"]);
    let idea = added[2]["id"].clone();
    let moved = desk.change("priority_move", &id, json!({ "priority": idea, "to": 0 }));
    assert_eq!(order(&moved), ["Hire a lead", "discover", "aware"]);
    assert_eq!(desk.undo(&id), "move priority");
    let left = desk.change("priority_delete", &id, json!({ "priority": idea }));
    assert_eq!(order(&left), ["discover", "aware"]);
    assert_eq!(desk.open(&id)["priorities"], left);
    let blank = desk.not_changed("priority_add", &id, json!({ "title": " " }));
    assert_eq!(blank, "title");
    let gone = json!({ "workshop": id, "priority": idea, "to": 0 });
    let problem = desk.call("priority_move", gone).expect_err("it is gone");
    assert_eq!(problem["code"], "not_found");
}

#[test]
fn a_priority_is_put_in_the_words_of_the_room_and_on_the_grid() {
    let desk = Desk::new();
    let id = desk.workshop();
    let priority = taken(&desk, &id, "discover")[0]["id"].clone();
    assert_eq!(
        desk.ask("figure_grid", json!({ "workshop": id })),
        Value::Null
    );
    let mut words = input();
    for (field, value) in [
        ("title", json!("Find the pilot")),
        ("firstStep", json!("Ask the plants")),
        ("measure", json!("One is chosen")),
        ("owner", json!("cfo")),
        ("horizon", json!("later")),
        ("value", json!(5)),
        ("effort", json!(1)),
    ] {
        words[field] = value;
    }
    let edit = |input: &Value| json!({ "priority": priority, "input": input });
    let edited = desk.change("priority_update", &id, edit(&words))[0].clone();
    for (field, value) in words.as_object().expect("fields") {
        assert_eq!(&edited[field], value, "{field}");
    }
    assert_eq!(edited["recommendation"], "discover");
    assert!(
        desk.ask("figure_grid", json!({ "workshop": id }))
            .is_string()
    );
    assert_eq!(desk.undo(&id), "edit priority");
}

#[test]
fn a_priority_that_cannot_be_is_refused_with_its_field() {
    let desk = Desk::new();
    let id = desk.workshop();
    let idea = desk.change("priority_add", &id, json!({ "title": "Hire" }))[0]["id"].clone();
    let refused = |fields: &[(&str, Value)]| {
        let mut input = input();
        input["title"] = json!("Hire");
        for (field, value) in fields {
            input[*field] = value.clone();
        }
        let edit = json!({ "priority": idea, "input": input });
        desk.not_changed("priority_update", &id, edit)
    };
    assert_eq!(refused(&[("title", Value::Null)]), "title");
    assert_eq!(refused(&[("value", json!(3))]), "effort");
    assert_eq!(refused(&[("effort", json!(3))]), "value");
    assert_eq!(
        refused(&[("value", json!(6)), ("effort", json!(1))]),
        "value"
    );
    assert_eq!(
        refused(&[("value", json!(1)), ("effort", json!(0))]),
        "effort"
    );
    assert_eq!(refused(&[("owner", json!("not a handle"))]), "owner");
    assert_eq!(refused(&[("owner", json!("nobody"))]), "owner");
}
