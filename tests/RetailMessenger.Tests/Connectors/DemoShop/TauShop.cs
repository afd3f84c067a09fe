using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Tests.Connectors.DemoShop;

/// <summary>The shop of tau-bench as our records, and our records as tau-bench writes them.</summary>
internal sealed class TauShop
{
    private const string Currency = "USD";

    // What the set does not say.
    private static readonly DateTimeOffset Placed = new(2024, 5, 15, 12, 0, 0, TimeSpan.Zero);

    public required IReadOnlyList<Product> Products { get; init; }

    public required IReadOnlyDictionary<string, Customer> Customers { get; init; }

    public required IReadOnlyDictionary<string, Order> Orders { get; init; }

    public ShopBatch Batch => new() { Products = Products, Customers = [.. Customers.Values], Orders = [.. Orders.Values] };

    public static TauShop Read() => new()
    {
        Products = [.. ReadFile("products.json").Select(entry => ReadProduct(entry.Value!))],
        Customers = ReadFile("users.json").ToDictionary(entry => entry.Key, entry => ReadCustomer(entry.Key, entry.Value!), StringComparer.Ordinal),
        Orders = ReadFile("orders.json").ToDictionary(entry => entry.Key, entry => ReadOrder(entry.Value!), StringComparer.Ordinal),
    };

    public static PostalAddress ReadAddress(JsonNode address) => new()
    {
        Line1 = Text(address, "address1"),
        Line2 = Text(address, "address2"),
        City = Text(address, "city"),
        Region = Text(address, "state"),
        Country = Text(address, "country"),
        PostalCode = Text(address, "zip"),
    };

    public static JsonObject Write(Order order)
    {
        var written = new JsonObject
        {
            ["order_id"] = order.Number,
            ["user_id"] = order.CustomerId,
            ["address"] = Write(order.Address),
            ["items"] = Array(order.Items, item => new JsonObject
            {
                ["name"] = item.Title,
                ["product_id"] = item.ProductId,
                ["item_id"] = item.VariantId,
                ["price"] = item.Price.Amount,
                ["options"] = Write(item.Options),
            }),
            ["fulfillments"] = Array(order.Fulfilments, fulfilment => new JsonObject
            {
                ["tracking_id"] = Array(fulfilment.TrackingNumbers),
                ["item_ids"] = Array(fulfilment.VariantIds),
            }),
            ["status"] = WriteStatus(order),
            ["payment_history"] = Array(order.Payments, payment => new JsonObject
            {
                ["transaction_type"] = payment.IsRefund ? "refund" : "payment",
                ["amount"] = payment.Amount.Amount,
                ["payment_method_id"] = payment.MethodId,
            }),
        };
        if (order.CancelReason is { } reason)
            written["cancel_reason"] = reason;
        if (order.Return is { } back)
        {
            written["return_items"] = Array(back.VariantIds.Order(StringComparer.Ordinal));
            written["return_payment_method_id"] = back.RefundTo;
        }

        if (order.Exchange is { } exchange)
        {
            written["exchange_items"] = Array(exchange.Swaps.Select(swap => swap.VariantId).Order(StringComparer.Ordinal));
            written["exchange_new_items"] = Array(exchange.Swaps.Select(swap => swap.NewVariantId).Order(StringComparer.Ordinal));
            written["exchange_payment_method_id"] = exchange.MethodId;
            written["exchange_price_difference"] = exchange.Difference.Amount;
        }

        return written;
    }

    public static JsonObject Write(Customer customer) => new()
    {
        ["name"] = new JsonObject { ["first_name"] = customer.FirstName, ["last_name"] = customer.LastName },
        ["address"] = Write(customer.Address),
        ["email"] = customer.Email,
        ["payment_methods"] = new JsonObject(customer.PaymentMethods.Select(method => KeyValuePair.Create(method.Id, (JsonNode?)Write(method)))),
        ["orders"] = Array(customer.Orders),
    };

