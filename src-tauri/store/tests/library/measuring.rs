//! Figures for a library of 2,000 workshops and 200,000 notes. Run by hand, in release:
//! `cargo test --release -p headwater-store measuring -- --ignored --nocapture`.

use std::{fmt::Display, io::Write, time::Instant};

use headwater_store::{Library, StoreError, table::workshop};

use crate::{
    room::{Room, insert_note, note},
    shape,
};

#[expect(
    clippy::print_stdout,
    reason = "the figures are for whoever ran this by hand"
)]
fn say(what: impl Display) {
    println!("{what}");
}

fn report(what: &str, run: impl Fn()) {
    let mut times: Vec<f64> = (0..40)
        .map(|_| {
            let begun = Instant::now();
            run();
            begun.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    say(format!(
        "{what}: median {:.2} ms, p95 {:.2} ms",
        times[20], times[37]
    ));
}

fn fill(room: &Room) {
    let words = "broker offset latency claim payment order customer region store ledger".split(' ');
    let words: Vec<&str> = words.collect();
    for workshop in 1..=2000_u128 {
        let mut whole = shape::workshop(workshop);
        whole.notes = (0..100)
            .map(|number| {
                let at = usize::try_from(workshop * 31 + number * 7).unwrap();
                let word = |step: usize| words[(at + step * step) % words.len()];
                let line = format!(
                    "the {} and the {} wait for {} {} rare{}",
                    word(0),
                    word(1),
                    word(2),
                    word(3),
                    at % 40_000
                );
                note(number + 10, &line)
            })
            .collect();
        room.insert(&whole).unwrap();
    }
}

#[test]
#[ignore = "takes a minute and asserts nothing"]
fn figures() {
    let mut room = Room::new();
    fill(&room);
    room.reopen();
    let size = std::fs::metadata(room.path()).unwrap().len() / 1_000_000;
    say(format!("file: {size} MB"));
    let path = room.path();
    report("open beside", || drop(Library::open(&path).unwrap()));
    report("list all", || {
        let list = room.library.read_blocking(workshop::list_workshops);
        assert_eq!(list.unwrap().len(), 2000);
    });
    let id = shape::workshop_id(1000);
    report("get workshop", || drop(room.get(id).unwrap()));
    for query in [
        "the",
        "rare777",
        "rare7",
        "t",
        "wait for the claim",
        "nowhere",
        "🎉",
        "r c p",
    ] {
        report(&format!("search {query}"), || drop(room.find(query, None)));
        report(&format!("search {query} within"), || {
            drop(room.find(query, Some(id)));
        });
    }
    let next = std::cell::Cell::new(1_000_000);
    let log = room.folder.path().join("library.db-wal");
    let log_length = || std::fs::metadata(&log).unwrap().len();
    let before = log_length();
    room.add_note(id, 999_999, "a note of usual length with a few words in it");
    say(format!(
        "pages in the log for one note: {}",
        log_length().saturating_sub(before) / 4120
    ));
    report("add a note", || {
        next.set(next.get() + 1);
        room.add_note(
            id,
            next.get(),
            "a note of usual length with a few words in it",
        );
    });
    let file =
        std::cell::RefCell::new(std::fs::File::create(room.folder.path().join("peer")).unwrap());
    report("append 4 KiB and sync", || {
        let mut file = file.borrow_mut();
        file.write_all(&[7; 4096]).unwrap();
        file.sync_all().unwrap();
    });
    report("a write that changes nothing", || {
        room.library
            .write_blocking(|_| Ok::<(), StoreError>(()))
            .unwrap();
    });
    let begun = Instant::now();
    room.check();
    say(format!("check: {:?}", begun.elapsed()));
    let begun = Instant::now();
    crate::room::wait(room.library.erase(id)).unwrap();
    say(format!("erase: {:?}", begun.elapsed()));
    let many: Vec<_> = (0..200)
        .map(|number| note(5_000_000 + number, "in one go"))
        .collect();
    let id = shape::workshop_id(1001);
    let begun = Instant::now();
    room.library
        .change_blocking(id, "add notes", move |writer| {
            many.iter()
                .try_for_each(|note| insert_note(writer, id, note))
        })
        .unwrap();
    say(format!("200 notes in one step: {:?}", begun.elapsed()));
}
