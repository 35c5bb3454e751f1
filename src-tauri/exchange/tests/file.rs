//! Files on the disk: read within a limit, written whole or not at all.

use std::{fs, path::Path};

use headwater_exchange::file::{NewFiles, read_file, write_file};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect()
}

#[test]
fn what_was_written_is_read_again() {
    let folder = folder();
    let path = folder.path().join("Übersicht 概要.json");
    write_file(&path, b"first").expect("it can be written");
    write_file(&path, b"second").expect("it can be replaced");
    assert_eq!(read_file(&path, 100), Ok(b"second".to_vec()));
    assert_eq!(names(folder.path()).len(), 1, "nothing is left beside it");
}

#[test]
fn a_file_at_the_limit_is_read_and_one_beyond_is_refused() {
    let folder = folder();
    let path = folder.path().join("a");
    write_file(&path, b"12345").expect("it can be written");
    assert!(read_file(&path, 5).is_ok());
    let error = read_file(&path, 4).expect_err("it is too large");
    assert!(error.to_string().contains("larger than 4 bytes"), "{error}");
}

#[test]
fn a_missing_file_is_named() {
    let folder = folder();
    let path = folder.path().join("missing.json");
    let error = read_file(&path, 5).expect_err("it is not there");
    assert!(
        error
            .to_string()
            .contains("missing.json: there is no such file"),
        "{error}"
    );
}

#[test]
fn a_folder_is_neither_read_nor_replaced() {
    let folder = folder();
    let read = read_file(folder.path(), 5).expect_err("it is a folder");
    assert!(read.to_string().contains("this is a folder"), "{read}");
    let write = write_file(folder.path(), b"x").expect_err("it is a folder");
    assert!(write.to_string().contains("this is a folder"), "{write}");
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_folder_that_does_not_exist_is_not_made() {
    let folder = folder();
    let error = write_file(&folder.path().join("no/such.json"), b"x").expect_err("no folder");
    assert!(
        error.to_string().contains("there is no such folder"),
        "{error}"
    );
}

#[test]
fn a_path_through_a_file_is_refused() {
    let folder = folder();
    let file = folder.path().join("file");
    write_file(&file, b"x").expect("it can be written");
    assert!(read_file(&file.join("inner"), 5).is_err());
    assert!(write_file(&file.join("inner"), b"x").is_err());
}

#[test]
fn a_protected_file_stays_as_it_was() {
    let folder = folder();
    let path = folder.path().join("a");
    write_file(&path, b"kept").expect("it can be written");
    let mut rights = fs::metadata(&path).expect("it is there").permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).expect("it can be protected");
    let error = write_file(&path, b"lost").expect_err("it is protected");
    assert!(error.to_string().contains("may not be written"), "{error}");
    assert_eq!(read_file(&path, 100), Ok(b"kept".to_vec()));
}

#[cfg(unix)]
#[test]
fn a_link_keeps_leading_to_its_file() {
    let folder = folder();
    let (path, link) = (folder.path().join("a"), folder.path().join("link"));
    write_file(&path, b"old").expect("it can be written");
    std::os::unix::fs::symlink(&path, &link).expect("it can be linked");
    write_file(&link, b"new").expect("it can be written through the link");
    assert_eq!(read_file(&path, 100), Ok(b"new".to_vec()));
    assert!(
        fs::symlink_metadata(&link)
            .expect("it is there")
            .is_symlink()
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_called_full() {
    let error = write_file(Path::new("/dev/full"), b"x").expect_err("it is always full");
    assert!(error.to_string().contains("the disk is full"), "{error}");
}

#[test]
fn a_new_file_replaces_none_and_takes_a_number_instead() {
    let folder = folder();
    write_file(&folder.path().join("report.pdf"), b"mine").expect("it can be written");
    let mut files = NewFiles::within(folder.path());
    for bytes in [b"one", b"two"] {
        files.write("report.pdf", bytes).expect("it can be written");
    }
    let kept = files.keep();
    let named = ["report (2).pdf", "report (3).pdf"].map(|name| folder.path().join(name));
    assert_eq!(kept, named);
    let read = |path: &Path| fs::read(path).expect("it is there");
    assert_eq!(read(&folder.path().join("report.pdf")), b"mine");
    assert_eq!(
        (read(&named[0]), read(&named[1])),
        (b"one".to_vec(), b"two".to_vec())
    );
}

#[test]
fn new_files_that_are_not_kept_go_again_with_nothing_left_beside_them() {
    let folder = folder();
    write_file(&folder.path().join("report.pdf"), b"mine").expect("it can be written");
    let mut files = NewFiles::within(folder.path());
    files
        .write("report.pdf", b"one")
        .expect("it can be written");
    let error = files
        .write("no/such/folder.pdf", b"two")
        .expect_err("no such folder");
    assert!(error.to_string().contains("no such folder"), "{error}");
    drop(files);
    assert_eq!(names(folder.path()), ["report.pdf"]);
}
