-- What sending to a network needs to know of a conversation, beside its cursors.
-- last_heard: when the customer last did something, which opens the network's window; 0: never.
-- standing: 0 may be written to, 1 opted out, 2 cannot be reached until the customer writes again.
-- held_until: until then somebody outside this product speaks to the customer; 0: nobody.
-- delivered_parts: how many messages of the entry after delivered_through the network has taken.
ALTER TABLE progress ADD COLUMN last_heard BIGINT NOT NULL DEFAULT 0;
ALTER TABLE progress ADD COLUMN standing SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE progress ADD COLUMN held_until BIGINT NOT NULL DEFAULT 0;
ALTER TABLE progress ADD COLUMN delivered_parts INTEGER NOT NULL DEFAULT 0;

UPDATE progress SET last_heard = coalesce((SELECT max(time) FROM entry WHERE entry.conversation = progress.conversation AND direction = 0), 0);

-- How far the network says a message has come. network_id: the network's id of it.
-- status: 1 sent, 2 delivered, 3 read, 4 failed; it only ever grows.
CREATE TABLE receipt (
    conversation TEXT     NOT NULL,
    network_id   TEXT     NOT NULL,
    status       SMALLINT NOT NULL,
    time         BIGINT   NOT NULL,
    note         TEXT     NULL,
    PRIMARY KEY (conversation, network_id)
);
