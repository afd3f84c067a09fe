using RetailMessenger.Connectors.Shopify.Wire;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Customers;

/// <summary>Makes the shop's customer of Shopify's.</summary>
internal static class CustomerReader
{
    // What the marketing consent of Shopify is about.
    private const string Offers = "offers";

    public static Customer? Read(CustomerNode? customer) => customer is null ? null : new Customer
    {
        Id = ShopifyId.Short(customer.Id),
        FirstName = customer.FirstName ?? "",
        LastName = customer.LastName ?? "",
        Email = customer.DefaultEmailAddress?.EmailAddress ?? "",
        Phone = customer.DefaultPhoneNumber?.PhoneNumber ?? "",
        Address = Addresses.Read(customer.DefaultAddress),
        PaymentMethods = [.. Paid(customer).Select(PaymentMethods.Of).DistinctBy(method => method.Id)],
        Orders = [.. (customer.Orders?.Nodes ?? []).Select(order => order.Name).Reverse()],
        Segments = customer.Tags,
        Notes = string.IsNullOrWhiteSpace(customer.Note) ? [] : [new CustomerNote(customer.UpdatedAt, "", customer.Note)],
        Consents = Consents(customer.DefaultEmailAddress),
        Language = customer.Locale is { Length: >= 2 } locale ? locale.Split('-', '_')[0].ToLowerInvariant() : null,
    };

    private static IEnumerable<TransactionNode> Paid(CustomerNode customer) =>
        (customer.Orders?.Nodes ?? []).SelectMany(order => order.Transactions).Where(PaymentMethods.IsPaid);

    private static IReadOnlyList<Consent> Consents(EmailNode? email) => email is { MarketingState: "SUBSCRIBED" or "UNSUBSCRIBED", MarketingUpdatedAt: { } time }
        ? [new Consent(Offers, email.MarketingState == "SUBSCRIBED", time)]
        : [];
}
