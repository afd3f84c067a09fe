-- How often was guessed about something. subject: a hash with the shop's own key, from which nobody reads whom or what it is about.
CREATE TABLE guess (
    subject TEXT    NOT NULL PRIMARY KEY,
    since   BIGINT  NOT NULL,
    taken   INTEGER NOT NULL
) $clustered$;
CREATE INDEX guess_since ON guess (since);
