-- Notes whose line has the characters ?1 just so; of workshop ?2 unless that is null; newest first, at
-- most ?3. Reads every line, so it is for what the index cannot find.
SELECT note.workshop, organisation, held_on, note.id, kind, private, shown
FROM note
JOIN workshop ON workshop.id = note.workshop
WHERE instr(line, ?1) > 0
    AND (?2 IS NULL OR note.workshop = ?2)
    AND number >= coalesce((SELECT min(number) FROM note WHERE workshop = ?2), 0)
    AND number <= coalesce((SELECT max(number) FROM note WHERE workshop = ?2), 9223372036854775807)
ORDER BY number DESC
LIMIT ?3;
