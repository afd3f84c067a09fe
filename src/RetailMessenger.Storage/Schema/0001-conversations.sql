-- A conversation's log and the row beside it. Times are milliseconds since 1970-01-01 UTC.
-- $blob$ and $clustered$ are filled in by each database's own words.

CREATE TABLE conversation (
    id                TEXT    NOT NULL PRIMARY KEY,
    channel           TEXT    NOT NULL,
    customer          TEXT    NOT NULL,
    reference         TEXT    NOT NULL,
    created           BIGINT  NOT NULL,
    version           BIGINT  NOT NULL,
    state             TEXT    NULL,
    last_sequence     BIGINT  NOT NULL,
    last_time         BIGINT  NOT NULL,
    last_in           BIGINT  NOT NULL,
    previous_in       BIGINT  NOT NULL,
    answered_through  BIGINT  NOT NULL,
    delivered_through BIGINT  NOT NULL,
    unanswered_since  BIGINT  NULL,
    undelivered_since BIGINT  NULL,
    failed_turns      INTEGER NOT NULL,
    failed_deliveries INTEGER NOT NULL
);
CREATE INDEX conversation_unanswered ON conversation (unanswered_since) WHERE unanswered_since IS NOT NULL;
CREATE INDEX conversation_undelivered ON conversation (undelivered_since) WHERE undelivered_since IS NOT NULL;
CREATE INDEX conversation_customer ON conversation (customer);

-- direction: 0 in, 1 out. delivery: 0 pending, 1 sent (delivery_note: the network's id), 2 failed (delivery_note: why).
CREATE TABLE entry (
    conversation  TEXT     NOT NULL,
    sequence      BIGINT   NOT NULL,
    direction     SMALLINT NOT NULL,
    activity_id   TEXT     NOT NULL,
    message_id    TEXT     NULL,
    time          BIGINT   NOT NULL,
    activity      TEXT     NOT NULL,
    delivery      SMALLINT NOT NULL,
    delivery_note TEXT     NULL,
    PRIMARY KEY (conversation, sequence)
) $clustered$;
CREATE UNIQUE INDEX entry_message ON entry (message_id) WHERE message_id IS NOT NULL;

-- State outside conversations: what is remembered of a customer.
CREATE TABLE document (
    key     TEXT   NOT NULL PRIMARY KEY,
    json    TEXT   NOT NULL,
    version BIGINT NOT NULL
) $clustered$;

CREATE TABLE scheduled (
    id           TEXT     NOT NULL PRIMARY KEY,
    conversation TEXT     NOT NULL,
    due          BIGINT   NOT NULL,
    direction    SMALLINT NOT NULL,
    activity     TEXT     NOT NULL
);
CREATE INDEX scheduled_due ON scheduled (due);
CREATE INDEX scheduled_conversation ON scheduled (conversation);

CREATE TABLE parked (
    conversation TEXT     NOT NULL,
    sequence     BIGINT   NOT NULL,
    time         BIGINT   NOT NULL,
    reason       TEXT     NOT NULL,
    retried      SMALLINT NOT NULL,
    PRIMARY KEY (conversation, sequence)
);

CREATE TABLE ticket (
    id           TEXT   NOT NULL PRIMARY KEY,
    conversation TEXT   NOT NULL,
    opened       BIGINT NOT NULL,
    message      TEXT   NOT NULL,
    contact      TEXT   NOT NULL,
    language     TEXT   NOT NULL,
    answer       TEXT   NULL,
    answered     BIGINT NULL
);
CREATE INDEX ticket_open ON ticket (opened) WHERE answer IS NULL;
CREATE INDEX ticket_conversation ON ticket (conversation);

CREATE TABLE attachment (
    id           TEXT   NOT NULL PRIMARY KEY,
    conversation TEXT   NOT NULL,
    name         TEXT   NOT NULL,
    content_type TEXT   NOT NULL,
    content      $blob$ NOT NULL,
    created      BIGINT NOT NULL
);
CREATE INDEX attachment_conversation ON attachment (conversation);

CREATE TABLE measure (
    time         BIGINT           NOT NULL,
    name         TEXT             NOT NULL,
    conversation TEXT             NOT NULL,
    subject      TEXT             NOT NULL,
    value        DOUBLE PRECISION NOT NULL
);
CREATE INDEX measure_time ON measure (time);

CREATE TABLE secret (
    name  TEXT   NOT NULL PRIMARY KEY,
    value $blob$ NOT NULL
);

-- That something was erased, when and how much; nothing of whom.
CREATE TABLE erasure (
    time        BIGINT NOT NULL,
    messages    BIGINT NOT NULL,
    documents   BIGINT NOT NULL,
    attachments BIGINT NOT NULL,
    tickets     BIGINT NOT NULL,
    scheduled   BIGINT NOT NULL
);
