using System.Text.Json.Serialization;

namespace RetailMessenger.Core.Retail;

/// <summary>A reference to a way in which a customer pays. Nothing that could be paid with stands in it.</summary>
/// <param name="Id">The shop's id of it.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Card), "card")]
[JsonDerivedType(typeof(Account), "account")]
[JsonDerivedType(typeof(GiftCard), "giftCard")]
public abstract record PaymentMethod(string Id)
{
    /// <summary>A credit or debit card.</summary>
    /// <param name="Id">The shop's id of it.</param>
    /// <param name="Brand">Such as <c>visa</c>.</param>
    /// <param name="LastFour">Its last four digits.</param>
    public sealed record Card(string Id, string Brand, string LastFour) : PaymentMethod(Id);

    /// <summary>An account elsewhere, such as PayPal.</summary>
    /// <param name="Id">The shop's id of it.</param>
    /// <param name="Provider">Such as <c>paypal</c>.</param>
    public sealed record Account(string Id, string Provider) : PaymentMethod(Id);

    /// <summary>A card of the shop with money on it.</summary>
    /// <param name="Id">The shop's id of it.</param>
    /// <param name="Balance">What is on it.</param>
    public sealed record GiftCard(string Id, Money Balance) : PaymentMethod(Id);
}