    /// <summary>A record as one text that is the same for the same record: members in the order of their names, numbers with two digits.</summary>
    public static string Canonical(JsonNode? node) => node switch
    {
        JsonObject record => "{" + string.Join(',', record.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{member.Key}:{Canonical(member.Value)}")) + "}",
        JsonArray list => "[" + string.Join(',', list.Select(Canonical)) + "]",
        JsonValue value when value.GetValueKind() == JsonValueKind.Number =>
            decimal.Round(decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture), 2).ToString("0.00", CultureInfo.InvariantCulture),
        null => "null",
        _ => node.ToJsonString(),
    };

    private static JsonObject ReadFile(string name) => JsonNode.Parse(File.ReadAllText(SharedData.Files("tau-retail", name)[0]))!.AsObject();

    private static Product ReadProduct(JsonNode product) => new()
    {
        Id = Text(product, "product_id"),
        Title = Text(product, "name"),
        Variants =
        [
            .. product["variants"]!.AsObject().Select(entry => new ProductVariant
            {
                Id = entry.Key,
                Options = ReadOptions(entry.Value!["options"]!),
                Price = ReadMoney(entry.Value!["price"]!),
                IsAvailable = entry.Value!["available"]!.GetValue<bool>(),
            }),
        ],
    };

    private static Customer ReadCustomer(string id, JsonNode user) => new()
    {
        Id = id,
        FirstName = Text(user["name"]!, "first_name"),
        LastName = Text(user["name"]!, "last_name"),
        Email = Text(user, "email"),
        Address = ReadAddress(user["address"]!),
        PaymentMethods = [.. user["payment_methods"]!.AsObject().Select(entry => ReadMethod(entry.Value!))],
        Orders = [.. user["orders"]!.AsArray().Select(number => number!.GetValue<string>())],
    };

    private static PaymentMethod ReadMethod(JsonNode method) => Text(method, "source") switch
    {
        "credit_card" => new PaymentMethod.Card(Text(method, "id"), Text(method, "brand"), Text(method, "last_four")),
        "gift_card" => new PaymentMethod.GiftCard(Text(method, "id"), ReadMoney(method["balance"]!)),
        var provider => new PaymentMethod.Account(Text(method, "id"), provider),
    };

    private static Order ReadOrder(JsonNode order) => new()
    {
        Number = Text(order, "order_id"),
        CustomerId = Text(order, "user_id"),
        Placed = Placed,
        Status = Text(order, "status") switch
        {
            "pending" => OrderStatus.Pending,
            "processed" => OrderStatus.Processed,
            "delivered" => OrderStatus.Delivered,
            "cancelled" => OrderStatus.Cancelled,
            var other => throw new InvalidDataException($"The status {other} is not known."),
        },
        Address = ReadAddress(order["address"]!),
        Items =
        [
            .. order["items"]!.AsArray().Select(item => new OrderItem
            {
                ProductId = Text(item!, "product_id"),
                VariantId = Text(item!, "item_id"),
                Title = Text(item!, "name"),
                Price = ReadMoney(item!["price"]!),
                Options = ReadOptions(item["options"]!),
            }),
        ],
        Fulfilments =
        [
            .. order["fulfillments"]!.AsArray().Select(fulfilment => new Fulfilment
            {
                VariantIds = [.. fulfilment!["item_ids"]!.AsArray().Select(id => id!.GetValue<string>())],
                TrackingNumbers = [.. fulfilment["tracking_id"]!.AsArray().Select(id => id!.GetValue<string>())],
            }),
        ],
        Payments =
        [
            .. order["payment_history"]!.AsArray().Select(payment => new Payment(
                ReadMoney(payment!["amount"]!), Text(payment, "payment_method_id"), Text(payment, "transaction_type") == "refund", null)),
        ],
    };

    private static string WriteStatus(Order order) => order switch
    {
        { Status: OrderStatus.Pending, ItemsChange: not null } => "pending (item modified)",
        { Status: OrderStatus.Pending } => "pending",
        { Status: OrderStatus.Processed } => "processed",
        { Status: OrderStatus.Delivered } => "delivered",
        { Status: OrderStatus.Cancelled } => "cancelled",
        { Status: OrderStatus.ReturnRequested } => "return requested",
        _ => "exchange requested",
    };

    private static JsonObject Write(PaymentMethod method) => method switch
    {
        PaymentMethod.Card card => new JsonObject { ["source"] = "credit_card", ["brand"] = card.Brand, ["last_four"] = card.LastFour, ["id"] = card.Id },
        PaymentMethod.GiftCard card => new JsonObject { ["source"] = "gift_card", ["balance"] = card.Balance.Amount, ["id"] = card.Id },
        PaymentMethod.Account account => new JsonObject { ["source"] = account.Provider, ["id"] = account.Id },
        _ => throw new InvalidDataException($"{method} is not known."),
    };

    private static JsonObject Write(PostalAddress address) => new()
    {
        ["address1"] = address.Line1,
        ["address2"] = address.Line2,
        ["city"] = address.City,
        ["country"] = address.Country,
        ["state"] = address.Region,
        ["zip"] = address.PostalCode,
    };

    private static JsonObject Write(IReadOnlyDictionary<string, string> options) =>
        new(options.Select(option => KeyValuePair.Create(option.Key, (JsonNode?)option.Value)));

    private static Dictionary<string, string> ReadOptions(JsonNode options) =>
        options.AsObject().ToDictionary(option => option.Key, option => option.Value!.GetValue<string>(), StringComparer.Ordinal);

    private static Money ReadMoney(JsonNode amount) =>
        new(decimal.Round(decimal.Parse(amount.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture), 2), Currency);

    private static string Text(JsonNode record, string member) => record[member]!.GetValue<string>();

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static JsonArray Array<T>(IEnumerable<T> records, Func<T, JsonObject> write) => new([.. records.Select(write)]);
}
