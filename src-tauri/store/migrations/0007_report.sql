-- Format 7: the organisation's logo; how its reports are wanted; which notes are left out of them by
-- choice; and what of a workshop's report went out, when, and of which version. Of these the logo and the
-- notes are edits that undo takes back.

-- Left out of the attendee and the short edition, and counted there.
ALTER TABLE note ADD COLUMN withheld INTEGER NOT NULL DEFAULT 0 CHECK (withheld IN (0, 1));

-- Re-encoded by the app: PNG, as large as print needs.
CREATE TABLE logo (
    workshop TEXT PRIMARY KEY REFERENCES workshop (id) ON DELETE CASCADE,
    png      BLOB NOT NULL CHECK (length(png) BETWEEN 1 AND 4194304)
) STRICT;

-- What was chosen last: by workshop and not by organisation, so that no name of a client outlives the
-- workshop that is erased. The row written last is the one of the greatest rowid.
CREATE TABLE report_choice (
    workshop TEXT PRIMARY KEY REFERENCES workshop (id) ON DELETE CASCADE,
    edition  TEXT NOT NULL CHECK (edition IN ('attendee', 'sponsor', 'short')),
    paper    TEXT NOT NULL CHECK (paper IN ('a4', 'letter')),
    formats  TEXT NOT NULL -- their codes with a space between
) STRICT;

CREATE TABLE report_version (
    workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL CHECK (number >= 1),
    content  TEXT NOT NULL, -- a hash of all that a report can say: another content is another version
    snapshot TEXT NOT NULL, -- the workshop as it was then, as its file
    PRIMARY KEY (workshop, number)
) STRICT;

CREATE TABLE report_sent (
    number   INTEGER PRIMARY KEY,
    workshop TEXT NOT NULL,
    version  INTEGER NOT NULL,
    format   TEXT NOT NULL CHECK (format IN ('pdf', 'docx', 'xlsx', 'markdown', 'figures')),
    edition  TEXT CHECK (edition IN ('attendee', 'sponsor', 'short')), -- null where it has none
    paper    TEXT CHECK (paper IN ('a4', 'letter')),
    hash     TEXT, -- as its pages print it
    sent_at  TEXT NOT NULL,
    FOREIGN KEY (workshop, version) REFERENCES report_version (workshop, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX report_sent_of_workshop ON report_sent (workshop, version);
