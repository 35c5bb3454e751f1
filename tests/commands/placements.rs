//! What follows from the answers: contradictions, the stage that the room sets, what to ask next.

use serde_json::{Value, json};

use crate::{desk::Desk, rating};

fn rate(desk: &Desk, id: &str, statement: &str, answer: &str) -> Value {
    desk.change(
        "rating_set",
        id,
        json!({ "rating": rating(statement, answer) }),
    )
}

/// A workshop rated at stage 1, since one must-have of stage 2 fails; it could be nothing higher.
fn at_stage_1() -> (Desk, String) {
    let desk = Desk::new();
    let id = desk.workshop();
    desk.seat(&id, "coo", "technology");
    for statement in ["1-platform", "1-pilot", "1-purpose"] {
        rate(&desk, &id, statement, "largely");
    }
    let placed = rate(&desk, &id, "2-live", "not");
    assert_eq!(placed["placement"]["stage"], 1);
    (desk, id)
}

fn set(stage: u8, reason: &str, agreed_by: &[&str]) -> Value {
    json!({ "input": { "stage": stage, "reason": reason, "agreedBy": agreed_by } })
}

#[test]
fn the_room_sets_a_stage_and_the_computed_one_stays() {
    let (desk, id) = at_stage_1();
    let before = desk.open(&id)["assessment"].clone();
    assert_eq!(
        (&before["maySetTo"], &before["setByRoom"]),
        (&json!([0]), &Value::Null)
    );
    let after = desk.change("placement_override", &id, set(0, "A toy", &["coo", "cfo"]));
    assert_eq!(
        after["setByRoom"],
        json!({ "stage": 0, "reason": "A toy", "agreedBy": ["cfo", "coo"], "inForce": true })
    );
    assert_eq!(after["placement"], before["placement"]);
    let listed = desk.ask("library_get", json!({}))["workshops"][0].clone();
    assert_eq!(
        (&listed["rated"], &listed["floor"]),
        (&json!(true), &json!(1))
    );
    assert_eq!(desk.undo(&id), "set stage by the room");
    assert_eq!(desk.open(&id)["assessment"], before);
}

#[test]
fn a_stage_that_may_not_be_set_is_refused_with_its_field() {
    let (desk, id) = at_stage_1();
    let refused = |input| desk.not_changed("placement_override", &id, input);
    assert_eq!(refused(set(2, "We are better", &["cfo"])), "stage");
    assert_eq!(refused(set(1, "It is that", &["cfo"])), "stage");
    assert_eq!(refused(set(6, "Beyond", &["cfo"])), "stage");
    assert_eq!(refused(set(0, "  ", &["cfo"])), "reason");
    assert_eq!(refused(set(0, "A toy", &[])), "agreedBy");
    assert_eq!(refused(set(0, "A toy", &["nobody"])), "agreedBy");
    assert_eq!(refused(set(0, "A toy", &["cfo", "cfo"])), "agreedBy");
    assert_eq!(desk.open(&id)["assessment"]["setByRoom"], Value::Null);
    let empty = desk.workshop();
    let unrated = desk.not_changed("placement_override", &empty, set(1, "So it is", &["cfo"]));
    assert_eq!(unrated, "stage");
}

#[test]
fn answers_that_change_leave_a_set_stage_behind_and_bring_it_back() {
    let (desk, id) = at_stage_1();
    desk.change("placement_override", &id, set(0, "A toy", &["cfo"]));
    let open = desk.change("rating_clear", &id, json!({ "statement": "2-live" }));
    assert_eq!(open["placement"]["rated"], false);
    assert_eq!(open["setByRoom"]["inForce"], false);
    assert_eq!(open["maySetTo"], json!([]));
    assert_eq!(desk.undo(&id), "clear rating");
    assert_eq!(desk.open(&id)["assessment"]["setByRoom"]["inForce"], true);
    let cleared = desk.change("placement_override_clear", &id, json!({}));
    assert_eq!(cleared["setByRoom"], Value::Null);
    let again = desk.not_changed("placement_override_clear", &id, json!({}));
    assert_eq!(again, Value::Null);
}

#[test]
fn a_contradiction_is_shown_and_resolved_by_the_answer_that_was_wrong() {
    let (desk, id) = at_stage_1();
    let shown = rate(&desk, &id, "0-batches", "fully");
    let against = json!(["1-platform", "1-pilot", "1-purpose"]);
    assert_eq!(
        shown["contradictions"],
        json!([{ "tellTale": "0-batches", "against": against }])
    );
    assert_eq!(shown["placement"]["stage"], 1, "it never moves the stage");
    assert_eq!(shown["placement"]["confidence"]["level"], "low");
    let resolved = rate(&desk, &id, "0-batches", "not");
    assert_eq!(resolved["contradictions"], json!([]));
}

#[test]
fn what_to_ask_next_leads_to_a_rated_placement() {
    let desk = Desk::new();
    let id = desk.workshop();
    let mut assessment = desk.open(&id)["assessment"].clone();
    let mut asked = 0;
    while assessment["asking"]["toRated"] != Value::Null {
        let asking = &assessment["asking"];
        let left = asking["toRated"]["worst"].as_u64().expect("a number");
        let best = asking["toRated"]["best"].as_u64().expect("a number");
        assert!(best <= left, "{asking}");
        if asked == 0 {
            assert_eq!(
                asking["minutes"].as_u64(),
                Some(2 * left),
                "two minutes each"
            );
        }
        let next = asking["next"]
            .as_str()
            .expect("something to ask")
            .to_owned();
        assessment = rate(&desk, &id, &next, "not");
        asked += 1;
        assert!(asked < 30, "it ends");
    }
    assert_eq!(assessment["placement"]["rated"], true);
    assert_eq!(assessment["placement"]["stage"], 0);
}

#[test]
fn answers_from_before_the_clock_came_to_them_say_nothing_of_the_pace() {
    let desk = Desk::new();
    let id = desk.workshop();
    let blocks = desk.open(&id)["agenda"]["blocks"].clone();
    let mut blocks = blocks.as_array().expect("a list").iter();
    let assess = blocks.find(|block| block["activity"] == "assess");
    let assess = assess.expect("the plan has such a block")["id"].clone();
    for statement in ["1-pain", "1-knowledge", "1-trapped", "1-effort", "1-worth"] {
        rate(&desk, &id, statement, "not");
    }
    desk.change("clock_go", &id, json!({ "block": assess }));
    let asking = rate(&desk, &id, "1-beside", "not")["asking"].clone();
    let worst = asking["toRated"]["worst"].as_u64().expect("a number");
    assert_eq!(asking["minutes"].as_u64(), Some(2 * worst), "{asking}");
}

#[test]
fn a_profile_has_every_dimension_and_both_flows() {
    let (desk, id) = at_stage_1();
    let profile = desk.open(&id)["assessment"]["profile"].clone();
    let of = |strands: &Value| -> Vec<Value> {
        let strands = strands.as_array().expect("a list").iter();
        strands.map(|strand| strand["of"].clone()).collect()
    };
    assert_eq!(
        of(&profile["dimensions"]),
        ["people", "process", "technology", "strategy", "value"]
    );
    assert_eq!(of(&profile["flows"]), ["bottom_up", "top_down"]);
    let technology = &profile["dimensions"][2];
    assert_eq!(
        (&technology["reach"], &technology["stage"]),
        (&json!("at"), &json!(1))
    );
    assert_eq!(technology["holdsBack"], "2-live");
    assert_eq!(technology["met"].as_array().map(Vec::len), Some(6));
}
