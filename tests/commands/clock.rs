//! The clock of the day: its planned end, and what is done when the day runs behind it.

use serde_json::{Value, json};

use crate::{desk::Desk, rating};

/// A workshop whose clock runs, on time.
fn running() -> (Desk, String) {
    let desk = Desk::new();
    let id = desk.workshop();
    let started = desk.change("clock_start", &id, json!({}));
    assert!(started["clock"]["endsAt"].is_string());
    (desk, id)
}

/// The same, behind by that many minutes.
fn behind(minutes: i16) -> (Desk, String) {
    let (desk, id) = running();
    desk.change("clock_lengthen", &id, json!({ "minutes": minutes }));
    (desk, id)
}

fn rest(desk: &Desk, id: &str) -> Value {
    desk.ask("clock_rest", json!({ "workshop": id }))
}

fn minutes(agenda: &Value) -> Vec<u64> {
    let blocks = agenda["blocks"].as_array().expect("a list").iter();
    let minutes = blocks.map(|block| block["plannedMinutes"].as_u64());
    minutes.map(|minutes| minutes.expect("a number")).collect()
}

/// What the result still depends on, by activity, where fitting would cut it.
fn needs(desk: &Desk, id: &str) -> Vec<(String, Value, u64)> {
    let agenda = desk.open(id)["agenda"].clone();
    let activity = |block: &Value| {
        let mut blocks = agenda["blocks"].as_array().expect("a list").iter();
        let found = blocks.find(|known| known["id"] == *block);
        let activity = found.expect("it is in the agenda")["activity"].clone();
        activity.as_str().expect("a code").to_owned()
    };
    let fitted = rest(desk, id)["fitted"].clone();
    let fitted = fitted.as_array().expect("a list").iter();
    let needed = fitted.filter(|block| !block["need"].is_null());
    let said = |block: &Value| {
        let open = block["open"].as_u64().expect("a number");
        (activity(&block["block"]), block["need"].clone(), open)
    };
    needed.map(said).collect()
}

#[test]
fn a_day_without_a_plan_for_today_ends_after_all_its_minutes() {
    let (desk, id) = running();
    let agenda = desk.open(&id)["agenda"].clone();
    let at = |field: &str| -> jiff::Timestamp {
        let instant = agenda["clock"][field].as_str().expect("an instant");
        instant.parse().expect("it is in UTC")
    };
    let planned: u64 = minutes(&agenda).iter().sum();
    let length = at("endsAt").duration_since(at("runningSince")).as_secs();
    assert_eq!(u64::try_from(length).expect("it ends later"), planned * 60);
}

#[test]
fn a_minute_more_or_less_is_an_edit_and_named() {
    let (desk, id) = running();
    let before = minutes(&desk.open(&id)["agenda"]);
    let more = desk.change("clock_lengthen", &id, json!({ "minutes": 1 }));
    assert_eq!(minutes(&more)[0], before[0] + 1);
    let less = desk.change("clock_lengthen", &id, json!({ "minutes": -2 }));
    assert_eq!(minutes(&less)[0], before[0] - 1);
    assert_eq!(desk.undo(&id), "shorten block");
    assert_eq!(desk.undo(&id), "lengthen block");
    assert_eq!(minutes(&desk.open(&id)["agenda"]), before);
    desk.change("clock_lengthen", &id, json!({ "minutes": -600 }));
    let too_short = desk.not_changed("clock_lengthen", &id, json!({ "minutes": -1 }));
    assert_eq!(too_short, Value::Null);
}

#[test]
fn fitting_the_rest_does_what_was_said_and_is_taken_back() {
    let (desk, id) = behind(10);
    let before = minutes(&desk.open(&id)["agenda"]);
    let said = rest(&desk, &id);
    assert_eq!(said["shortMinutes"], Value::Null);
    let fitted = said["fitted"].as_array().expect("a list").iter();
    let fitted: Vec<u64> = fitted
        .map(|block| block["fittedMinutes"].as_u64().expect("a number"))
        .collect();
    let after = minutes(&desk.change("clock_fit", &id, json!({})));
    assert_eq!(after[0], before[0], "the current block keeps its time");
    let cut = before.iter().sum::<u64>() - after.iter().sum::<u64>();
    // A minute may have begun since the clock was started.
    assert!((10..=11).contains(&cut), "{cut} minutes were taken out");
    let differs = after[1..].iter().zip(&fitted).filter(|(a, b)| a != b);
    assert!(
        differs.count() <= 1,
        "{after:?} is not what was said: {fitted:?}"
    );
    assert_eq!(desk.undo(&id), "fit the rest");
    assert_eq!(minutes(&desk.open(&id)["agenda"]), before);
}

