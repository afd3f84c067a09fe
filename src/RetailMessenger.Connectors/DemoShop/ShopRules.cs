using Microsoft.Extensions.Options;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop;

/// <summary>
/// What the shop lets its customers do. Pure: it looks at a situation and says what becomes of it. Checks run in their order, and the first that fails is
/// the answer.
/// </summary>
internal sealed class ShopRules(IOptions<DemoShopOptions> options, TimeProvider time)
{
    public IReadOnlyList<string> CancelReasons { get; } = options.Value.TakenReasons;

    /// <summary>Decides about an operation that the customer said yes to.</summary>
    public ShopDecision Decide(ConfirmedOperation confirmed, ShopSituation situation)
    {
        var decision = Decide(confirmed.Operation, situation);
        return decision.Outcome is OperationOutcome.Done done && done.Terms != confirmed.Terms ? Refuse(RefusalReason.TermsChanged) : decision;
    }

    /// <summary>Decides about an operation, whatever its terms are.</summary>
    public ShopDecision Decide(ShopOperation operation, ShopSituation situation)
    {
        // Somebody else's order is as if there were none.
        if (situation.Customer is not { } customer || customer.Id != operation.CustomerId)
            return new ShopDecision(new OperationOutcome.NotFound());

        var now = time.GetUtcNow();
        var pending = new PendingOrderRules(CancelReasons, now, customer, situation.Products);
        var delivered = new ReturnRules(options.Value, now, customer, situation.Products);
        return (operation, situation.Order) switch
        {
            (ShopOperation.ChangeCustomerAddress change, _) => ChangeAddress(change, customer),
            (ShopOperation.KeepConsent keep, _) => Keep(keep.Consent, customer),
            (ShopOperation.AddNote add, _) => Done(OperationTerms.None, customer: customer with { Notes = [.. customer.Notes, add.Note] }),
            (_, null) => new ShopDecision(new OperationOutcome.NotFound()),
            (ShopOperation.CancelOrder cancel, { } order) => pending.Cancel(cancel, order),
            (ShopOperation.ChangeOrderAddress change, { } order) => PendingOrderRules.ChangeAddress(change, order),
            (ShopOperation.ChangeOrderPayment change, { } order) => pending.ChangePayment(change, order),
            (ShopOperation.ChangeOrderItems change, { } order) => pending.ChangeItems(change, order),
            (ShopOperation.ReturnItems back, { } order) => delivered.Return(back, order),
            (ShopOperation.ExchangeItems exchange, { } order) => delivered.Exchange(exchange, order),
            _ => Refuse(RefusalReason.NotSupported),
        };
    }

    /// <summary>Whether something can be sent there.</summary>
    public static bool IsComplete(PostalAddress address) =>
        !string.IsNullOrWhiteSpace(address.Line1) && !string.IsNullOrWhiteSpace(address.City) && !string.IsNullOrWhiteSpace(address.PostalCode);

    public static ShopDecision Refuse(RefusalReason reason, string? subject = null) => new(new OperationOutcome.Refused(reason, subject));

    public static ShopDecision Done(OperationTerms terms, Order? order = null, Customer? customer = null, ShopOperation? undo = null) =>
        new(new OperationOutcome.Done(terms, undo), order, customer);

    private static ShopDecision ChangeAddress(ShopOperation.ChangeCustomerAddress change, Customer customer) => IsComplete(change.Address)
        ? Done(OperationTerms.None, customer: customer with { Address = change.Address }, undo: change with { Address = customer.Address })
        : Refuse(RefusalReason.AddressIncomplete);

    private static ShopDecision Keep(Consent consent, Customer customer)
    {
        var before = customer.Consents.FirstOrDefault(other => other.Purpose == consent.Purpose);
        var undo = before is null ? null : new ShopOperation.KeepConsent(customer.Id, before);
        return Done(OperationTerms.None, customer: customer with { Consents = [.. customer.Consents.Where(other => other != before), consent] }, undo: undo);
    }
}
