//! The command line, as a script meets it: the real program, without a display.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::{Value, json};
use tempfile::TempDir;

/// A folder of files with a library of its own.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, content).expect("it is written");
        path
    }

    fn library(&self) -> PathBuf {
        self.path("library/library.sqlite")
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_headwater"));
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        command
            .env("HEADWATER_DATA_DIR", self.path("library"))
            .current_dir(self.0.path());
        command
            .args(arguments)
            .output()
            .expect("the program starts")
    }

    /// Runs what must work; gives what it prints.
    fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {said}");
        assert_eq!(said, "", "{arguments:?}");
        String::from_utf8(output.stdout).expect("it prints text")
    }

    /// Runs what must be refused with one plain sentence; gives it.
    fn refused(&self, arguments: &[&str]) -> String {
        let said = self.refused_at_length(arguments);
        assert_eq!(said.lines().count(), 1, "{arguments:?}: {said}");
        said
    }

    /// Runs what must be refused with plain sentences, a line each; gives them.
    fn refused_at_length(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let said = String::from_utf8(output.stderr).expect("it says text");
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
        assert_eq!(output.stdout, b"", "{arguments:?}");
        let sentences = said.lines().all(|line| line.ends_with('.'));
        assert!(said.ends_with('\n') && sentences, "{arguments:?}: {said}");
        for jargon in [
            "panicked",
            "os error",
            "Error {",
            "unwrap",
            "serde",
            "missing field",
        ] {
            assert!(!said.contains(jargon), "{arguments:?}: {said}");
        }
        said
    }

    /// The names in the folder: nothing half written may be among them.
    fn names(&self) -> Vec<String> {
        let files = fs::read_dir(self.0.path()).expect("the folder");
        let name = |file: std::io::Result<fs::DirEntry>| {
            file.expect("a file")
                .file_name()
                .to_string_lossy()
                .into_owned()
        };
        let mut names: Vec<String> = files.map(name).collect();
        names.sort();
        names
    }

    /// The sample with one change.
    fn sample_with(&self, change: impl FnOnce(&mut Value)) -> PathBuf {
        let sample = self.path("sample.json");
        self.done(&["sample", "--out", text(&sample)]);
        let mut file =
            serde_json::from_slice(&fs::read(&sample).expect("it was written")).expect("JSON");
        fs::remove_file(&sample).expect("it is removed");
        change(&mut file);
        self.write("bad.json", file.to_string())
    }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

#[test]
fn sample_place_and_report_need_no_display() {
    let folder = Folder::new();
    assert_eq!(folder.done(&["sample", "--out", "s.json"]), "");
    let placed: Value = serde_json::from_str(&folder.done(&["place", "s.json"])).expect("JSON");
    let names: Vec<&String> = placed.as_object().expect("an object").keys().collect();
    let expected = [
        "rated",
        "stage",
        "floor",
        "ceiling",
        "not_needed",
        "confidence",
        "failing",
        "open",
        "unsettled",
        "contested",
        "contradictions",
        "rests_on",
        "override",
        "confidence_parts",
        "contradicted",
        "profile",
        "certificate",
        "ask_next",
    ];
    assert_eq!(names, expected.iter().collect::<Vec<_>>());
    assert_eq!(
        (&placed["rated"], &placed["stage"], &placed["ceiling"]),
        (&json!(true), &json!(2), &json!(3))
    );
    assert_eq!(folder.done(&["report", "s.json", "--out", "s.pdf"]), "");
    assert!(
        fs::read(folder.path("s.pdf"))
            .expect("it was written")
            .starts_with(b"%PDF-1.7")
    );
    assert_eq!(folder.names(), ["s.json", "s.pdf"]);
}