#[test]
fn what_the_result_still_depends_on_is_named_before_it_is_cut() {
    let (desk, id) = behind(60);
    let named = needs(&desk, &id);
    let activities: Vec<&str> = named.iter().map(|(activity, ..)| &**activity).collect();
    let all = [
        "opening_vote",
        "make",
        "save",
        "risk",
        "assess",
        "placement",
    ];
    assert_eq!(activities, all);
    assert_eq!(named[4].1, "must_haves");
    assert!(named[4].2 > 1, "so many must-haves are open");
    let line = json!({ "line": crate::line(1, 2, 3) });
    desk.change("value_line_add", &id, line);
    let votes = json!({ "votes": [{ "by": "cfo", "stage": 2 }] });
    desk.change("opening_vote_reveal", &id, votes);
    let answer = json!({ "rating": rating("1-platform", "not") });
    let placed = desk.change("rating_set", &id, answer);
    let left = placed["asking"]["left"].as_u64().expect("a number");
    let after = needs(&desk, &id);
    let still = after.iter().find(|(activity, ..)| activity == "assess");
    assert_eq!(still.map_or(0, |(.., open)| *open), left);
    assert!(
        after
            .iter()
            .all(|(activity, ..)| activity != "save" && activity != "opening_vote")
    );
    assert!(after.iter().any(|(activity, ..)| activity == "make"));
}

#[test]
fn where_the_minimums_do_not_fit_the_shortfall_is_said_and_only_the_end_moves() {
    let (desk, id) = behind(400);
    let said = rest(&desk, &id);
    let short = said["shortMinutes"].as_u64().expect("a number");
    assert_eq!(said["fitted"], json!([]));
    let problem = desk
        .call("clock_fit", json!({ "workshop": id }))
        .expect_err("it does not fit");
    let message = problem["message"].as_str().expect("a sentence");
    assert!(message.contains(&format!("{short} min")), "{message}");
    let before = desk.open(&id)["agenda"].clone();
    let moved = desk.change("clock_move_end", &id, json!({}));
    assert_ne!(moved["clock"]["endsAt"], before["clock"]["endsAt"]);
    assert_eq!(minutes(&moved), minutes(&before));
    assert_eq!(rest(&desk, &id)["shortMinutes"], Value::Null);
    assert_eq!(desk.undo(&id), "lengthen block", "the clock is no edit");
    let kept = desk.open(&id)["agenda"]["clock"]["endsAt"].clone();
    assert_eq!(kept, moved["clock"]["endsAt"]);
}

#[test]
fn a_clock_that_never_started_has_no_end_to_meet() {
    let desk = Desk::new();
    let id = desk.workshop();
    assert_eq!(desk.open(&id)["agenda"]["clock"]["endsAt"], Value::Null);
    for command in ["clock_fit", "clock_move_end", "clock_rest"] {
        assert_eq!(desk.not_changed(command, &id, json!({})), Value::Null);
    }
    assert_eq!(
        desk.not_changed("clock_lengthen", &id, json!({ "minutes": 1 })),
        Value::Null
    );
}

#[test]
fn where_the_system_clock_was_not_set_there_is_nothing_to_put_right() {
    let (desk, id) = running();
    let before = desk.open(&id)["agenda"]["clock"].clone();
    let corrected = desk.change("clock_correct", &id, json!({}));
    assert_eq!(corrected["seconds"], 0);
    let after = &corrected["agenda"]["clock"];
    assert_eq!(after["runningSince"], before["runningSince"]);
    assert_eq!(after["endsAt"], before["endsAt"]);
}

#[test]
fn a_block_that_is_passed_over_stays_named_and_takes_no_time_until_the_clock_goes_to_it() {
    let (desk, id) = running();
    let block = |place: usize| desk.open(&id)["agenda"]["blocks"][place]["id"].clone();
    let states = |agenda: &Value| -> Vec<String> {
        let blocks = agenda["blocks"].as_array().expect("a list").iter();
        let states = blocks.map(|block| block["state"].as_str().expect("a code").to_owned());
        states.take(4).collect()
    };
    let ahead = desk.change("clock_go", &id, json!({ "block": block(3) }));
    assert_eq!(states(&ahead)[1..], ["skipped", "skipped", "now"]);
    let short = rest(&desk, &id)["fitted"].as_array().expect("a list").len();
    let back = desk.change("clock_go", &id, json!({ "block": block(1) }));
    assert_eq!(states(&back)[1..], ["now", "to_come", "to_come"]);
    let again = rest(&desk, &id)["fitted"].as_array().expect("a list").len();
    assert_eq!(again, short + 2, "both count again");
}
