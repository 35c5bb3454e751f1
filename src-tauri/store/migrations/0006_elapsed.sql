-- Format 6: every block knows how long it has run, so that going back to it goes on with what is left.
-- It is the clock's, and no edit: undo leaves it alone, but brings it back with a block that was deleted.

ALTER TABLE block ADD COLUMN elapsed_seconds INTEGER NOT NULL DEFAULT 0 CHECK (elapsed_seconds >= 0);

UPDATE block SET elapsed_seconds = clock.elapsed_seconds
FROM clock WHERE clock.workshop = block.workshop AND clock.block = block.id;

DROP TRIGGER block_clear;

CREATE TRIGGER block_clear BEFORE DELETE ON block
BEGIN
    UPDATE note SET block = NULL WHERE workshop = OLD.workshop AND block = OLD.id;
    UPDATE clock SET block = NULL, started_at = NULL WHERE workshop = OLD.workshop AND block = OLD.id;
END;

ALTER TABLE clock DROP COLUMN elapsed_seconds;