#[test]
fn place_prints_what_is_behind_the_stage() {
    let folder = Folder::new();
    let file = folder.sample_with(|file| {
        file["override"] = json!({ "stage": 1, "reason": "It was a trial",
                                   "agreed_by": [file["participants"][0]["handle"]] });
        let ratings = file["ratings"].as_array_mut().expect("ratings");
        ratings.retain(|rating| rating["statement"] != "0-batches");
        ratings.push(json!({ "statement": "0-batches", "rating": "fully", "evidence": "E2" }));
    });
    let placed: Value = serde_json::from_str(&folder.done(&["place", text(&file)])).expect("JSON");
    assert_eq!(placed["stage"], 2, "the computed stage stays");
    let set = &placed["override"];
    assert_eq!(
        (&set["stage"], &set["reason"], &set["in_force"]),
        (&json!(1), &json!("It was a trial"), &json!(true))
    );
    assert_eq!(set["agreed_by"].as_array().map(Vec::len), Some(1));
    assert_eq!(placed["contradictions"], json!(["0-batches"]));
    assert_eq!(placed["contradicted"][0]["tell_tale"], "0-batches");
    assert!(
        placed["contradicted"][0]["against"]
            .as_array()
            .is_some_and(|against| against.contains(&json!("1-platform")))
    );
    assert_eq!(
        placed["profile"]["dimensions"].as_array().map(Vec::len),
        Some(5)
    );
    assert!(placed["profile"]["flows"][0]["must_haves"].is_array());
    assert_eq!(placed["certificate"]["to"], 3);
    assert!(
        placed["ask_next"]
            .get("to_rated")
            .is_some_and(Value::is_null)
    );
    assert!(
        placed["confidence_parts"]["coverage"]["to_next"].is_object()
            || placed["confidence_parts"]["coverage"]["level"] == "high"
    );
}

#[test]
fn a_stage_that_the_room_did_not_set_is_null() {
    let folder = Folder::new();
    let file = folder.sample_with(|file| {
        file.as_object_mut().expect("an object").remove("override");
    });
    let placed: Value = serde_json::from_str(&folder.done(&["place", text(&file)])).expect("JSON");
    assert!(placed.get("override").is_some_and(Value::is_null));
}

#[test]
fn the_same_workshop_gives_the_same_report() {
    let folder = Folder::new();
    folder.done(&["sample", "--out", "s.json"]);
    folder.done(&["report", "s.json", "--out", "a.pdf"]);
    folder.done(&[
        "report",
        "s.json",
        "--out",
        "b.pdf",
        "--edition",
        "attendee",
        "--paper",
        "a4",
    ]);
    assert!(
        fs::read(folder.path("a.pdf")).expect("a") == fs::read(folder.path("b.pdf")).expect("b")
    );
}

#[test]
fn a_workshop_goes_into_the_library_and_out_again() {
    let folder = Folder::new();
    assert_eq!(folder.done(&["list"]), "");
    folder.done(&["sample", "--out", "s.json"]);
    let id = folder.done(&["import", "s.json"]).trim().to_owned();
    assert_eq!(
        folder.done(&["list"]),
        format!("{id}\t2026-11-19\tclosed\tNorden Logistics\n")
    );
    folder.done(&["export", &id, "--out", "out.json"]);
    assert_eq!(
        folder.done(&["place", "out.json"]),
        folder.done(&["place", "s.json"])
    );
    let said = folder.refused(&["import", "out.json"]);
    assert!(said.contains("already"), "{said}");
    assert_eq!(folder.done(&["list"]).lines().count(), 1);
}

#[test]
fn a_pack_is_checked_by_line_and_field() {
    let folder = Folder::new();
    let shipped = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/assets/model-pack/five-stages.toml"
    );
    assert!(
        folder
            .done(&["pack", "check", shipped])
            .contains("is whole: five-stages")
    );
    let broken = fs::read_to_string(shipped)
        .expect("the pack")
        .replacen("role = ", "rule = ", 1);
    let said =
        folder.refused_at_length(&["pack", "check", text(&folder.write("pack.toml", broken))]);
    assert!(
        said.contains("pack.toml, line ") && said.contains("rule"),
        "{said}"
    );
}

#[test]
fn every_error_of_a_pack_is_listed_with_its_place() {
    let folder = Folder::new();
    let broken = include_str!("../assets/model-pack/five-stages.toml")
        .replacen("stage = 2", "stage = 7", 1)
        .replacen("role = \"must_have\"", "role = \"must\"", 1);
    let said =
        folder.refused_at_length(&["pack", "check", text(&folder.write("pack.toml", broken))]);
    for word in ["stage", "role"] {
        let mut lines = said.lines();
        let found = lines.any(|line| line.contains("pack.toml, line ") && line.contains(word));
        assert!(found, "{word} in {said}");
    }
}

