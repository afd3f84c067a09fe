-- What is too old is found by when its conversation began, and by its conversation.
CREATE INDEX conversation_created ON conversation (created, number);
DROP INDEX attachment_conversation;
CREATE INDEX attachment_conversation ON attachment (conversation, created);

-- What stays of customers and conversations that are gone.
-- hash: who it was, as a keyed hash: the key's own name, a colon, HMAC-SHA256 of 'conversation:' and its id, or of 'customer:' and the customer's key.
-- erased: when, for those whose customer asked for it; null for those that were too old.
-- opted_out: 1 when whoever comes back is not written to until they opt in again.
-- version, sequence: the last ones that were used, so that nobody who still holds what was erased can write it back.
CREATE TABLE forgotten (
    hash      TEXT     NOT NULL PRIMARY KEY,
    erased    BIGINT   NULL,
    opted_out SMALLINT NOT NULL,
    version   BIGINT   NOT NULL,
    sequence  BIGINT   NOT NULL
) $clustered$;
CREATE INDEX forgotten_erased ON forgotten (erased) WHERE erased IS NOT NULL;

-- Nobody's conversations would all be one customer's.
UPDATE conversation SET customer = channel || '/conversations/' || substr(id, length(channel) + 2) WHERE customer = channel || '/users/';

-- What networks told of conversations after they were gone.
DELETE FROM receipt WHERE NOT EXISTS (SELECT 1 FROM conversation WHERE id = receipt.conversation);
DELETE FROM measure WHERE NOT EXISTS (SELECT 1 FROM conversation WHERE id = measure.conversation);
