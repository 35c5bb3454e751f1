//! What the facilitator does in the room, and how the day goes by.

use std::path::{Path, PathBuf};

use headwater_store::{Library, StoreError, table::clock::shift_clocks};
use jiff::SignedDuration;
use thirtyfour::Key;

use super::{latency::Latencies, notes};
use crate::{audience, method::eight_people, window::Window};

/// The day, its facilitator at the keyboard.
pub(super) struct Day {
    pub(super) window: Window,
    pub(super) pdf: PathBuf,
    pub(super) data: PathBuf,
    pub(super) latencies: Latencies,
}

impl Day {
    /// A new workshop with eight people from an empty library, its clock started.
    pub(super) async fn begin(folder: &Path) -> Self {
        let (data, pdf) = (folder.join("data"), folder.join("alder.pdf"));
        let window = eight_people(&data, &pdf).await;
        let latencies = Latencies::default();
        latencies.watch(&window).await;
        Self {
            window,
            pdf,
            data,
            latencies,
        }
    }

    /// The activity's next step, wherever the focus is.
    pub(super) async fn step(&self) {
        self.window.chord(&[Key::Control], Key::Enter).await;
    }

    /// The same, once the block took so many minutes.
    pub(super) async fn step_after(&self, minutes: i64) {
        self.minutes_pass(minutes);
        self.step().await;
    }

    /// On to the next block though the activity would have more to ask.
    pub(super) async fn goes_on_after(&self, minutes: i64) {
        self.minutes_pass(minutes);
        self.leave_the_line().await;
        self.window.press("n").await;
    }

    /// Lets time go by: the clock in the library is put back by so much, which the app cannot tell from
    /// so many minutes that passed. Its window learns of them with its next answer.
    pub(super) fn minutes_pass(&self, minutes: i64) {
        let (library, _) = Library::open(&self.data.join("library.sqlite")).expect("it is there");
        let back = SignedDuration::from_mins(-minutes);
        let put_back = library.write_blocking(move |writer| shift_clocks(writer, back));
        put_back.unwrap_or_else(|error: StoreError| panic!("the clock stays: {error}"));
    }

    /// Types, and is killed with all its processes two seconds later.
    pub(super) async fn crash_while_typing(mut self, half: &str) -> Self {
        self.window.press("/").await;
        self.window.press(half).await;
        self.window.lets_two_seconds_pass().await;
        self.latencies.gather(&self.window).await;
        self.window.crash();
        self.window = Window::open(&self.data, &self.pdf).await;
        self.latencies.watch(&self.window).await;
        self
    }

    /// The audience's page, once it shows this; it holds nothing of the facilitator's.
    pub(super) async fn projected(&self, seen: &str) -> String {
        let page = audience::projected(&self.window, seen).await;
        for line in notes::lines().filter(|line| !line.starts_with(['!', '>'])) {
            let said = notes::said(&line);
            assert!(!page.contains(said), "the audience sees “{said}”:\n{page}");
        }
        page
    }

    /// A line under the money question, its fields one after the other by Tab.
    pub(super) async fn value_line(&self, name: &str, amounts: [&str; 3], owner: &str) {
        self.leave_the_line().await;
        self.window.press("a").await;
        self.window.finds("form input:focus").await;
        for text in [
            name,
            amounts[0],
            amounts[1],
            amounts[2],
            owner,
            "The controllers’ sheet of May",
        ] {
            self.window.press(text).await;
            self.window.press(Key::Tab).await;
        }
        self.window.press(Key::Enter).await;
        self.window.sees(&format!("Change {name}")).await;
        self.window.press(Key::Escape).await;
    }

    /// Places what is advised, one after the other, by two digits each.
    pub(super) async fn weighs(&self, places: &[&str]) {
        self.leave_the_line().await;
        for place in places {
            let (value, effort) = place.split_at(1);
            self.window.press(*place).await;
            self.window
                .sees(&format!("value {value}, effort {effort}"))
                .await;
        }
    }

    /// Gives an action its date in the table of Commit; then none lacks one.
    pub(super) async fn gives_a_date(&self, action: &str) {
        self.window.sees("1 action has no date.").await;
        let field = format!("[aria-label='Due date of: {action}']");
        self.window.enter(&field).await;
        self.window.press("15 dec" + Key::Enter).await;
        self.window
            .sees("Each has an owner, and each action a date.")
            .await;
    }

    pub(super) async fn leave_the_line(&self) {
        self.window.press(Key::Escape).await;
    }
}