#[test]
fn every_bad_file_is_refused_by_every_command_and_changes_nothing() {
    let folder = Folder::new();
    folder.done(&["sample", "--out", "s.json"]);
    folder.done(&["import", "s.json"]);
    let sample = fs::read(folder.path("s.json")).expect("the sample");
    let half = sample.get(..sample.len() / 2).expect("half of it");
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let files = [
        folder.write("empty.json", ""),
        folder.write("cut.json", half),
        folder.write(
            "foreign.json",
            r#"{ "name": "something else", "version": "1.2.3" }"#,
        ),
        folder.write("text.json", "Dear all, please find attached"),
        folder.write("binary.json", [0xFF, 0x00, 0xD8, 0x12]),
        folder.write("deep.json", deep),
        folder.write("list.json", "[1, 2, 3]"),
        folder.path("not-there.json"),
        folder.0.path().to_owned(),
    ];
    let library = fs::read(folder.library()).expect("the library");
    let (names, listed) = (folder.names(), folder.done(&["list"]));
    for file in &files {
        folder.refused(&["place", text(file)]);
        folder.refused(&["import", text(file)]);
        folder.refused(&["report", text(file), "--out", "out.pdf"]);
        folder.refused(&["pack", "check", text(file)]);
    }
    assert_eq!(folder.names(), names);
    assert_eq!(folder.done(&["list"]), listed);
    assert!(fs::read(folder.library()).expect("the library") == library);
}

/// Changes the sample, and expects every command to refuse it with those words.
fn refused_with(words: &[&str], change: impl FnOnce(&mut Value)) {
    let folder = Folder::new();
    let file = folder.sample_with(change);
    for arguments in [
        &["place", text(&file)][..],
        &["import", text(&file)],
        &["report", text(&file), "--out", "out.pdf"],
    ] {
        let said = folder.refused(arguments);
        for word in words {
            assert!(said.contains(word), "“{word}” is not in: {said}");
        }
    }
    assert_eq!(folder.names(), ["bad.json"]);
}

#[test]
fn a_newer_file_is_refused() {
    refused_with(&["bad.json", "version"], |file| file["version"] = json!(2));
}

#[test]
fn a_wrong_type_is_refused_by_its_field() {
    refused_with(&["line ", "organisation"], |file| {
        file["organisation"] = json!(7);
    });
    refused_with(&["ratings"], |file| file["ratings"] = json!("many"));
}

#[test]
fn an_unknown_statement_is_refused() {
    refused_with(&["ratings[0].statement", "3-nothing"], |file| {
        file["ratings"][0]["statement"] = json!("3-nothing");
    });
}

#[test]
fn an_unknown_rating_is_refused() {
    refused_with(&["ratings[0].rating", "mostly"], |file| {
        file["ratings"][0]["rating"] = json!("mostly");
    });
}

#[test]
fn a_low_above_the_high_is_refused() {
    refused_with(&["value_lines[0]"], |file| {
        file["value_lines"][0]["low"] = json!(9_000_000);
    });
}

#[test]
fn what_stands_twice_is_refused() {
    refused_with(&["ratings[1]"], |file| {
        file["ratings"][1] = file["ratings"][0].clone();
    });
    refused_with(&["participants[1]"], |file| {
        file["participants"][1]["handle"] = file["participants"][0]["handle"].clone();
    });
}

