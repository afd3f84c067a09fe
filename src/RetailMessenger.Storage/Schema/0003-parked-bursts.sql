-- The first entry of a parked turn, when it answered several; null when it answered one.
ALTER TABLE parked ADD COLUMN first_sequence BIGINT NULL;
