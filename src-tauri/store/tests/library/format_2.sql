-- What a library of format 2 held. Never changed once format 2 was released.
INSERT INTO pack (number, id, version, content, loaded) VALUES
    (1, 'shape', '1', 'the words of the pack', 1);

INSERT INTO workshop (
    id, pack, state, organisation, place, held_on, starts_at, currency, target, invented, votes_named,
    rated, floor, ceiling, answered
) VALUES (
    '00000000-0000-0000-0000-000000000001', 1, 'closed', 'Nordwind', 'Kiel', '2026-11-19',
    '09:00:00', 'EUR', 3, 0, 0, 1, 1, 2, 1
);

INSERT INTO participant (workshop, id, position, handle, role, name, side, presence) VALUES
    ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 0,
     'cfo', 'CFO', NULL, 'business', 'present');

INSERT INTO block (
    workshop, id, position, activity, title, planned_minutes, minimum_minutes, locked
) VALUES
    ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 0,
     'make', NULL, 20, 10, 0);

INSERT INTO clock (workshop, block, started_at, elapsed_seconds) VALUES
    ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', NULL, 60);

INSERT INTO note (
    workshop, id, block, line, captured_at, captured_on, done,
    kind, private, asked, due_on, owner, shown, words
) VALUES
    ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001',
     '00000000-0000-0000-0000-000000000001', '! Zahlungen zuerst',
     '2026-11-19T09:00:00.000000000Z', '2026-11-19', 0,
     'decision', 0, 0, NULL, NULL, 'Zahlungen zuerst', '! zahlungen zuerst'),
    ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', NULL,
     '> Karte zeichnen @cfo ^2026-12-15', '2026-11-19T09:00:01.500000000Z', '2026-11-19', 0,
     'action', 0, 0, '2026-12-15', 'cfo', 'Karte zeichnen',
     '> karte zeichnen @cfo ^2026-12-15');

INSERT INTO rating (workshop, statement, answer, reason, evidence, evidence_text) VALUES
    ('00000000-0000-0000-0000-000000000001', '1-need', 'largely', NULL, 'E1', 'shown in May');

INSERT INTO ballot (
    workshop, statement, round, "not", partly, largely, fully, unknown, kept
) VALUES
    ('00000000-0000-0000-0000-000000000001', '1-need', 1, 0, 1, 5, 0, 1, 'counts'),
    ('00000000-0000-0000-0000-000000000001', '1-need', 2, 1, 2, 6, 1, 1, 'sides'),
    ('00000000-0000-0000-0000-000000000001', '1-need', 3, 0, 0, 1, 1, 1, 'names'),
    ('00000000-0000-0000-0000-000000000001', '1-need', 4, 0, 0, 0, 0, 0, 'names');

INSERT INTO ballot_side (
    workshop, statement, round, side, "not", partly, largely, fully, unknown
) VALUES
    ('00000000-0000-0000-0000-000000000001', '1-need', 2, 'business', 1, 2, 3, 0, 0),
    ('00000000-0000-0000-0000-000000000001', '1-need', 2, 'technology', 0, 0, 3, 1, 1);

INSERT INTO ballot_vote (workshop, statement, round, by, position, vote) VALUES
    ('00000000-0000-0000-0000-000000000001', '1-need', 3, 'gone', 0, 'fully'),
    ('00000000-0000-0000-0000-000000000001', '1-need', 3, 'cio', 1, NULL),
    ('00000000-0000-0000-0000-000000000001', '1-need', 3, 'cfo', 2, 'largely');

INSERT INTO dissent (workshop, statement, position, by, words) VALUES
    ('00000000-0000-0000-0000-000000000001', '1-need', 0, NULL, 'only in Spain'),
    ('00000000-0000-0000-0000-000000000001', '1-need', 1, 'cfo', 'never');

INSERT INTO opening_vote (
    workshop, round, kept, stage_0, stage_1, stage_2, stage_3, stage_4, stage_5, abstained
) VALUES
    ('00000000-0000-0000-0000-000000000001', 1, 'counts', 0, 1, 3, 2, 0, 65535, 1),
    ('00000000-0000-0000-0000-000000000001', 2, 'names', 1, 0, 0, 1, 0, 0, 1);

INSERT INTO opening_guess (workshop, round, by, position, stage) VALUES
    ('00000000-0000-0000-0000-000000000001', 2, 'cio', 0, 3),
    ('00000000-0000-0000-0000-000000000001', 2, 'cfo', 1, NULL),
    ('00000000-0000-0000-0000-000000000001', 2, 'gone', 2, 0);

INSERT INTO placement_override (workshop, stage, reason) VALUES
    ('00000000-0000-0000-0000-000000000001', 2, 'It went live last week');

INSERT INTO placement_override_agreed (workshop, by, position) VALUES
    ('00000000-0000-0000-0000-000000000001', 'cio', 0),
    ('00000000-0000-0000-0000-000000000001', 'cfo', 1);

INSERT INTO priority (
    workshop, id, position, recommendation, title, choice, reason, first_step, measure, owner,
    horizon, value, effort
) VALUES
    ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000003', 0,
     'to-critical', 'Payments first', 'taken', NULL, 'Ask the bank', 'Orders in a minute', 'cio',
     'now', 5, 1),
    ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 1,
     NULL, 'Idea 1', 'taken', NULL, NULL, NULL, NULL, 'later', NULL, NULL),
    ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', 2,
     'discover', NULL, 'dropped', 'no money', NULL, NULL, NULL, 'later', NULL, NULL),
    ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000004', 3,
     NULL, 'Idea 4', 'dropped', NULL, NULL, NULL, NULL, 'later', NULL, NULL);

INSERT INTO value_line (
    workshop, id, name, question, low, likely, high, owner, basis, overlap
) VALUES
    ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001',
     'Fewer lost orders', 'make', 1, 20, 300, 'cfo', 'last year''s books', NULL);

INSERT INTO value_release (workshop, value_line, position, statement, note) VALUES
    ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 0, 'z-first', NULL),
    ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 1, NULL, '00000000-0000-0000-0000-000000000002'),
    ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 2, '1-need', NULL);

INSERT INTO setting (name, value) VALUES ('theme', 'dark');
