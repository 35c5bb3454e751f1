//! The numbered steps from an empty file to the library's present format.
