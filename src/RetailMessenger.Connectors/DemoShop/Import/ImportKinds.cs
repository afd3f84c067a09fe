using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>What can be brought, and in which columns.</summary>
internal static class ImportKinds
{
    private static readonly ImportColumn[] AddressColumns =
    [
        new("street", true, "street and number"), new("street_2", false, "flat, floor, company"), new("city", true, "town or city"),
        new("region", false, "state or province"), new("country", true, "US, or the country's name"), new("postal_code", true, "as text, with its zeros"),
    ];

    private static readonly ImportColumn Currency = new("currency", false, "three letters; USD when it is empty");

    public static IReadOnlyList<ImportKind> All { get; } =
    [
        new("products", ["id"], HasSeveralLines: true,
        [
            new("id", true, "the product; its variants stand in lines below each other, and its own columns count in the first of them"),
            new("sku", true, "the variant"), new("title", true, "what it is called"), new("price", true, "what it costs now, such as 12.90"), Currency,
            new("former_price", false, "what it cost before it was reduced"), new("available", false, "yes or no; yes when it is empty"),
            new("options", false, "size=M; color=navy"), new("description", false, "plain text"), new("brand", false, "who makes it"),
            new("categories", false, "Clothing > Shirts"), new("attributes", false, "material=cotton; fit=slim"),
            new("images", false, "addresses of pictures, between semicolons; drawn ones when it is empty"),
            new("page", false, "its page in the shop, https://…"), new("title_es", false, "the title in Spanish"), new("description_es", false, "the description in Spanish"),
        ],
        (records, _) => new ProductReader(records)),
        new("stock", ["sku", "store"], HasSeveralLines: false,
        [
            new("sku", true, "the variant"), new("store", true, "the shop's id"), new("quantity", true, "how many pieces, from 0"),
            new("counted", false, "when, such as 2026-05-04T09:30:00Z; now when it is empty"),
        ],
        (records, time) => new StockReader(records, time)),
        new("stores", ["id"], HasSeveralLines: false,
        [
            new("id", true, "the shop"), new("name", true, "what customers call it"), .. AddressColumns, new("latitude", true, "degrees north"),
            new("longitude", true, "degrees east"), new("time_zone", true, "as IANA names it, such as America/New_York"),
            new("hours", true, "Mon-Fri 09:00-18:00; Sat 10:00-14:00"), new("special_days", false, "2026-12-25 closed Christmas Day; 2026-12-24 10:00-14:00 Christmas Eve"),
            new("phone", false, "with its country's code"),
        ],
        (records, _) => new StoreReader(records)),
        new("customers", ["id"], HasSeveralLines: false,
        [
            new("id", true, "the customer"), new("first_name", true, "as they write it"), new("last_name", false, "as they write it"), .. AddressColumns,
            new("email", false, "the address"), new("phone", false, "with its country's code, such as +12175550101"),
            new("payment_methods", false, "card:ID:visa:4242; account:ID:paypal; gift:ID:50.00:USD, whose balance counts when the card is new"), new("segments", false, "between semicolons"),
            new("consents", false, "orders=yes; offers=no; what the customer told the bot counts before it"), new("language", false, "en or es"), new("time_zone", false, "as IANA names it"),
        ],
        (records, time) => new CustomerReader(records, time)),
        new("orders", ["number"], HasSeveralLines: true,
        [
            new("number", true, "the order; its pieces stand in lines below each other, and its own columns count in the first of them"),
            new("customer", true, "the customer's id"), new("placed", true, "when, such as 2026-05-04T09:30:00Z"),
            new("status", true, "pending, processed, delivered or cancelled"), new("sku", true, "the variant of the piece"),
            new("quantity", false, "how many pieces; 1 when it is empty"), new("price", true, "what one piece cost"), Currency,
            new("payment_method", true, "the id of one of the customer's"), new("status_since", false, "since when it has its status; when it was placed when it is empty"),
            new("carrier", false, "who brings it"), new("tracking_number", false, "the carrier's number"), new("tracking_page", false, "where the carrier shows it, https://…"),
            new("expected", false, "the day on which it comes, such as 2026-05-07"), new("cancel_reason", false, "why it was cancelled"),
        ],
        (records, _) => new OrderReader(records)),
    ];
}
