-- Format 4: what is half typed in the capture line. A table of its own, since it is no edit: undo leaves
-- it alone, and no file takes it along.

CREATE TABLE draft (
    workshop TEXT PRIMARY KEY REFERENCES workshop (id) ON DELETE CASCADE,
    line     TEXT NOT NULL CHECK (line <> ''),
    note     TEXT -- the note that it changes, which may be gone; null for a new one
) STRICT;
