//! What was said to be saved survives kill -9. A child process is this test program again, running
//! `child` alone.

use std::{
    env,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use headwater_store::Library;

use crate::{
    room::{Room, insert_note, note},
    shape,
};

const LIBRARY: &str = "HEADWATER_TEST_LIBRARY";
const FIRST: &str = "HEADWATER_TEST_FIRST_NOTE";
const KILLS: u64 = 20;

/// Adds notes for ever and says after each that it is saved.
#[test]
#[ignore = "runs in a process of its own, which is killed"]
fn child() {
    let Ok(path) = env::var(LIBRARY) else {
        return;
    };
    let first: u128 = env::var(FIRST).unwrap().parse().unwrap();
    let (library, _) = Library::open(Path::new(&path)).unwrap();
    let id = shape::workshop_id(1);
    for number in first.. {
        let note = note(
            number,
            &format!("saved {number} {}", "and more ".repeat(20)),
        );
        library
            .change_blocking(id, "add note", move |writer| insert_note(writer, id, &note))
            .unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "\nsaved {number}").unwrap();
        out.flush().unwrap();
    }
}

/// Lets a child write for a while, kills it, and gives the notes that it said were saved.
fn notes_until_killed(path: &Path, first: u128, milliseconds: u64) -> Vec<u128> {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "crashing::child", "--ignored", "--nocapture"])
        .env(LIBRARY, path)
        .env(FIRST, first.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut saved = lines
        .map(Result::unwrap)
        .filter_map(|line| line.strip_prefix("saved ")?.parse().ok());
    let mut all = vec![saved.next().unwrap()];
    thread::sleep(Duration::from_millis(milliseconds));
    child.kill().unwrap();
    all.extend(saved);
    child.wait().unwrap();
    all
}

#[test]
fn no_acknowledged_note_is_lost_by_kill_9() {
    let (room, workshop) = Room::with_workshop(1);
    let path = room.path();
    let Room { library, folder } = room;
    drop(library);
    let mut saved: Vec<u128> = Vec::new();
    for kill in 0..KILLS {
        let first = 1_000_000 * u128::from(kill + 1);
        saved.extend(notes_until_killed(&path, first, kill * 11 % 60));
    }
    let (library, opened) = Library::open(&path).unwrap();
    assert!(opened.recovered);
    let room = Room { library, folder };
    room.check();
    let notes = room.get(workshop.id).unwrap().notes;
    let there: std::collections::HashSet<_> = notes.iter().map(|note| note.id).collect();
    let lost: Vec<_> = saved
        .iter()
        .filter(|number| !there.contains(&note(**number, "x").id))
        .collect();
    assert_eq!(lost, [&0; 0], "of {} saved", saved.len());
    assert!(
        saved.len() > usize::try_from(KILLS).unwrap(),
        "{} saved",
        saved.len()
    );
}
