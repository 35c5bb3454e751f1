-- Format 3: the end that the day was planned to have.

ALTER TABLE clock ADD COLUMN ends_at TEXT; -- null before the clock was first started
