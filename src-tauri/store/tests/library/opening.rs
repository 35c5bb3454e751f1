//! What is no library is refused in one plain sentence, and left as it was.

use std::{fs, path::Path};

use headwater_store::{Library, OpenError, StoreError};
use rusqlite::Connection;

use crate::room::{Room, wait};

/// The refusal, after making sure that the file has not changed.
fn refusal(path: &Path) -> OpenError {
    let before = fs::read(path).ok();
    let error = match Library::open(path) {
        Err(StoreError::Open(error)) => error,
        other => panic!("{other:?}"),
    };
    assert_eq!(fs::read(path).ok(), before, "the file was touched");
    let said = error.to_string();
    assert!(
        !said.contains('\n') && said.contains(&path.parent().unwrap().display().to_string()),
        "{said}"
    );
    error
}

/// A closed library with a workshop in it.
fn closed() -> (Room, std::path::PathBuf) {
    let (room, _) = Room::with_workshop(1);
    let path = room.path();
    wait(room.library.close());
    (room, path)
}

#[test]
fn a_new_library_is_created_and_is_the_users_own() {
    let room = Room::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(room.path()).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }
    wait(room.library.close());
    let names: Vec<_> = fs::read_dir(room.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names, ["library.db"]);
}

#[test]
fn what_an_interrupted_creation_left_does_not_matter() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("library.db.new"), "half").unwrap();
    let (_library, opened) = Library::open(&folder.path().join("library.db")).unwrap();
    assert!(opened.created);
    assert!(!folder.path().join("library.db.new").exists());
}

#[test]
fn a_second_name_that_an_interrupted_creation_left_is_removed() {
    let (room, path) = closed();
    let second = room.folder.path().join("library.db.new");
    fs::hard_link(&path, &second).unwrap();
    let (library, opened) = Library::open(&path).unwrap();
    assert!(!opened.created && !second.exists());
    wait(library.close());
}

#[test]
fn a_folder_is_no_library() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.db");
    fs::create_dir(&path).unwrap();
    assert!(matches!(refusal(&path), OpenError::Folder { .. }));
}

#[test]
fn a_library_needs_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gone/library.db");
    assert!(matches!(refusal(&path), OpenError::NoFolder { .. }));
}

#[test]
fn other_files_are_no_library() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.db");
    for content in ["x".repeat(50), "letters ".repeat(10_000)] {
        fs::write(&path, content).unwrap();
        assert!(matches!(refusal(&path), OpenError::NotALibrary { .. }));
    }
    fs::remove_file(&path).unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE a (b)").unwrap();
    drop(other);
    assert!(matches!(refusal(&path), OpenError::NotALibrary { .. }));
}

#[test]
fn an_empty_file_is_not_taken_for_a_new_library() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.db");
    fs::write(&path, "").unwrap();
    assert!(matches!(refusal(&path), OpenError::Damaged { .. }));
}

#[test]
fn a_log_without_its_library_is_not_thrown_away() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.db");
    fs::write(folder.path().join("library.db-wal"), "notes").unwrap();
    assert!(matches!(refusal(&path), OpenError::Missing { .. }));
    assert!(folder.path().join("library.db-wal").exists());
}

#[test]
fn a_newer_library_is_refused_by_name() {
    let (_room, path) = closed();
    let connection = Connection::open(&path).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    drop(connection);
    assert!(matches!(refusal(&path), OpenError::Newer { found: 99, .. }));
}

#[test]
fn a_cut_off_library_is_damaged() {
    let (_room, path) = closed();
    let bytes = fs::read(&path).unwrap();
    for length in [100, 4096, bytes.len() / 2, bytes.len() - 1] {
        fs::write(&path, &bytes[..length]).unwrap();
        assert!(
            matches!(refusal(&path), OpenError::Damaged { .. }),
            "{length}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_library_that_may_not_be_written_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let (_room, path) = closed();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
    if fs::OpenOptions::new().write(true).open(&path).is_ok() {
        // The super-user may write to it all the same, so there is nothing to see.
        return;
    }
    assert!(matches!(refusal(&path), OpenError::NoPermission { .. }));
}

#[test]
fn flipped_bytes_are_answers_and_never_a_panic() {
    let (_room, path) = closed();
    let bytes = fs::read(&path).unwrap();
    let step = bytes.len() / 150;
    for at in (0..bytes.len()).step_by(step) {
        let mut flipped = bytes.clone();
        flipped[at] ^= 0xFF;
        fs::write(&path, &flipped).unwrap();
        let Ok((library, _)) = Library::open(&path) else {
            assert_eq!(fs::read(&path).unwrap(), flipped, "byte {at}");
            continue;
        };
        let room = Room {
            library,
            folder: tempfile::tempdir().unwrap(),
        };
        let read = room.get(crate::shape::workshop_id(1));
        if let Err(error) = read {
            assert!(
                !matches!(error, StoreError::Panicked { .. }),
                "byte {at}: {error}"
            );
        }
        if let Err(error) = wait(room.library.check()) {
            assert!(
                matches!(error, StoreError::Damaged { .. }),
                "byte {at}: {error}"
            );
        }
    }
}

#[test]
fn a_closed_library_says_so() {
    let (room, workshop) = Room::with_workshop(1);
    wait(room.library.close());
    let error = room.get(workshop.id).unwrap_err();
    assert!(matches!(error, StoreError::Closed), "{error}");
    wait(room.library.close());
}

#[test]
fn a_copy_is_a_library_and_is_never_written_over_another_file() {
    let (room, workshop) = Room::with_workshop(1);
    let copy = room.folder.path().join("copy.db");
    wait(room.library.copy_to(copy.clone())).unwrap();
    let (library, opened) = Library::open(&copy).unwrap();
    assert!(!opened.created);
    let copied = Room {
        library,
        folder: tempfile::tempdir().unwrap(),
    };
    assert_eq!(copied.get(workshop.id).unwrap(), workshop);
    copied.check();
    let bytes = fs::read(&copy).unwrap();
    let error = wait(room.library.copy_to(copy.clone())).unwrap_err();
    assert!(matches!(error, StoreError::NoCopy { .. }), "{error}");
    assert_eq!(fs::read(&copy).unwrap(), bytes);
    let nowhere = room.folder.path().join("gone/copy.db");
    assert!(wait(room.library.copy_to(nowhere)).is_err());
}
