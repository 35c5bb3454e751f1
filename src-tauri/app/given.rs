//! Files that the desktop gives the app: named when it starts, dropped on the window, opened while it
//! runs. Each is read, and waits; nothing is put into the library before the facilitator says yes.

use std::path::{Path, PathBuf};

use headwater_domain::workshop::Workshop;
use headwater_exchange::{file::read_file, workshop_file::WORKSHOP_BYTES};
use headwater_store::table::workshop::find_organisation;
use tauri::{AppHandle, Manager, Runtime};

use crate::{
    desk::Desk,
    error::{Answer, Problem},
    state::Headwater,
    transfer,
    wire::window::Word,
};

/// The most lines that are taken as a list of notes.
const MOST_LINES: usize = 200;

/// Reads what was given where nobody waits for it, and says it to the window.
pub(crate) fn take<R: Runtime>(app: &AppHandle<R>, paths: Vec<PathBuf>) {
    let app = app.clone();
    tauri::async_runtime::spawn_blocking(move || {
        let desk = app.state::<Desk>();
        let word = match paths.as_slice() {
            [] => return,
            [path] => read(path).and_then(|given| wait(&app.state::<Headwater>(), &desk, given)),
            [_, _, ..] => Err(Problem::refused(
                "several files were given; give one at a time",
            )),
        };
        desk.say(word.unwrap_or_else(|problem| Word::Refused {
            message: problem.message,
        }));
    });
}

/// What a file is.
#[derive(Debug)]
enum Given {
    Workshop(Box<Workshop>),
    Lines(Vec<String>),
}

fn read(path: &Path) -> Answer<Given> {
    let bytes = read_file(path, WORKSHOP_BYTES).map_err(Problem::file)?;
    let is_json = path
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    if is_json || bytes.trim_ascii_start().starts_with(b"{") {
        return transfer::read(path).map(|workshop| Given::Workshop(Box::new(workshop)));
    }
    let name = path.display();
    let Ok(text) = String::from_utf8(bytes) else {
        return Err(Problem::file(format!(
            "{name} is neither a workshop file nor a list of notes; give one of these"
        )));
    };
    let lines = lines(&text);
    match lines.len() {
        0 => Err(Problem::file(format!(
            "{name} is empty; give a list of notes, a line each"
        ))),
        1..=MOST_LINES => Ok(Given::Lines(lines)),
        many => Err(Problem::file(format!(
            "{name} has {many} lines, and {MOST_LINES} notes are the most that are taken at once"
        ))),
    }
}

/// One note a line; what marks an item of a list is no part of it.
fn lines(text: &str) -> Vec<String> {
    let plain = |line: &str| {
        let line = line.trim();
        let marked = ["- ", "* ", "• "]
            .iter()
            .find_map(|mark| line.strip_prefix(mark));
        marked.unwrap_or(line).trim().to_owned()
    };
    text.trim_start_matches('\u{feff}')
        .lines()
        .map(plain)
        .filter(|line| !line.is_empty())
        .collect()
}

/// Keeps a workshop until the answer, and says what there is to be asked.
fn wait(headwater: &Headwater, desk: &Desk, given: Given) -> Answer<Word> {
    let workshop = match given {
        Given::Lines(lines) => return Ok(Word::Lines { lines }),
        Given::Workshop(workshop) => workshop,
    };
    let id = workshop.id;
    let known = headwater
        .library()?
        .read_blocking(move |reader| Ok::<_, Problem>(find_organisation(reader, id)?.is_some()))?;
    let organisation = workshop.details.organisation.to_string();
    desk.keep(*workshop);
    Ok(Word::Workshop {
        id: id.to_string(),
        organisation,
        known,
    })
}

#[cfg(test)]
mod tests {
    use headwater_exchange::workshop_file::SAMPLE;

    use super::*;

    fn file(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("it is written");
        (folder, path)
    }

    #[test]
    fn a_workshop_file_is_known_by_what_is_in_it() {
        let (_folder, path) = file("given", SAMPLE.as_bytes());
        assert!(matches!(read(&path), Ok(Given::Workshop(_))));
    }

    #[test]
    fn a_list_gives_a_note_a_line_without_its_marks() {
        let (_folder, path) = file("list.txt", "- one\n\n  * two  \n> three @cfo\n".as_bytes());
        let Ok(Given::Lines(lines)) = read(&path) else {
            panic!("it is a list");
        };
        assert_eq!(lines, ["one", "two", "> three @cfo"]);
    }

    #[test]
    fn what_is_neither_is_refused_by_its_name() {
        for (name, bytes) in [
            ("photo.png", &b"\x89PNG\xff\xfe"[..]),
            ("empty.txt", b" \n\n"),
            ("broken.json", b"{ \"format\": "),
        ] {
            let (_folder, path) = file(name, bytes);
            let problem = read(&path).expect_err("it is refused");
            assert!(problem.message.contains(name), "{}", problem.message);
        }
    }
}
