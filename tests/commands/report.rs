//! The report as it leaves: chosen, seen, written, and remembered with what changed since.

use std::{fs, path::Path};

use serde_json::{Value, json};

use crate::{desk::Desk, rating};

fn preview(desk: &Desk, id: &str, edition: &str) -> Value {
    let wanted = json!({ "workshop": id, "edition": edition, "paper": "a4" });
    desk.ask("report_preview", wanted)
}

fn export(desk: &Desk, id: &str, edition: &str, paper: &str) -> Value {
    let wanted = json!({ "workshop": id, "edition": edition, "paper": paper });
    desk.ask("report_export", wanted)
}

fn choice(edition: &str, formats: &[&str]) -> Value {
    json!({ "edition": edition, "paper": "letter", "formats": formats })
}

fn copy(desk: &Desk, id: &str, choice: &Value) -> Result<Value, Value> {
    let channel = "__CHANNEL__:1";
    let wanted = json!({ "workshop": id, "choice": choice, "progress": channel });
    desk.call("report_copy", wanted)
}

fn names(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).expect("the folder");
    let name = |file: fs::DirEntry| file.file_name().to_string_lossy().into_owned();
    let mut names: Vec<String> = files.map(|file| name(file.expect("a file"))).collect();
    names.sort();
    names
}

/// A desk with the sample, whose dialogs are answered with an empty folder.
fn with_folder() -> (Desk, String) {
    let desk = Desk::answering("stick");
    fs::create_dir(desk.folder.path().join("stick")).expect("a folder");
    let id = desk.sample();
    (desk, id)
}

#[test]
fn an_edition_is_seen_page_by_page_with_what_its_reader_will_miss() {
    let desk = Desk::new();
    let id = desk.sample();
    let (sponsor, short) = (preview(&desk, &id, "sponsor"), preview(&desk, &id, "short"));
    let pages = |preview: &Value| preview["pages"].as_u64().expect("a number");
    assert!(pages(&short) < pages(&sponsor));
    let left_out = |preview: &Value| preview["leftOut"].to_string();
    assert!(
        left_out(&short).contains("The short edition leaves out"),
        "{short}"
    );
    assert!(!left_out(&sponsor).contains("names nobody"), "{sponsor}");
    let last = json!({ "drawing": short["drawing"], "page": pages(&short) - 1 });
    let svg = desk.ask("report_page", last);
    assert!(svg.as_str().is_some_and(|svg| svg.starts_with("<svg")));
    let beyond = json!({ "drawing": short["drawing"], "page": pages(&short) });
    assert_eq!(desk.refused("report_page", beyond), "page");
    let overtaken = json!({ "drawing": sponsor["drawing"], "page": 0 });
    desk.refused("report_page", overtaken);
}

#[test]
fn how_reports_are_wanted_is_remembered_for_the_organisation_and_no_other() {
    let desk = Desk::new();
    let begin = |organisation: &str| {
        let created = json!({ "organisation": organisation, "template": "half-day" });
        desk.ask("workshop_create", created)["value"].clone()
    };
    let choice_of =
        |id: &Value| desk.ask("report_get", json!({ "workshop": id }))["choice"].clone();
    let first = begin("Acme");
    assert_eq!(choice_of(&first)["edition"], "attendee");
    let chosen = choice("sponsor", &["pdf", "xlsx"]);
    desk.ask(
        "report_choose",
        json!({ "workshop": first, "choice": chosen }),
    );
    assert_eq!(choice_of(&begin(" ACME")), chosen);
    assert_eq!(choice_of(&begin("Halden"))["edition"], "attendee");
    let erased = json!({ "id": first, "organisation": "Acme" });
    desk.ask("workshop_erase", erased);
    assert_eq!(choice_of(&begin("Acme"))["edition"], "attendee");
}

#[test]
fn a_version_grows_only_with_what_there_is_to_read_and_says_what_that_is() {
    let desk = Desk::answering("report.pdf");
    let id = desk.workshop();
    let get = || desk.ask("report_get", json!({ "workshop": id }));
    assert_eq!((&get()["version"], &get()["sent"]), (&json!(1), &json!([])));
    let written = export(&desk, &id, "attendee", "a4");
    assert_eq!(written["files"], json!(["report.pdf"]));
    assert_eq!(written["report"]["version"], 1);
    let sent = &written["report"]["sent"][0];
    let what = json!([
        sent["version"],
        sent["edition"],
        sent["paper"],
        sent["format"]
    ]);
    assert_eq!(what, json!([1, "attendee", "a4", "pdf"]));
    let pdf = desk.folder.path().join("report.pdf");
    let first = fs::read(&pdf).expect("it is there");

    // Neither the clock nor another edition is anything new to read.
    desk.ask("clock_start", json!({ "workshop": id }));
    assert_eq!(
        (&get()["version"], &get()["changed"]),
        (&json!(1), &json!(false))
    );
    export(&desk, &id, "sponsor", "letter");
    assert_eq!(get()["version"], 1);
    export(&desk, &id, "attendee", "a4");
    assert_eq!(
        fs::read(&pdf).expect("it is there"),
        first,
        "the same bytes"
    );

    desk.change(
        "rating_set",
        &id,
        json!({ "rating": rating("1-pilot", "fully") }),
    );
    desk.change(
        "note_add",
        &id,
        json!({ "block": null, "line": "> Ask again @cfo" }),
    );
    let changed = get();
    assert_eq!(
        (&changed["version"], &changed["changed"]),
        (&json!(2), &json!(true))
    );
    let counts = changed["changes"].as_array().expect("a list");
    assert!(
        counts.contains(&json!({ "what": "rating", "count": 1 })),
        "{counts:?}"
    );
    assert!(
        counts.contains(&json!({ "what": "action", "count": 1 })),
        "{counts:?}"
    );
    let second = export(&desk, &id, "short", "a4");
    let report = &second["report"];
    assert_eq!(
        (&report["version"], &report["changed"]),
        (&json!(2), &json!(false))
    );
    let versions = report["sent"].as_array().expect("a list").iter();
    let versions: Vec<&Value> = versions.map(|sent| &sent["version"]).collect();
    assert_eq!(versions, [2, 1, 1, 1]);
    // Undo has nothing of what went out.
    assert_eq!(desk.undo(&id), "add note");
    assert_eq!(get()["version"], 3);
}

