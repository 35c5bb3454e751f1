INSERT INTO template (id, name) VALUES ('00000000-0000-0000-0000-0000000000a1', 'Our morning');

INSERT INTO template_block VALUES
    ('00000000-0000-0000-0000-0000000000a1', 0, 'welcome', NULL, 10, 5, 0),
    ('00000000-0000-0000-0000-0000000000a1', 1, 'break', 'Kaffee', 15, 15, 1);
