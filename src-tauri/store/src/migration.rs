//! The numbered steps from an empty file to the library's present format.
//!
//! Each is one immediate transaction that ends by writing its number, so that a library is never half
//! of one format and half of the next. A file of `migrations/` is never changed once it was released.

use rusqlite::{Connection, TransactionBehavior};

/// Marks an `SQLite` file as a Headwater library ("HDWT"): its `application_id`.
pub(crate) const APPLICATION_ID: u32 = 0x4844_5754;

/// Every migration, first to last: the one at position n leads to format n + 1.
const MIGRATIONS: [&str; 8] = [
    include_str!("../migrations/0001_library.sql"),
    include_str!("../migrations/0002_method.sql"),
    include_str!("../migrations/0003_clock.sql"),
    include_str!("../migrations/0004_draft.sql"),
    include_str!("../migrations/0005_template.sql"),
    include_str!("../migrations/0006_elapsed.sql"),
    include_str!("../migrations/0007_report.sql"),
    include_str!("../migrations/0008_drafts.sql"),
];

/// The format that this program reads and writes.
pub(crate) const FORMAT: u32 = 8;

const _: () = assert!(MIGRATIONS.len() == FORMAT as usize);

/// The format that a library is written in.
pub(crate) fn format(connection: &Connection) -> rusqlite::Result<u32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Brings a library to the present [`FORMAT`].
pub(crate) fn migrate(connection: &mut Connection) -> rusqlite::Result<()> {
    migrate_by(connection, &MIGRATIONS)
}

fn migrate_by(connection: &mut Connection, migrations: &[&str]) -> rusqlite::Result<()> {
    // A migration may have to build a table anew, which must not cascade to the tables that refer to it.
    connection.pragma_update(None, "foreign_keys", false)?;
    let done = usize::try_from(format(connection)?).unwrap_or(usize::MAX);
    let outcome = (1..)
        .zip(migrations)
        .skip(done)
        .try_for_each(|(number, sql)| apply(connection, number, sql));
    connection.pragma_update(None, "foreign_keys", true)?;
    outcome
}

fn apply(connection: &mut Connection, number: u32, sql: &str) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(sql)?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", number)?;
    let broken: i64 =
        transaction.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })?;
    if broken > 0 {
        return Err(rusqlite::Error::SqliteFailure(
            rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY),
            Some(format!("{broken} rows would refer to nothing")),
        ));
    }
    transaction.commit()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn library() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        connection
    }

    #[test]
    fn an_empty_file_becomes_a_library_of_the_present_format() {
        let connection = library();
        assert_eq!(format(&connection).unwrap(), FORMAT);
    }

    #[test]
    fn only_the_migrations_that_are_missing_run() {
        let mut connection = library();
        let mut more = MIGRATIONS.to_vec();
        more.push("CREATE TABLE extra (a INTEGER) STRICT;");
        migrate_by(&mut connection, &more).unwrap();
        assert_eq!(format(&connection).unwrap(), FORMAT + 1);
        migrate_by(&mut connection, &more).unwrap();
        assert_eq!(format(&connection).unwrap(), FORMAT + 1);
    }

    #[test]
    fn a_migration_that_fails_leaves_the_format_and_the_tables_as_they_were() {
        let mut connection = library();
        let mut more = MIGRATIONS.to_vec();
        more.push("CREATE TABLE extra (a INTEGER) STRICT; CREATE TABLE extra (a INTEGER) STRICT;");
        assert!(migrate_by(&mut connection, &more).is_err());
        assert_eq!(format(&connection).unwrap(), FORMAT);
        assert!(connection.prepare("SELECT * FROM extra").is_err());
    }

    #[test]
    fn a_migration_that_leaves_a_reference_to_nothing_is_refused() {
        let mut connection = library();
        let mut more = MIGRATIONS.to_vec();
        more.push("INSERT INTO clock (workshop) VALUES ('nowhere');");
        assert!(migrate_by(&mut connection, &more).is_err());
        assert_eq!(format(&connection).unwrap(), FORMAT);
    }
}
