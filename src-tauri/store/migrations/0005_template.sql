-- Format 5: agendas that the facilitator saved under a name. They belong to the library, and to no
-- workshop: neither undo nor a file has them, and they stay when the workshop is erased that they were
-- saved from. Of its words they hold the titles of the blocks, and nothing else.

CREATE TABLE template (
    id   TEXT PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE template_block (
    template        TEXT NOT NULL REFERENCES template (id) ON DELETE CASCADE,
    position        INTEGER NOT NULL CHECK (position >= 0), -- in the agenda, from 0
    activity        TEXT NOT NULL CHECK (
        activity IN (
            'welcome', 'briefing', 'opening_vote', 'make', 'save', 'risk', 'assess', 'placement',
            'priorities', 'commit', 'close', 'break'
        )
    ),
    title           TEXT,
    planned_minutes INTEGER NOT NULL CHECK (planned_minutes BETWEEN 1 AND 600),
    minimum_minutes INTEGER NOT NULL CHECK (minimum_minutes BETWEEN 1 AND 600),
    locked          INTEGER NOT NULL CHECK (locked IN (0, 1)),
    PRIMARY KEY (template, position)
) STRICT;