#[test]
fn several_files_are_copied_at_once_beside_what_is_there() {
    let (desk, id) = with_folder();
    let stick = desk.folder.path().join("stick");
    let formats = ["pdf", "docx", "xlsx", "markdown", "figures", "workshop"];
    let wanted = choice("sponsor", &formats);
    let first = copy(&desk, &id, &wanted).expect("it is copied");
    let expected = [
        "Norden Logistics – notes.md",
        "Norden Logistics – report – sponsor.docx",
        "Norden Logistics – report – sponsor.pdf",
        "Norden Logistics – tables.xlsx",
        "Norden Logistics – workshop.json",
    ];
    let (drawn, said): (Vec<String>, Vec<String>) = names(&stick)
        .into_iter()
        .partition(|name| name.contains("figure-"));
    assert_eq!(said, expected);
    let ends = |end: &str| drawn.iter().filter(|name| name.ends_with(end)).count();
    assert!(
        ends(".svg") > 2 && ends(".svg") == ends(".png"),
        "{drawn:?}"
    );
    // The workshop file is no report that went out.
    assert_eq!(first["report"]["sent"].as_array().map(Vec::len), Some(5));
    let before = fs::read(stick.join(expected[2])).expect("it is there");
    copy(&desk, &id, &wanted).expect("it is copied again");
    assert_eq!(names(&stick).len(), 2 * (drawn.len() + said.len()));
    assert_eq!(
        fs::read(stick.join(expected[2])).expect("it is there"),
        before
    );
    let again = stick.join("Norden Logistics – report – sponsor (2).pdf");
    assert_eq!(
        fs::read(again).expect("it is there"),
        before,
        "the same bytes"
    );
    let problem = copy(&desk, &id, &choice("short", &[])).expect_err("nothing is chosen");
    assert_eq!(problem["field"], "formats");
}

#[test]
fn a_copy_that_fails_leaves_nothing_and_nothing_went_out() {
    let desk = Desk::answering("no such folder");
    let id = desk.sample();
    let problem = copy(&desk, &id, &choice("short", &["pdf"])).expect_err("no folder");
    assert_eq!(problem["code"], "file");
    let report = desk.ask("report_get", json!({ "workshop": id }));
    assert_eq!(
        (&report["sent"], &report["version"]),
        (&json!([]), &json!(1))
    );
    assert!(!desk.folder.path().join("no such folder").exists());
}

#[test]
fn only_what_was_written_is_opened() {
    let desk = Desk::answering("report.pdf");
    let id = desk.sample();
    desk.refused("report_open", json!({}));
    desk.refused("report_show", json!({}));
    desk.ask("report_mail", json!({ "workshop": id }));
    export(&desk, &id, "short", "a4");
    desk.ask("report_open", json!({}));
    desk.ask("report_show", json!({}));
}

#[test]
fn a_logo_is_kept_shown_taken_back_and_erased() {
    let desk = Desk::answering("logo.png");
    let id = desk.workshop();
    let find = || desk.ask("logo_find", json!({ "workshop": id }));
    assert_eq!(find(), Value::Null);
    let file = desk.folder.path().join("logo.png");
    fs::write(&file, "GIF89a").expect("it is written");
    let problem = desk
        .call("logo_choose", json!({ "workshop": id }))
        .expect_err("no picture");
    assert_eq!(problem["code"], "file");
    fs::copy(
        concat!(env!("CARGO_MANIFEST_DIR"), "/assets/icons/32x32.png"),
        &file,
    )
    .expect("a picture");
    let chosen = desk.change("logo_choose", &id, json!({}));
    assert!(
        chosen
            .as_str()
            .is_some_and(|logo| logo.starts_with("data:image/png;base64,"))
    );
    assert_eq!(find(), chosen);
    desk.change("logo_remove", &id, json!({}));
    assert_eq!(find(), Value::Null);
    assert_eq!(desk.undo(&id), "remove logo");
    assert_eq!(find(), chosen);
    desk.ask(
        "workshop_erase",
        json!({ "id": id, "organisation": "Acme" }),
    );
    assert_eq!(find(), Value::Null);
}
