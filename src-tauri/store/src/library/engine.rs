//! What runs on the library's thread: one job after the other, on the one connection.

use std::{
    any::Any,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc,
};

use rusqlite::{Connection, TransactionBehavior};

use crate::{Reader, StoreError, Writer};

/// Something to do on the library's thread.
pub(super) type Job = Box<dyn FnOnce(&mut Engine) + Send>;

/// The connection, until the library is closed.
pub(super) struct Engine {
    connection: Option<Connection>,
}

impl Engine {
    pub(super) fn new(connection: Connection) -> Self {
        Self {
            connection: Some(connection),
        }
    }

    /// Works until the last handle is gone, then closes the file.
    pub(super) fn run(mut self, queue: &mpsc::Receiver<Job>) {
        for job in queue {
            job(&mut self);
        }
    }

    /// Runs a job so that its panic is an error of its own and not the end of the library.
    pub(super) fn guard<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        // A transaction that unwinds rolls back, so that nothing half done is left behind.
        catch_unwind(AssertUnwindSafe(|| work(self))).unwrap_or_else(|panic| {
            let detail = words_of(&*panic);
            Err(StoreError::Panicked { detail }.into())
        })
    }

    pub(super) fn read<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let snapshot = self.connection()?.transaction().map_err(StoreError::from)?;
        work(&Reader::new(&snapshot))
    }

    pub(super) fn write<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = self
            .connection()?
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let value = work(&Writer::new(&transaction))?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(value)
    }

    /// Closes the file. A failure leaves the log beside it, which the next opening reads.
    pub(super) fn close(&mut self) -> Result<(), StoreError> {
        match self.connection.take().map(Connection::close) {
            None | Some(Ok(())) => Ok(()),
            Some(Err((_, error))) => Err(error.into()),
        }
    }

    pub(super) fn connection(&mut self) -> Result<&mut Connection, StoreError> {
        self.connection.as_mut().ok_or(StoreError::Closed)
    }
}

fn words_of(panic: &(dyn Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|words| (*words).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "no word of it".to_owned())
}
