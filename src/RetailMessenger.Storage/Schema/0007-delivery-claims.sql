-- Which server hands a conversation's replies to its network, and until when nobody else may; 0: anybody may.
ALTER TABLE progress ADD COLUMN claimant TEXT NULL;
ALTER TABLE progress ADD COLUMN claimed_until BIGINT NOT NULL DEFAULT 0;
