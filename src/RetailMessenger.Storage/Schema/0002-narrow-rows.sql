-- What every message rewrites stands in narrow rows of their own (progress); what is written once, or only by some turns, stands elsewhere
-- (conversation, state); entries are added where they come. So the messages of one moment change few pages, whichever conversations they belong to.
-- $number$ and $identity$ are filled in by each database's own words.

DROP INDEX conversation_unanswered;
DROP INDEX conversation_undelivered;
DROP INDEX conversation_customer;
DROP INDEX entry_message;
ALTER TABLE conversation RENAME TO conversation_0001;
ALTER TABLE entry RENAME TO entry_0001;

-- customer: the storage key of the customer's own document.
CREATE TABLE conversation (
    number    $identity$,
    id        TEXT   NOT NULL UNIQUE,
    channel   TEXT   NOT NULL,
    customer  TEXT   NOT NULL,
    reference TEXT   NOT NULL,
    created   BIGINT NOT NULL
);
CREATE INDEX conversation_customer ON conversation (customer);

CREATE TABLE progress (
    conversation      $number$ NOT NULL PRIMARY KEY,
    version           BIGINT   NOT NULL,
    last_sequence     BIGINT   NOT NULL,
    last_time         BIGINT   NOT NULL,
    last_in           BIGINT   NOT NULL,
    previous_in       BIGINT   NOT NULL,
    answered_through  BIGINT   NOT NULL,
    delivered_through BIGINT   NOT NULL,
    unanswered_since  BIGINT   NULL,
    undelivered_since BIGINT   NULL,
    failed_turns      INTEGER  NOT NULL,
    failed_deliveries INTEGER  NOT NULL
);
CREATE INDEX progress_unanswered ON progress (unanswered_since) WHERE unanswered_since IS NOT NULL;
CREATE INDEX progress_undelivered ON progress (undelivered_since) WHERE undelivered_since IS NOT NULL;

CREATE TABLE state (
    conversation $number$ NOT NULL PRIMARY KEY,
    json         TEXT     NOT NULL
);

-- direction: 0 in, 1 out. delivery: 0 pending, 1 sent (delivery_note: the network's id), 2 failed (delivery_note: why).
-- message_id: by which a repeated message is known; unique in its conversation.
CREATE TABLE entry (
    position      $identity$,
    conversation  $number$ NOT NULL,
    sequence      BIGINT   NOT NULL,
    direction     SMALLINT NOT NULL,
    activity_id   TEXT     NOT NULL,
    message_id    TEXT     NULL,
    time          BIGINT   NOT NULL,
    activity      TEXT     NOT NULL,
    delivery      SMALLINT NOT NULL,
    delivery_note TEXT     NULL
);
CREATE UNIQUE INDEX entry_sequence ON entry (conversation, sequence);
CREATE UNIQUE INDEX entry_message ON entry (conversation, message_id) WHERE message_id IS NOT NULL;

INSERT INTO conversation (id, channel, customer, reference, created)
SELECT id, channel, customer, reference, created FROM conversation_0001 ORDER BY created, id;

INSERT INTO progress
SELECT number, version, last_sequence, last_time, last_in, previous_in, answered_through, delivered_through,
       unanswered_since, undelivered_since, failed_turns, failed_deliveries
FROM conversation_0001 AS old JOIN conversation ON conversation.id = old.id;

INSERT INTO state
SELECT number, state FROM conversation_0001 AS old JOIN conversation ON conversation.id = old.id WHERE state IS NOT NULL;

-- Message ids were unique in their channel (channel#conversation:id, out#channel/conversation#id); the conversation's name in them is no longer needed.
INSERT INTO entry (conversation, sequence, direction, activity_id, message_id, time, activity, delivery, delivery_note)
SELECT number, sequence, direction, activity_id,
       CASE
           WHEN message_id IS NULL THEN NULL
           WHEN direction = 1 THEN 'out#' || activity_id
           WHEN substr(message_id, length(channel) + 2, length(id) - length(channel) - 1) = substr(id, length(channel) + 2) THEN substr(message_id, length(id) + 1)
           ELSE substr(message_id, length(channel) + 2)
       END,
       time, activity, delivery, delivery_note
FROM entry_0001 AS old JOIN conversation ON conversation.id = old.conversation
ORDER BY time, number, sequence;

-- Written to see that something can be written.
CREATE TABLE probe (
    id   INTEGER NOT NULL PRIMARY KEY,
    time BIGINT  NOT NULL
);

DROP TABLE entry_0001;
DROP TABLE conversation_0001;
