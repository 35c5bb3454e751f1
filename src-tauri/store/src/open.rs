//! Opening: telling a library from everything else without touching it.

use std::{
    fs::{self, File},
    io::{ErrorKind, Read},
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, config::DbConfig};

use crate::{
    OpenError, copy, create,
    migration::{self, APPLICATION_ID, FORMAT},
    undo,
};

/// What opening found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// There was no file, and a new library was created.
    pub created: bool,
    /// The library was not closed the last time (a crash, a power cut), or another program has it open:
    /// what had been saved was read from its log and checked.
    pub recovered: bool,
    /// The library was of an older format and was updated: the checked copy made before, left beside it.
    pub copied_to: Option<PathBuf>,
}

/// How long a write waits for another program to finish its own.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// The first bytes of every `SQLite` file.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// Opens the library at `path`, or creates it where there is nothing.
pub(crate) fn open(path: &Path) -> Result<(Connection, Opened), OpenError> {
    let created = !is_there(path)?;
    if created {
        create::create(path)?;
    }
    let recovered = log_length(path) > 0;
    examine_header(path, recovered)?;
    let (connection, copied_to) =
        open_library(path, recovered).map_err(|failure| failure.at(path))?;
    create::tidy(path)?;
    Ok((
        connection,
        Opened {
            created,
            recovered,
            copied_to,
        },
    ))
}

/// Connects to a library file that is there, with every promise of durability switched on. What is
/// saved in its log is not written back when the connection closes, until [`open`] has accepted the file.
pub(crate) fn connect(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    // Without SQLITE_OPEN_URI: a path is a path, also one that begins with "file:".
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.set_prepared_statement_cache_capacity(128);
    for (pragma, value) in [
        ("synchronous", "FULL"),
        ("fullfsync", "ON"),
        ("checkpoint_fullfsync", "ON"),
        ("foreign_keys", "ON"),
        ("secure_delete", "ON"),
        ("trusted_schema", "OFF"),
        ("cell_size_check", "ON"),
        ("temp_store", "MEMORY"),
    ] {
        connection.pragma_update(None, pragma, value)?;
    }
    Ok(connection)
}

/// Why a library that was recognised could not be opened, where the path is not known yet.
enum Failure {
    Refused(OpenError),
    Sql(rusqlite::Error),
}

impl Failure {
    fn at(self, path: &Path) -> OpenError {
        match self {
            Self::Refused(error) => error,
            Self::Sql(error) => OpenError::from_sql(path, &error),
        }
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        Self::Refused(error)
    }
}

fn open_library(path: &Path, recovered: bool) -> Result<(Connection, Option<PathBuf>), Failure> {
    let mut connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    if connection.is_readonly("main")? {
        let path = path.to_owned();
        return Err(OpenError::NoPermission { path }.into());
    }
    let found = migration::format(&connection)?;
    check_format(path, found)?;
    if recovered || found < FORMAT {
        quick_check(path, &connection)?;
    }
    let copied_to = if found < FORMAT {
        let copy = copy::before_update(&connection, path, FORMAT)?;
        migration::migrate(&mut connection)?;
        Some(copy)
    } else {
        None
    };
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    undo::record::install(&connection)?;
    Ok((connection, copied_to))
}

fn check_format(path: &Path, found: u32) -> Result<(), OpenError> {
    let path = path.to_owned();
    match found {
        0 => Err(damaged(path, "it has no format number")),
        _ if found > FORMAT => Err(OpenError::Newer {
            path,
            found,
            known: FORMAT,
        }),
        _ => Ok(()),
    }
}

fn quick_check(path: &Path, connection: &Connection) -> Result<(), Failure> {
    let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if found == "ok" {
        Ok(())
    } else {
        Err(damaged(path.to_owned(), &found).into())
    }
}

fn damaged(path: PathBuf, detail: &str) -> OpenError {
    OpenError::Damaged {
        path,
        detail: detail.to_owned(),
    }
}

/// Whether there is a file. A library whose log is there without it was not closed, and is no reason to
/// begin a new one.
fn is_there(path: &Path) -> Result<bool, OpenError> {
    let owned = path.to_owned();
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => Err(OpenError::Folder { path: owned }),
        Ok(metadata) if metadata.len() == 0 => Err(damaged(owned, "the file is empty")),
        Ok(_) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound && log_length(path) > 0 => {
            Err(OpenError::Missing { path: owned })
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(OpenError::from_io(path, &error)),
    }
}

/// How many bytes the library's log has; 0 when there is none.
fn log_length(path: &Path) -> u64 {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    fs::metadata(log).map_or(0, |metadata| metadata.len())
}

/// Reads the first bytes as plain bytes, since `SQLite` may write to whatever it opens.
fn examine_header(path: &Path, has_log: bool) -> Result<(), OpenError> {
    let mut header = Vec::with_capacity(100);
    let mut file = File::open(path).map_err(|error| OpenError::from_io(path, &error))?;
    let length = file
        .by_ref()
        .take(100)
        .read_to_end(&mut header)
        .and_then(|_| file.metadata())
        .map_err(|error| OpenError::from_io(path, &error))?
        .len();
    let Some(fields) = Header::parse(&header) else {
        let path = path.to_owned();
        return Err(OpenError::NotALibrary { path });
    };
    if fields.format > FORMAT {
        return check_format(path, fields.format);
    }
    // With a log, pages that are missing here may be there.
    if !has_log && length < fields.length {
        let detail = format!("{length} of its {} bytes are there", fields.length);
        return Err(damaged(path.to_owned(), &detail));
    }
    Ok(())
}

/// What the header of an `SQLite` file says (its format document, section 1.3).
struct Header {
    format: u32,
    length: u64,
}

impl Header {
    fn parse(bytes: &[u8]) -> Option<Self> {
        let number = |at: usize| -> Option<u32> {
            let four = bytes.get(at..at + 4)?.try_into().ok()?;
            Some(u32::from_be_bytes(four))
        };
        let page_size = match u16::from_be_bytes(bytes.get(16..18)?.try_into().ok()?) {
            1 => 65_536,
            other => u64::from(other),
        };
        let ours = bytes.starts_with(MAGIC) && number(68)? == APPLICATION_ID;
        ours.then_some(Self {
            format: number(60)?,
            length: page_size * u64::from(number(28)?),
        })
    }
}
