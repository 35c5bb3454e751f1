//! The library: every workshop of this computer in one `SQLite` file.
//!
//! [`Library`] owns one thread, and that thread owns the one connection. Callers hand it closures:
//! [`Library::read`] sees a [`Reader`], [`Library::write`] and [`Library::change`] a [`Writer`], whose
//! work is one transaction and is answered only once it is on the disk. The functions of [`table`] say
//! what can be read and written, one module a noun; [`undo`] takes changes back.
//!
//! Nothing else of Headwater knows SQL, and this crate deliberately holds no rule: how a line reads
//! and where an organisation stands is computed by the domain and handed in. It never creates a
//! library over a file that is there, and never deletes one.

mod access;
mod copy;
mod create;
mod error;
mod library;
mod migration;
mod open;
mod sql;
pub mod table;
pub mod undo;
mod words;

pub use access::{Reader, Writer};
pub use error::{OpenError, StoreError};
pub use library::Library;
pub use open::Opened;
