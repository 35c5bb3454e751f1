//! A whole half day, played as its facilitator plays it, in both windows: sixty notes, ten ballots, six
//! decisions, ten minutes too many, and a crash in the middle.

mod latency;
mod notes;
mod room;
mod votes;

use thirtyfour::Key;

use crate::journeys::text_of;
use notes::{
    BREAK, BRIEFING, CLOSE, COMMIT, HALF, HALF_TYPED, MAKE, PLACEMENT, PRIORITIES, RISK, SAVE,
    WELCOME,
};
use room::Day;

#[tokio::test]
async fn a_half_day_ends_with_all_that_was_said_whatever_happened() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let day = Day::begin(folder.path()).await;

    welcome_and_briefing(&day).await;
    votes::opening(&day).await;
    money(&day).await;
    let day = the_machine_dies_ten_minutes_late(day).await;
    behind(&day).await;
    risk_and_break(&day).await;
    votes::ten_ballots(&day).await;
    placement_and_priorities(&day).await;
    commit(&day).await;
    close(&day).await;
    the_report_holds_it_all(day).await;
}

async fn welcome_and_briefing(day: &Day) {
    day.window.press(Key::F5).await;
    day.window.sees("Drag it to the projector").await;
    day.notes(&WELCOME).await;
    day.projected("Alder Retail").await;
    day.step_after(10).await;
    day.window.sees("Six stages, one curve").await;
    day.notes(&BRIEFING).await;
    day.projected("Six stages, one curve").await;
    for page in [
        "Stage 0", "Stage 1", "Stage 2", "Stage 3", "Stage 4", "Stage 5",
    ] {
        day.step().await;
        day.window.sees(&format!("{page}: ")).await;
    }
    day.projected("Stage 5").await;
    day.step().await;
    day.window.sees("Two perspectives over").await;
    day.step_after(20).await;
}

async fn money(day: &Day) {
    day.window
        .sees("How can streaming help us make more money?")
        .await;
    day.notes(&MAKE).await;
    day.undoes_and_redoes(MAKE[5]).await;
    day.pastes_a_list().await;
    day.value_line(
        "Windows kept for the first delivery",
        ["200k", "400k", "1.1m"],
        "CFO",
    )
    .await;
    day.projected("How can streaming help us make more money?")
        .await;
    day.step_after(30).await;
    day.window
        .sees("How can it help save operating cost?")
        .await;
    day.notes(&SAVE).await;
    day.value_line(
        "Nightly transfers that nobody mends",
        ["300k", "500k", "700k"],
        "COO",
    )
    .await;
}

/// Ten minutes over, and half a line into the next note, the power goes.
async fn the_machine_dies_ten_minutes_late(day: Day) -> Day {
    day.window.sees("Saved").await;
    day.minutes_pass(35);
    let half = &HALF_TYPED[..HALF];
    let day = day.crash_while_typing(half).await;
    day.window
        .sees("Headwater was not closed the last time")
        .await;
    day.window
        .sees("The half-typed line is back as well.")
        .await;
    day.window.holds("[data-capture]", half).await;
    day.sees_notes(&SAVE).await;
    day
}

/// The day is ten minutes behind: the room sees what fitting the rest would cut, and fits it.
async fn behind(day: &Day) {
    let clock = day.window.finds("[role=timer]").await.text().await;
    assert!(clock.expect("a time").ends_with(" over"));
    day.window.press(Key::F5).await;
    day.window.sees("Drag it to the projector").await;
    day.window.press("t").await;
    let page = day.projected("How can it help save operating cost?").await;
    assert!(
        !page.contains("role=\"timer\""),
        "the audience sees a late timer: {page}"
    );
    day.window.press("f").await;
    day.window.sees("minutes behind").await;
    day.window.sees("open must-haves settle the stage.").await;
    day.window.press("f").await;
    day.window.sees("The rest is fitted; the day ends at").await;
}

async fn risk_and_break(day: &Day) {
    day.window.chord(&[Key::Control], "l").await;
    day.window.press(&HALF_TYPED[HALF..] + Key::Enter).await;
    day.sees_notes(&[HALF_TYPED]).await;
    day.step().await;
    day.window.sees("How can it mitigate risk?").await;
    day.notes(&RISK).await;
    day.value_line(
        "Cold loads saved before they spoil",
        ["100k", "150k", "300k"],
        "CRO",
    )
    .await;
    day.step_after(23).await;
    day.notes(&BREAK).await;
    day.projected("Then: Assess").await;
    day.step_after(14).await;
}

async fn placement_and_priorities(day: &Day) {
    day.window.sees("What keeps us from stage").await;
    day.notes(&PLACEMENT).await;
    day.projected("Stage ").await;
    day.step_after(14).await;
    day.window.sees("What we do first").await;
    day.notes(&PRIORITIES).await;
    day.weighs(&["52", "41", "33"]).await;
    day.projected("What comes first").await;
    day.goes_on_after(18).await;
}

async fn commit(day: &Day) {
    day.window.sees("Who does what, by when").await;
    day.notes(&COMMIT).await;
    day.window.sees("6 decisions, ").await;
    day.gives_a_date("Tell the works council before it hears it elsewhere")
        .await;
    let page = day.projected("What we decided, who does what").await;
    for line in notes::lines().filter(|line| line.starts_with('!')) {
        assert!(
            page.contains(notes::said(&line)),
            "the audience does not see “{line}”:\n{page}"
        );
    }
    day.step_after(14).await;
}

async fn close(day: &Day) {
    day.window.sees("Before we part").await;
    day.notes(&CLOSE).await;
    day.window
        .click("Make an open question: Selling forecasts to suppliers")
        .await;
    votes::return_on_time(day).await;
    day.window.click("Close the workshop").await;
    day.window.sees("Close the workshop?").await;
    day.window.click("Close it").await;
    day.window.sees("What a reader will miss").await;
}

async fn the_report_holds_it_all(mut day: Day) {
    day.window.chord(&[Key::Control, Key::Shift], "e").await;
    day.window.sees("Written to").await;
    day.latencies.gather(&day.window).await;
    day.latencies.tell(&day.data);
    let text = text_of(&day.pdf);
    for line in notes::lines().filter(|line| !notes::is_private(line)) {
        let printed = notes::printed(&line);
        assert!(
            text.contains(&printed),
            "no “{printed}” in the report:\n{text}"
        );
    }
    for counted in [
        "All 60 notes, as captured",
        "Three notes are private",
        "Five decisions, one more asked of you",
        "of ten ballots agreed",
    ] {
        assert!(text.contains(counted), "no “{counted}”:\n{text}");
    }
    day.window.close().await;
}
