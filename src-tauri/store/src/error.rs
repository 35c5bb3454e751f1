//! What can go wrong, said to the person at the screen: what happened, where, and what to do.

use std::{
    io,
    path::{Path, PathBuf},
};

use headwater_domain::{Text, workshop::TooMany};
use rusqlite::ErrorCode;

/// Why the library could not be opened. The file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The path names a folder.
    #[error("{} is a folder, not a library: choose the library file in it", .path.display())]
    Folder {
        /// Where.
        path: PathBuf,
    },
    /// The folder that the library would be in does not exist.
    #[error("the folder for the library, {}, does not exist: create it or choose another", .path.display())]
    NoFolder {
        /// The folder.
        path: PathBuf,
    },
    /// The system does not let this user read or write there.
    #[error("the library {} may not be read and written by this user: ask for access to it, or choose another place", .path.display())]
    NoPermission {
        /// Where.
        path: PathBuf,
    },
    /// The file is something else, or a library that is locked by a passphrase.
    #[error("{} is not a Headwater library, or it is locked: nothing was changed; choose another file", .path.display())]
    NotALibrary {
        /// Where.
        path: PathBuf,
    },
    /// The file is a library, and broken.
    #[error("the library {} is damaged ({detail}): nothing was changed; keep the file and restore a backup", .path.display())]
    Damaged {
        /// Where.
        path: PathBuf,
        /// What `SQLite` found.
        detail: String,
    },
    /// The library file is gone, but its log is still there.
    #[error("the library {} is missing, but its log beside it is there: put the library file back, or restore a backup", .path.display())]
    Missing {
        /// Where it should be.
        path: PathBuf,
    },
    /// The library was written by a newer Headwater.
    #[error("the library {} was written by a newer Headwater (format {found}, this one knows {known}): nothing was changed; update Headwater", .path.display())]
    Newer {
        /// Where.
        path: PathBuf,
        /// Its schema version.
        found: u32,
        /// The newest schema version that this program knows.
        known: u32,
    },
    /// Another program holds the file.
    #[error("the library {} is in use by another program: close that and try again", .path.display())]
    Busy {
        /// Where.
        path: PathBuf,
    },
    /// The disk is full.
    #[error("the disk with the library {} is full: free some space and try again", .path.display())]
    Full {
        /// Where.
        path: PathBuf,
    },
    /// The copy that is made before an update of the format could not be made or did not verify.
    #[error("the library {} was not updated, since no safe copy of it could be made at {} ({detail}): free some space and try again", .path.display(), .copy.display())]
    NoCopy {
        /// The library.
        path: PathBuf,
        /// Where the copy was to go.
        copy: PathBuf,
        /// What failed.
        detail: String,
    },
    /// The system refused in another way.
    #[error("the library {} could not be opened ({detail}): nothing was lost; try again", .path.display())]
    System {
        /// Where.
        path: PathBuf,
        /// What the system or `SQLite` said.
        detail: String,
    },
}

