-- Every workshop as the library lists it: running ones first, then latest first, undated before dated.
SELECT
    workshop.id,
    organisation,
    title,
    place,
    held_on,
    state,
    invented,
    rated,
    floor,
    ceiling,
    answered,
    tally.notes,
    tally.decisions,
    (
        SELECT (SELECT count(*) FROM block AS earlier
                WHERE earlier.workshop = current.workshop AND earlier.position <= current.position)
        FROM clock
        JOIN block AS current ON current.workshop = clock.workshop AND current.id = clock.block
        WHERE clock.workshop = workshop.id
    ),
    (SELECT count(*) FROM block WHERE block.workshop = workshop.id)
FROM workshop
JOIN tally ON tally.workshop = workshop.id
ORDER BY state = 'running' DESC, held_on IS NOT NULL, held_on DESC, workshop.rowid DESC;
