//! Model packs: loaded from files, chosen for a workshop, removed.

use std::fs;

use serde_json::{Value, json};

use crate::{desk::Desk, rating};

const KITCHEN: &str = include_str!("../fixtures/packs/shared-kitchen.toml");
const BROKEN: &str = include_str!("../fixtures/packs/broken.toml");
const SHIPPED: &str = include_str!("../../assets/model-pack/five-stages.toml");

/// A desk whose dialogs answer with a pack file of that content.
fn desk_with(pack: &str) -> Desk {
    let desk = Desk::answering("pack.toml");
    fs::write(desk.folder.path().join("pack.toml"), pack).expect("it is written");
    desk
}

/// The shipped pack as somebody else's.
fn other() -> String {
    SHIPPED
        .replacen("id = \"five-stages\"", "id = \"other\"", 1)
        .replacen(
            "title = \"Five stages to streaming\"",
            "title = \"Another\"",
            1,
        )
}

fn packs(desk: &Desk) -> Vec<Value> {
    let packs = desk.ask("pack_list", json!({}));
    packs.as_array().expect("a list").clone()
}

/// The number of the pack that was loaded.
fn load(desk: &Desk) -> Value {
    let packs = desk.ask("pack_load", json!({}));
    let mut packs = packs.as_array().expect("a list").iter();
    packs
        .find(|pack| pack["shipped"] == false)
        .expect("it is there")["number"]
        .clone()
}

#[test]
fn the_shipped_pack_is_always_there() {
    let desk = Desk::new();
    let listed = packs(&desk);
    assert_eq!(listed.len(), 1);
    assert_eq!(
        (&listed[0]["id"], &listed[0]["shipped"]),
        (&json!("five-stages"), &json!(true))
    );
    assert_eq!(listed[0]["workshops"], 0);
    let number = json!({ "number": listed[0]["number"] });
    assert_eq!(desk.refused("pack_remove", number), "number");
    desk.workshop();
    let mut used = listed[0].clone();
    used["workshops"] = json!(1);
    assert_eq!(packs(&desk), [used]);
    assert_eq!(desk.ask("pack_load", json!({})), Value::Null, "cancelled");
}

#[test]
fn a_loaded_pack_is_chosen_and_cannot_be_removed_while_it_is_used() {
    let desk = desk_with(&other());
    let id = desk.workshop();
    let number = load(&desk);
    assert_eq!(load(&desk), number, "the same pack is kept once");
    assert_eq!(packs(&desk).len(), 2);
    let workshop = desk.change("workshop_set_pack", &id, json!({ "number": number }));
    assert_eq!(
        (&workshop["pack"]["id"], &workshop["pack"]["title"]),
        (&json!("other"), &json!("Another"))
    );
    let problem = desk
        .call("pack_remove", json!({ "number": number }))
        .expect_err("it is used");
    assert_eq!(problem["code"], "invalid");
    assert_eq!(desk.undo(&id), "change model pack");
    assert_eq!(desk.open(&id)["pack"]["id"], "five-stages");
}

#[test]
fn a_pack_that_no_workshop_uses_is_removed() {
    let desk = desk_with(&other());
    let number = load(&desk);
    let left = desk.ask("pack_remove", json!({ "number": number }));
    assert_eq!(left.as_array().map(Vec::len), Some(1));
    let again = desk
        .call("pack_remove", json!({ "number": number }))
        .expect_err("gone");
    assert_eq!(again["code"], "not_found");
}

#[test]
fn once_anything_speaks_of_the_pack_it_stays() {
    let desk = desk_with(&other());
    let number = json!({ "number": load(&desk) });
    for (command, arguments) in [
        ("rating_set", json!({ "rating": rating("2-live", "not") })),
        ("priority_take", json!({ "recommendation": "discover" })),
    ] {
        let id = desk.workshop();
        desk.change(command, &id, arguments);
        let refused = desk.not_changed("workshop_set_pack", &id, number.clone());
        assert_eq!(refused, "number", "{command}");
        assert_eq!(desk.open(&id)["pack"]["id"], "five-stages");
    }
    let id = desk.workshop();
    let nowhere = json!({ "workshop": id, "number": 4711 });
    let problem = desk
        .call("workshop_set_pack", nowhere)
        .expect_err("no such pack");
    assert_eq!(problem["code"], "not_found");
}

#[test]
fn a_workshop_is_run_with_another_method() {
    let desk = desk_with(KITCHEN);
    let id = desk.workshop();
    let pack = json!({ "number": load(&desk) });
    let workshop = desk.change("workshop_set_pack", &id, pack);
    assert_eq!(
        workshop["pack"]["statements"].as_array().map(Vec::len),
        Some(8)
    );
    let unknown = json!({ "rating": rating("2-live", "fully") });
    assert_eq!(desk.not_changed("rating_set", &id, unknown), "statement");
    for statement in ["1-stove", "1-cook"] {
        let cooked = json!({ "rating": rating(statement, "fully") });
        desk.change("rating_set", &id, cooked);
    }
    let placement = desk.open(&id)["assessment"]["placement"].clone();
    assert_eq!(placement["floor"], 1);
    let listed = desk.ask("library_get", json!({}))["workshops"][0].clone();
    assert_eq!(listed["floor"], 1);
}

#[test]
fn a_broken_pack_is_refused_with_every_error_and_none_is_kept() {
    let desk = desk_with(BROKEN);
    let problem = desk.call("pack_load", json!({})).expect_err("it is broken");
    assert_eq!(problem["code"], "file");
    let said = problem["message"].as_str().expect("a message");
    let field = |line: &str| {
        let place = line.split_once(": ").expect("a place and what is wrong").0;
        assert!(place.starts_with("Line ") && line.ends_with('.'), "{line}");
        place.rsplit_once(", ").expect("a field").1.to_owned()
    };
    let fields: Vec<String> = said.lines().map(field).collect();
    for wrong in ["title", "stages[0].drivers", "statements[7].stage"] {
        assert!(
            fields.iter().any(|field| field == wrong),
            "{wrong} in {said}"
        );
    }
    assert!(fields.len() > 10, "{said}");
    assert_eq!(packs(&desk).len(), 1);
}
