//! How long a note takes from Enter until its line is free again, and until it is saved.
//!
//! Measured within the page, so that the driver's own time does not count. It is told and never decides.

use std::{fs::File, io::Write, path::Path, time::Instant};

use crate::window::Window;

/// From the press of the key to the frame that shows it, in milliseconds.
const WATCH: &str = r#"
    const log = (window.captured = []);
    addEventListener("keydown", (event) => {
        const field = event.target;
        const isSent = event.key === "Enter" && !event.shiftKey && !event.ctrlKey;
        if (isSent && field.matches?.("[data-capture]") && field.value !== "") log.push({ at: event.timeStamp });
    }, true);
    const shown = (entry, what) => {
        entry[what] = null;
        requestAnimationFrame(() => setTimeout(() => { entry[what] = performance.now() - entry.at; }));
    };
    new MutationObserver(() => {
        const isFree = document.querySelector("[data-capture]")?.value === "";
        const isSaved = !document.querySelector(".sent");
        for (const entry of log) {
            if (!("cleared" in entry)) { if (isFree) shown(entry, "cleared"); }
            else if (!("saved" in entry) && isSaved) shown(entry, "saved");
        }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
"#;
const READ: &str = "return window.captured.map(({ cleared, saved }) => [cleared, saved]);";

/// The times of one session after the other.
#[derive(Default)]
pub(super) struct Latencies(Vec<(f64, f64)>);

impl Latencies {
    /// Watches from now on, until the window ends.
    pub(super) async fn watch(&self, window: &Window) {
        window.execute(WATCH).await;
    }

    /// Keeps what the window saw.
    pub(super) async fn gather(&mut self, window: &Window) {
        let seen = window.execute(READ).await;
        let seen: Vec<(Option<f64>, Option<f64>)> = serde_json::from_value(seen).expect("pairs");
        self.0.extend(
            seen.into_iter()
                .filter_map(|(cleared, saved)| cleared.zip(saved)),
        );
    }

    #[expect(
        clippy::print_stdout,
        reason = "the figures are for whoever asks for them"
    )]
    pub(super) fn tell(&self, folder: &Path) {
        let (cleared, saved): (Vec<_>, Vec<_>) = self.0.iter().copied().unzip();
        println!(
            "{} notes, by a clock in the page, median and 95th percentile:",
            self.0.len()
        );
        for (what, times) in [
            ("Enter to the line free again (limit 50 ms)", cleared),
            ("Enter to saved (limit 100 ms)", saved),
            (
                "4 KiB appended and synced to the same disk",
                appends(folder),
            ),
        ] {
            let (middle, most) = (percentile(&times, 50), percentile(&times, 95));
            println!("{what}: {middle:.1} ms, {most:.1} ms");
        }
    }
}

/// What the disk itself takes, in the same run.
fn appends(folder: &Path) -> Vec<f64> {
    let mut file = File::create(folder.join("appended")).expect("a file can be made");
    let append = |_| {
        let begun = Instant::now();
        file.write_all(&[7; 4096]).expect("it can be written");
        file.sync_all().expect("it can be synced");
        begun.elapsed().as_secs_f64() * 1000.0
    };
    (0..200).map(append).collect()
}

/// The smallest time that so many per cent do not pass.
fn percentile(times: &[f64], percent: usize) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[(sorted.len() * percent).div_ceil(100) - 1]
}
