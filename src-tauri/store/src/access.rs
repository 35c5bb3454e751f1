//! What a closure on the library's thread may do: read, or read and write.

use std::ops::Deref;

use rusqlite::Connection;

/// Reads the library. Handed to closures only; the functions of [`table`](crate::table) take it.
#[derive(Debug)]
pub struct Reader<'c> {
    connection: &'c Connection,
}

impl<'c> Reader<'c> {
    pub(crate) const fn new(connection: &'c Connection) -> Self {
        Self { connection }
    }

    pub(crate) const fn connection(&self) -> &'c Connection {
        self.connection
    }
}

/// Reads and writes the library within one transaction. Every `Writer` is also a [`Reader`].
#[derive(Debug)]
pub struct Writer<'c> {
    reader: Reader<'c>,
}

impl<'c> Writer<'c> {
    pub(crate) const fn new(connection: &'c Connection) -> Self {
        Self {
            reader: Reader::new(connection),
        }
    }
}

impl<'c> Deref for Writer<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Self::Target {
        &self.reader
    }
}
