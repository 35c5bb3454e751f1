INSERT INTO draft (workshop, line, note) VALUES
    ('00000000-0000-0000-0000-000000000001', '> Ask the ba', NULL);