/// Why a read or a write failed. Whatever was written before the failure in the same closure is undone.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The library could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// What was asked for is not there (any more).
    #[error("this {what} is no longer in the library: it may have been deleted or erased")]
    NotFound {
        /// The noun, such as "note".
        what: &'static str,
    },
    /// A workshop of this id is there already.
    #[error(
        "this workshop is in the library already, as “{organisation}”: erase that one first to bring it in anew"
    )]
    AlreadyThere {
        /// The organisation of the workshop that is there.
        organisation: Text,
    },
    /// The change would break a rule of the library, such as a handle given twice.
    #[error("{rule}: nothing was changed")]
    Refused {
        /// The rule, said plainly.
        rule: String,
    },
    /// There is no room for one more.
    #[error("{0}: nothing was changed")]
    TooMany(#[from] TooMany),
    /// A step cannot be taken back, because what it changed was changed outside of it.
    #[error(
        "“{name}” can no longer be taken back, because what it changed has changed since: nothing was changed"
    )]
    NotUndoable {
        /// The step's name.
        name: String,
    },
    /// The model pack of a workshop cannot be read.
    #[error("the model pack of this workshop cannot be read: {detail}")]
    Pack {
        /// What its reader said.
        detail: String,
    },
    /// A stored value does not read as what it must be.
    #[error(
        "the library holds a {what} that cannot be read (“{value}”): restore a backup, or export the other workshops"
    )]
    Unreadable {
        /// The noun and field, such as `note.captured_at`.
        what: &'static str,
        /// What is stored.
        value: String,
    },
    /// The file is damaged.
    #[error("the library file is damaged ({detail}): keep the file and restore a backup")]
    Damaged {
        /// What `SQLite` found.
        detail: String,
    },
    /// The disk is full.
    #[error("not saved, because the disk with the library is full: free some space and try again")]
    Full,
    /// Another program is writing to the library.
    #[error("not saved, because another program is using the library: close that and try again")]
    Busy,
    /// The file may not be written.
    #[error(
        "not saved, because the library may not be written to: ask for access to its file and folder"
    )]
    NoPermission,
    /// A copy of the library could not be made or did not verify; no file was left.
    #[error("no copy of the library was made at {} ({detail}): choose another place, or free some space, and try again", .path.display())]
    NoCopy {
        /// Where it was to go.
        path: PathBuf,
        /// What failed.
        detail: String,
    },
    /// What was erased may still be in the library's log, since another program is reading it.
    #[error(
        "the workshop is gone, but traces of it stay in the library's log while another program reads the library: close that and erase again"
    )]
    TracesLeft,
    /// The library was closed.
    #[error("the library is closed: start Headwater again")]
    Closed,
    /// A closure panicked; its transaction was rolled back.
    #[error("not saved, because of a fault in Headwater ({detail}): try again")]
    Panicked {
        /// What the panic said.
        detail: String,
    },
    /// `SQLite` failed in another way.
    #[error("the library could not be read or written ({0}): try again")]
    Sql(rusqlite::Error),
}

impl OpenError {
    pub(crate) fn from_io(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        if error.kind() == io::ErrorKind::PermissionDenied {
            return Self::NoPermission { path };
        }
        if error.kind() == io::ErrorKind::StorageFull {
            return Self::Full { path };
        }
        let detail = error.to_string();
        Self::System { path, detail }
    }

    pub(crate) fn from_sql(path: &Path, error: &rusqlite::Error) -> Self {
        let path = path.to_owned();
        let detail = error.to_string();
        match Fault::of(error) {
            Fault::Damaged => Self::Damaged { path, detail },
            Fault::Full => Self::Full { path },
            Fault::Busy => Self::Busy { path },
            Fault::NoPermission => Self::NoPermission { path },
            Fault::Other => Self::System { path, detail },
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match Fault::of(&error) {
            Fault::Damaged => Self::Damaged {
                detail: error.to_string(),
            },
            Fault::Full => Self::Full,
            Fault::Busy => Self::Busy,
            Fault::NoPermission => Self::NoPermission,
            Fault::Other => Self::from_constraint(error),
        }
    }
}

impl StoreError {
    fn from_constraint(error: rusqlite::Error) -> Self {
        let Some(failure) = error.sqlite_error() else {
            return Self::Sql(error);
        };
        if failure.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY {
            let what = "workshop, or the block or note named,";
            return Self::NotFound { what };
        }
        if failure.code == ErrorCode::ConstraintViolation {
            let rule = format!("the library does not allow this ({error})");
            return Self::Refused { rule };
        }
        Self::Sql(error)
    }
}

/// What a failure of `SQLite` means for a person.
enum Fault {
    Damaged,
    Full,
    Busy,
    NoPermission,
    Other,
}

impl Fault {
    fn of(error: &rusqlite::Error) -> Self {
        let code = error.sqlite_error_code();
        let is = |codes: &[ErrorCode]| code.is_some_and(|code| codes.contains(&code));
        if is(&[ErrorCode::DatabaseCorrupt, ErrorCode::NotADatabase]) {
            Self::Damaged
        } else if is(&[ErrorCode::DiskFull]) {
            Self::Full
        } else if is(&[ErrorCode::DatabaseBusy, ErrorCode::DatabaseLocked]) {
            Self::Busy
        } else if is(&[
            ErrorCode::ReadOnly,
            ErrorCode::PermissionDenied,
            ErrorCode::CannotOpen,
        ]) {
            Self::NoPermission
        } else {
            Self::Other
        }
    }
}
