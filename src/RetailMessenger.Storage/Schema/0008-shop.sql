-- A shop that is kept in this database: its records as JSON, and beside them what they are found by. Money in it is whole units of its currency.
-- These are the shop's books: they stay when a conversation is erased or too old.

-- place: the order in which products were last saved, so that what follows them reads what is new.
CREATE TABLE shop_product (
    id    TEXT   NOT NULL PRIMARY KEY,
    place BIGINT NOT NULL,
    json  TEXT   NOT NULL
);
CREATE UNIQUE INDEX shop_product_place ON shop_product (place);

CREATE TABLE shop_variant (
    id      TEXT NOT NULL PRIMARY KEY,
    product TEXT NOT NULL
) $clustered$;
CREATE INDEX shop_variant_product ON shop_variant (product);

CREATE TABLE shop_store (
    id   TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    json TEXT NOT NULL
);

CREATE TABLE shop_stock (
    variant  TEXT    NOT NULL,
    store    TEXT    NOT NULL,
    quantity INTEGER NOT NULL,
    counted  BIGINT  NOT NULL,
    PRIMARY KEY (variant, store)
) $clustered$;

-- email, phone and postal_code as they are looked for: small letters, E.164, without spaces.
CREATE TABLE shop_customer (
    id          TEXT NOT NULL PRIMARY KEY,
    email       TEXT NOT NULL,
    phone       TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    json        TEXT NOT NULL
);
CREATE INDEX shop_customer_email ON shop_customer (email);
CREATE INDEX shop_customer_phone ON shop_customer (phone);
CREATE INDEX shop_customer_postal_code ON shop_customer (postal_code);

-- written: the number as customers write it: capital letters and digits alone.
CREATE TABLE shop_order (
    number   TEXT   NOT NULL PRIMARY KEY,
    written  TEXT   NOT NULL,
    customer TEXT   NOT NULL,
    placed   BIGINT NOT NULL,
    json     TEXT   NOT NULL
);
CREATE INDEX shop_order_written ON shop_order (written);
CREATE INDEX shop_order_customer ON shop_order (customer, placed);

-- What was done in the shop, once for each key, and what became of it.
CREATE TABLE shop_operation (
    key       TEXT   NOT NULL PRIMARY KEY,
    time      BIGINT NOT NULL,
    customer  TEXT   NOT NULL,
    operation TEXT   NOT NULL,
    outcome   TEXT   NOT NULL
);
CREATE INDEX shop_operation_customer ON shop_operation (customer, time);
