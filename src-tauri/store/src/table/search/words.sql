-- Notes that match ?1, an FTS5 expression; of workshop ?2 unless that is null; newest first, at most ?3.
-- Numbers of notes grow as they are captured. Ordering by the index's own rank would weigh every hit of
-- a common word before the first is shown; walking the index backwards stops at the limit. A workshop's
-- notes lie together, so its bounds spare the walk through everybody else's.
SELECT note.workshop, organisation, held_on, note.id, kind, private, shown
FROM note_text
JOIN note ON note.number = note_text.rowid
JOIN workshop ON workshop.id = note.workshop
WHERE note_text MATCH ?1
    AND (?2 IS NULL OR note.workshop = ?2)
    AND note_text.rowid >= coalesce((SELECT min(number) FROM note WHERE workshop = ?2), 0)
    AND note_text.rowid <= coalesce((SELECT max(number) FROM note WHERE workshop = ?2), 9223372036854775807)
ORDER BY note_text.rowid DESC
LIMIT ?3;
