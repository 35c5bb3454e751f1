//! Clocks and scales.

use std::{env, fs, hint::black_box, process::Command, time::Instant};

/// What was measured of one way to make the PDF.
pub(crate) struct Figures {
    pub(crate) pages: f64,
    /// The median of many runs in one process, in each of which another note has changed, in
    /// milliseconds.
    pub(crate) changed: f64,
    /// The median of as many runs in which nothing has.
    pub(crate) again: f64,
    /// The file.
    pub(crate) bytes: Vec<u8>,
    /// The only run of a process of its own, the median of several.
    pub(crate) first: Option<Once>,
}

/// The first report of a process: what a person waits for who exports one.
#[derive(Clone, Copy)]
pub(crate) struct Once {
    pub(crate) milliseconds: f64,
    /// The most memory that the process held, in kB; `None` where the system does not tell.
    pub(crate) peak: Option<f64>,
}

impl Once {
    /// Of this process, that made one report in so many milliseconds.
    pub(crate) fn now(milliseconds: f64) -> Self {
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let number = line.and_then(|line| line.split_whitespace().next());
        Self {
            milliseconds,
            peak: number.and_then(|number| number.parse().ok()),
        }
    }

    /// Of this bench in a new process, called with that argument.
    pub(crate) fn of_a_new_process(argument: &str) -> Self {
        let bench = env::current_exe().expect("the bench knows where it lies");
        let output = Command::new(bench).arg(argument).output();
        let output = output.expect("the bench can be called");
        Self::heard(&String::from_utf8_lossy(&output.stdout)).expect("it says what it measured")
    }

    /// The middle of them; `None` of none.
    pub(crate) fn median(mut all: Vec<Self>) -> Option<Self> {
        all.sort_by(|a, b| a.milliseconds.total_cmp(&b.milliseconds));
        all.get(all.len() / 2).copied()
    }

    /// On the terminal, for [`Self::heard`].
    pub(crate) fn say(self) {
        println!("{} {}", self.milliseconds, self.peak.unwrap_or(0.0));
    }

    pub(crate) fn heard(said: &str) -> Option<Self> {
        let (milliseconds, peak) = said.trim().split_once(' ')?;
        Some(Self {
            milliseconds: milliseconds.parse().ok()?,
            peak: peak.parse().ok().filter(|&peak| peak > 0.0),
        })
    }
}

/// How many milliseconds something takes.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let made = black_box(work());
    (start.elapsed().as_secs_f64() * 1000.0, made)
}

/// The middle of them; 0 of none.
pub(crate) fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(0.0)
}

/// A number of pages or bytes as a factor.
#[expect(
    clippy::cast_precision_loss,
    reason = "there are far fewer than 2^52 of them"
)]
pub(crate) fn count(number: usize) -> f64 {
    number as f64
}
