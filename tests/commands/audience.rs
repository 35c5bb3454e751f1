//! The audience window: what it is handed, and that it may ask for nothing else.

use serde_json::{Value, json};

use crate::desk::Desk;

fn titled(title: &str) -> Value {
    json!({ "scene": { "kind": "title", "title": title, "lines": [] }, "timer": null, "dark": false })
}

#[test]
fn the_audience_is_handed_what_the_facilitator_shows() {
    let desk = Desk::new();
    desk.ask("audience_show", json!({ "screen": titled("Welcome") }));
    desk.ask("audience_toggle", json!({}));
    let next = |after: Value| desk.call_in("audience", "audience_next", json!({ "after": after }));
    let news = next(Value::Null).expect("it opened late, and sees the same");
    assert_eq!(news["screen"], titled("Welcome"));
    desk.ask("audience_show", json!({ "screen": titled("Break") }));
    let news = next(news["number"].clone()).expect("the next one");
    assert_eq!(news["screen"], titled("Break"));
}

#[test]
fn a_scene_can_hold_nothing_but_its_own_fields() {
    let desk = Desk::new();
    let mut screen = titled("Welcome");
    screen["scene"]["notes"] = json!(["a note"]);
    screen["names"] = json!(["Marek"]);
    desk.ask("audience_show", json!({ "screen": screen }));
    desk.ask("audience_toggle", json!({}));
    let news = desk.call_in("audience", "audience_next", json!({ "after": null }));
    assert_eq!(news.expect("a screen")["screen"], titled("Welcome"));
}

#[test]
fn the_facilitator_learns_where_the_window_is() {
    let desk = Desk::new();
    let follow = |known: &str| desk.ask("audience_follow", json!({ "known": known }));
    assert_eq!(follow("filled"), "closed");
    desk.ask("audience_toggle", json!({}));
    assert_eq!(follow("closed"), "here");
}

#[test]
fn the_audience_may_ask_for_nothing_else() {
    let desk = Desk::new();
    desk.ask("audience_toggle", json!({}));
    for command in [
        "library_get",
        "audience_show",
        "audience_toggle",
        "settings_get",
    ] {
        let refusal = desk
            .call_in("audience", command, json!({ "screen": titled("Welcome") }))
            .expect_err(command);
        assert!(refusal.to_string().contains("not allowed"), "{refusal}");
    }
    let refusal = desk.call("audience_next", json!({ "after": null }));
    assert!(refusal.is_err(), "the facilitator has no use for it");
}

#[test]
fn the_curve_of_the_projector_is_marked_or_alone() {
    let desk = Desk::new();
    let id = desk.ask("sample_open", json!({}));
    let curve = |marked: bool| {
        let figure = desk.ask(
            "figure_audience",
            json!({ "workshop": id, "marked": marked }),
        );
        figure.as_str().expect("a drawing").to_owned()
    };
    assert!(curve(true).contains("here"));
    assert!(!curve(false).contains("here"));
}