#[test]
fn a_target_that_cannot_be_written_is_left_as_it_was() {
    let folder = Folder::new();
    folder.done(&["sample", "--out", "s.json"]);
    let id = folder.done(&["import", "s.json"]).trim().to_owned();
    let kept = folder.write("kept.pdf", "kept");
    let mut permissions = fs::metadata(&kept).expect("it is there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&kept, permissions).expect("it is protected");
    fs::create_dir(folder.path("a-folder")).expect("a folder");
    let names = folder.names();
    for target in [
        "kept.pdf",
        "a-folder",
        "no/such/folder/out.pdf",
        "s.json/out.pdf",
    ] {
        folder.refused(&["report", "s.json", "--out", target]);
        folder.refused(&["sample", "--out", target]);
        folder.refused(&["export", &id, "--out", target]);
    }
    assert_eq!(fs::read(&kept).expect("it is there"), b"kept");
    assert_eq!(folder.names(), names);
}

#[test]
fn every_edition_is_printed_on_both_papers() {
    let folder = Folder::new();
    folder.done(&["sample", "--out", "s.json"]);
    let mut printed = Vec::new();
    for edition in ["attendee", "sponsor", "short"] {
        for paper in ["a4", "letter"] {
            let name = format!("{edition}-{paper}.pdf");
            let choice = ["--edition", edition, "--paper", paper];
            folder.done(&[&["report", "s.json", "--out", &name][..], &choice].concat());
            printed.push(fs::read(folder.path(&name)).expect("it is there"));
        }
    }
    printed.sort();
    printed.dedup();
    assert_eq!(printed.len(), 6);
}

/// What a file begins with that is packed as ZIP, as those of spreadsheets and word processors are.
const PACKED: &[u8] = b"PK\x03\x04";

#[test]
fn the_report_is_written_as_its_name_says() {
    let folder = Folder::new();
    folder.done(&["sample", "--out", "s.json"]);
    for paper in ["a4", "letter"] {
        for name in ["a.docx", "b.DOCX"] {
            folder.done(&["report", "s.json", "--out", name, "--paper", paper]);
        }
        let [one, other] =
            ["a.docx", "b.DOCX"].map(|name| fs::read(folder.path(name)).expect("it was written"));
        assert!(one.starts_with(PACKED));
        assert!(one == other, "the same workshop gives the same bytes");
    }
    let names = folder.names();
    for name in ["s.txt", "s", "s.pdf.exe", "s.json", ".pdf"] {
        let said = folder.refused(&["report", "s.json", "--out", name]);
        assert!(said.contains(".pdf or .docx"), "{said}");
    }
    assert_eq!(folder.names(), names);
}

#[test]
fn a_workshop_leaves_as_the_name_of_its_file_says() {
    let folder = Folder::new();
    let file = folder.sample_with(|file| {
        file["notes"][0]["text"] = json!("the canary sings");
        file["notes"][0]["private"] = json!(true);
        file["notes"][1]["text"] = json!("=1+1 *stars*");
    });
    let id = folder.done(&["import", text(&file)]).trim().to_owned();
    for from in [&id, text(&file)] {
        folder.done(&["export", from, "--out", "out.xlsx"]);
        folder.done(&["export", from, "--out", "out.md"]);
        folder.done(&["export", from, "--out", "out.json"]);
        let [tables, notes, whole] = ["out.xlsx", "out.md", "out.json"]
            .map(|name| fs::read(folder.path(name)).expect("it was written"));
        assert!(tables.starts_with(PACKED));
        let notes = String::from_utf8(notes).expect("text");
        assert!(notes.starts_with("# Norden Logistics\n"), "{notes}");
        assert!(
            notes.contains("\\=1+1 \\*stars\\*") && !notes.contains("canary"),
            "{notes}"
        );
        // Two of the sample's own, and the one above.
        assert!(notes.ends_with("Left out: 3 private notes.\n"), "{notes}");
        assert!(String::from_utf8(whole).expect("text").contains("canary"));
    }
    let names = folder.names();
    for name in ["out.csv", "out", "out.pdf"] {
        let said = folder.refused(&["export", &id, "--out", name]);
        assert!(said.contains(".json") && said.contains(".xlsx") && said.contains(".md"));
    }
    let said = folder.refused(&["export", "nobody.json", "--out", "out.md"]);
    assert!(said.contains("nobody.json"), "{said}");
    assert_eq!(folder.names(), names);
}

#[test]
fn an_unknown_edition_or_paper_is_refused_by_name() {
    let folder = Folder::new();
    folder.done(&["sample", "--out", "s.json"]);
    for choice in [["--edition", "gold"], ["--paper", "a3"]] {
        let said = folder.refused(&["report", "s.json", "--out", "s.pdf", choice[0], choice[1]]);
        assert!(said.contains(choice[1]), "{said}");
    }
    assert_eq!(folder.names(), ["s.json"]);
}

#[test]
fn what_is_misunderstood_is_one_sentence() {
    let folder = Folder::new();
    for arguments in [
        &["frobnicate"][..],
        &["place"],
        &["sample"],
        &["place", "a", "b"],
        &["export", "x", "--out", "y"],
    ] {
        folder.refused(arguments);
    }
    assert!(folder.refused(&["frobnicate"]).contains("frobnicate"));
    assert!(folder.done(&["--help"]).contains("place"));
    assert!(folder.done(&["--version"]).starts_with("headwater 0."));
}

#[test]
fn no_id_leads_out_of_the_library() {
    let folder = Folder::new();
    for id in [
        "",
        "../library",
        "01a1f0c4-7000-7000-8000-000000000001",
        "' OR 1=1",
    ] {
        folder.refused(&["export", id, "--out", "out.json"]);
    }
    assert_eq!(folder.names(), ["library"]);
}

#[test]
fn a_damaged_library_is_said_and_left_alone() {
    let folder = Folder::new();
    fs::create_dir(folder.path("library")).expect("a folder");
    fs::write(folder.library(), "this is no library").expect("it is written");
    folder.done(&["sample", "--out", "s.json"]);
    folder.refused(&["list"]);
    folder.refused(&["import", "s.json"]);
    assert_eq!(
        fs::read(folder.library()).expect("it is there"),
        b"this is no library"
    );
}

#[test]
fn without_a_display_the_window_says_so() {
    let folder = Folder::new();
    if cfg!(target_os = "linux") {
        folder.refused(&[]);
        folder.done(&["sample", "--out", "s.json"]);
        folder.refused(&["s.json"]);
    }
}
