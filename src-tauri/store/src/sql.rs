//! How words of the domain are written in SQL, and read back.
