INSERT INTO draft (workshop, field, text, base) VALUES
    ('00000000-0000-0000-0000-000000000001', 'evidence:1-need', 'Heard in Ma', 'Heard');
