INSERT INTO logo (workshop, png) VALUES ('00000000-0000-0000-0000-000000000001', x'89504e47');

INSERT INTO report_choice (workshop, edition, paper, formats) VALUES
    ('00000000-0000-0000-0000-000000000001', 'sponsor', 'letter', 'pdf xlsx');

INSERT INTO report_version (workshop, number, content, snapshot) VALUES
    ('00000000-0000-0000-0000-000000000001', 1, 'a1', '{}');

INSERT INTO report_sent (workshop, version, format, edition, paper, hash, sent_at) VALUES
    ('00000000-0000-0000-0000-000000000001', 1, 'pdf', 'sponsor', 'letter', 'a1b2c3',
     '2026-11-22T14:32:00.000000000Z');

UPDATE note SET withheld = 1 WHERE line = (SELECT max(line) FROM note);
