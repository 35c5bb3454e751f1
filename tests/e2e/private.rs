//! Nothing leaves the machine: the program under `strace`, without a driver's hand on it.

use std::{
    path::Path,
    process::{Command, Output},
    time::{Duration, Instant},
};

use crate::group::Group;

/// How long a person would wait before calling the app broken. It bounds a failure, never a success.
const PATIENCE: Duration = Duration::from_mins(1);

const HEADWATER: &str = env!("CARGO_BIN_EXE_headwater");

fn strace(trace: &Path) -> Command {
    let mut command = Command::new("strace");
    command
        .args(["-f", "-qq", "-e", "trace=socket", "-o"])
        .arg(trace)
        .arg(HEADWATER);
    command
}

/// Every socket that the program or a child of it asked for was a local one.
fn assert_only_local_sockets(trace: &Path) {
    let calls = std::fs::read_to_string(trace).expect("strace wrote what it saw");
    let foreign: Vec<_> = calls
        .lines()
        .filter(|call| call.contains("AF_INET"))
        .collect();
    assert!(
        foreign.is_empty(),
        "sockets that reach out:\n{}",
        foreign.join("\n")
    );
}

fn must(command: &mut Command) -> String {
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().expect("it can be started");
    assert!(
        status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&stderr)
    );
    String::from_utf8_lossy(&stdout).trim().to_owned()
}

/// Asks again until it is so.
fn wait_until(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < PATIENCE, "in vain: {what}");
        std::thread::yield_now();
    }
}

#[test]
fn the_command_line_opens_no_socket_but_local_ones() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let at = |name: &str| folder.path().join(name);
    let (file, pdf, trace) = (at("sample.json"), at("sample.pdf"), at("trace"));
    let asks: [Vec<&std::ffi::OsStr>; 4] = [
        vec!["sample".as_ref(), "--out".as_ref(), file.as_ref()],
        vec!["place".as_ref(), file.as_ref()],
        vec![
            "report".as_ref(),
            file.as_ref(),
            "--out".as_ref(),
            pdf.as_ref(),
        ],
        vec!["import".as_ref(), file.as_ref()],
    ];
    for ask in asks {
        must(
            strace(&trace)
                .args(ask)
                .env("HEADWATER_DATA_DIR", at("data")),
        );
        assert_only_local_sockets(&trace);
    }
}

/// The window on a running workshop: a note by keyboard, then the report, then its PDF.
#[test]
fn the_window_opens_no_socket_but_local_ones() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let at = |name: &str| folder.path().join(name);
    let (data, file, pdf, trace) = (at("data"), at("one.json"), at("one.pdf"), at("trace"));
    let running = r#"{ "format": "headwater-workshop", "version": 1, "state": "running",
        "pack": { "id": "five-stages", "version": "1.0.0" }, "organisation": "Alder Retail" }"#;
    std::fs::write(&file, running).expect("a file can be written");
    let ask = |words: &[&std::ffi::OsStr]| {
        must(
            Command::new(HEADWATER)
                .args(words)
                .env("HEADWATER_DATA_DIR", &data),
        )
    };
    let id = ask(&["import".as_ref(), file.as_ref()]);

    let mut command = strace(&trace);
    command
        .env("HEADWATER_DATA_DIR", &data)
        .env("HEADWATER_TEST_DIALOG", &pdf);
    let app = Group::start(&command);
    let window = find_window();
    must(Command::new("xdotool").args(["windowfocus", "--sync", &window]));
    let press = |keys: &str| must(Command::new("xdotool").args(["key", keys]));
    let kept = || {
        ask(&[
            "export".as_ref(),
            id.as_ref(),
            "--out".as_ref(),
            file.as_ref(),
        ]);
        std::fs::read_to_string(&file)
            .expect("it was just written")
            .contains("nobody listens")
    };
    wait_until("the note is in the library", || {
        press("ctrl+l");
        must(Command::new("xdotool").args(["type", "nobody listens"]));
        press("Return");
        kept()
    });
    wait_until("the report is written", || {
        press("ctrl+shift+e");
        pdf.exists()
    });
    drop(app);
    let calls = std::fs::read_to_string(&trace).expect("strace wrote what it saw");
    assert!(
        calls.contains("AF_UNIX"),
        "a window has local sockets, or nothing was traced"
    );
    assert_only_local_sockets(&trace);
}

/// Waits for the window to stand on the display.
fn find_window() -> String {
    let search = ["search", "--sync", "--onlyvisible", "--name", "^Headwater$"];
    let found = must(Command::new("xdotool").args(search));
    found
        .lines()
        .next_back()
        .expect("xdotool prints what it found")
        .to_owned()
}
