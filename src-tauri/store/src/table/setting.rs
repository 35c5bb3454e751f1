//! Settings of this library, by name. No step of undo.

use crate::{Reader, StoreError, Writer};

/// The value of a setting, or `None` where it was never set.
///
/// # Errors
/// When the library cannot be read.
pub fn find_setting(reader: &Reader<'_>, name: &str) -> Result<Option<String>, StoreError> {
    todo!()
}

/// Sets a setting.
///
/// # Errors
/// When the library cannot be written.
pub fn update_setting(writer: &Writer<'_>, name: &str, value: &str) -> Result<(), StoreError> {
    todo!()
}
