-- What a library of format 1 held. Never changed once format 1 was released.
INSERT INTO pack (number, id, version, content) VALUES (1, 'shape', '1', 'the words of the pack');

INSERT INTO workshop (
    id, pack, state, organisation, place, held_on, starts_at, currency, target, invented,
    rated, floor, ceiling, answered
) VALUES (
    '00000000-0000-0000-0000-000000000001', 1, 'closed', 'Nordwind', 'Kiel', '2026-11-19',
    '09:00:00', 'EUR', 3, 0, 1, 1, 2, 1
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

INSERT INTO ballot (workshop, statement, round, "not", partly, largely, fully, unknown) VALUES
    ('00000000-0000-0000-0000-000000000001', '1-need', 1, 0, 1, 5, 0, 1);

INSERT INTO dissent (workshop, statement, position, words) VALUES
    ('00000000-0000-0000-0000-000000000001', '1-need', 0, 'only in Spain');

INSERT INTO value_line (
    workshop, id, name, question, low, likely, high, owner, basis, overlap
) VALUES
    ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001',
     'Fewer lost orders', 'make', 1, 20, 300, 'cfo', 'last year''s books', NULL);

INSERT INTO setting (name, value) VALUES ('theme', 'dark');
