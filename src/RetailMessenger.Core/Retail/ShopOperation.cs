using System.Text.Json.Serialization;

namespace RetailMessenger.Core.Retail;

/// <summary>
/// Something that a customer has done in the shop. It is only carried out with the terms that the customer said yes to: see
/// <see cref="IShopOperations"/>.
/// </summary>
/// <param name="CustomerId">Whose behalf it is on. Another customer's order is as if there were none.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(CancelOrder), "cancelOrder")]
[JsonDerivedType(typeof(ChangeOrderAddress), "changeOrderAddress")]
[JsonDerivedType(typeof(ChangeOrderItems), "changeOrderItems")]
[JsonDerivedType(typeof(ChangeOrderPayment), "changeOrderPayment")]
[JsonDerivedType(typeof(ReturnItems), "returnItems")]
[JsonDerivedType(typeof(ExchangeItems), "exchangeItems")]
[JsonDerivedType(typeof(ChangeCustomerAddress), "changeCustomerAddress")]
[JsonDerivedType(typeof(KeepConsent), "keepConsent")]
[JsonDerivedType(typeof(AddNote), "addNote")]
public abstract record ShopOperation(string CustomerId)
{
    /// <summary>What is done to one order.</summary>
    /// <param name="CustomerId">On whose behalf.</param>
    /// <param name="OrderNumber">Which order: its <see cref="Order.Number"/>, letter for letter.</param>
    public abstract record OnOrder(string CustomerId, string OrderNumber) : ShopOperation(CustomerId);

    /// <summary>Cancels a whole order that is pending; what was paid goes back the way it came.</summary>
    /// <param name="CustomerId">On whose behalf.</param>
    /// <param name="OrderNumber">Which order.</param>
    /// <param name="Reason">One of the reasons that the shop takes.</param>
    public sealed record CancelOrder(string CustomerId, string OrderNumber, string Reason) : OnOrder(CustomerId, OrderNumber);

    /// <summary>Sends a pending order elsewhere.</summary>
    /// <param name="CustomerId">On whose behalf.</param>
    /// <param name="OrderNumber">Which order.</param>
    /// <param name="Address">Where to.</param>
    public sealed record ChangeOrderAddress(string CustomerId, string OrderNumber, PostalAddress Address) : OnOrder(CustomerId, OrderNumber);

    /// <summary>Puts other variants of the same products into a pending order. Can be done once for an order.</summary>
    /// <param name="CustomerId">On whose behalf.</param>
    /// <param name="OrderNumber">Which order.</param>
    /// <param name="VariantIds">The pieces that go.</param>
    /// <param name="NewVariantIds">The variants that come in their place, in the same order.</param>
    /// <param name="MethodId">The payment method that pays the difference or gets it.</param>
    public sealed record ChangeOrderItems(
        string CustomerId, string OrderNumber, IReadOnlyList<string> VariantIds, IReadOnlyList<string> NewVariantIds, string MethodId) : OnOrder(CustomerId, OrderNumber);

    /// <summary>Pays a pending order by another method; what was paid goes back.</summary>
    /// <param name="CustomerId">On whose behalf.</param>
    /// <param name="OrderNumber">Which order.</param>
    /// <param name="MethodId">By which of the customer's payment methods.</param>
    public sealed record ChangeOrderPayment(string CustomerId, string OrderNumber, string MethodId) : OnOrder(CustomerId, OrderNumber);

    /// <summary>Asks to send pieces of a delivered order back.</summary>
    /// <param name="CustomerId">On whose behalf.</param>
    /// <param name="OrderNumber">Which order.</param>
    /// <param name="VariantIds">Which pieces.</param>
    /// <param name="RefundTo">The payment method that gets the money.</param>
    public sealed record ReturnItems(string CustomerId, string OrderNumber, IReadOnlyList<string> VariantIds, string RefundTo) : OnOrder(CustomerId, OrderNumber);

    /// <summary>Asks to have other variants of the same products in place of pieces of a delivered order.</summary>
    /// <param name="CustomerId">On whose behalf.</param>
    /// <param name="OrderNumber">Which order.</param>
    /// <param name="VariantIds">The pieces that go back.</param>
    /// <param name="NewVariantIds">The variants that come in their place, in the same order.</param>
    /// <param name="MethodId">The payment method that pays the difference or gets it.</param>
    public sealed record ExchangeItems(
        string CustomerId, string OrderNumber, IReadOnlyList<string> VariantIds, IReadOnlyList<string> NewVariantIds, string MethodId) : OnOrder(CustomerId, OrderNumber);

    /// <summary>Changes where later orders of the customer are sent to.</summary>
    /// <param name="CustomerId">Whose address.</param>
    /// <param name="Address">Where to.</param>
    public sealed record ChangeCustomerAddress(string CustomerId, PostalAddress Address) : ShopOperation(CustomerId);

    /// <summary>Keeps what a customer agreed to or took back.</summary>
    /// <param name="CustomerId">Who.</param>
    /// <param name="Consent">What; it takes the place of an earlier one of the same purpose.</param>
    public sealed record KeepConsent(string CustomerId, Consent Consent) : ShopOperation(CustomerId);

    /// <summary>Leaves a note about a customer for the shop's people.</summary>
    /// <param name="CustomerId">About whom.</param>
    /// <param name="Note">The note.</param>
    public sealed record AddNote(string CustomerId, CustomerNote Note) : ShopOperation(CustomerId);
}
