using System.Text.Json.Nodes;
using RetailMessenger.Connectors.Shopify.Orders;
using RetailMessenger.Connectors.Shopify.Wire;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Operations;

/// <summary>Sends a pending order, or all later ones, elsewhere. To write an address twice does no harm, so that no key is needed.</summary>
internal sealed class ChangeAddresses(ShopifyClient client, CustomersOrder orders)
{
    public async Task<OperationPreview> PreviewAsync(ShopOperation.ChangeOrderAddress change, CancellationToken cancellationToken)
    {
        var (order, answer) = await orders.FindAsync(change, cancellationToken);
        return order is null ? Verdict.Preview(answer) : Look(change, order);
    }

    public async Task<OperationPreview> PreviewAsync(ShopOperation.ChangeCustomerAddress change, CancellationToken cancellationToken)
    {
        var (customer, answer) = await FindAsync(change, cancellationToken);
        return customer is null ? Verdict.Preview(answer) : Look(change.Address);
    }

    public async Task<OperationOutcome> ExecuteAsync(ConfirmedOperation confirmed, ShopOperation.ChangeOrderAddress change, CancellationToken cancellationToken)
    {
        var (order, answer) = await orders.FindAsync(change, cancellationToken);
        if (order is null)
            return Verdict.Outcome(Verdict.Preview(answer));
        var preview = Look(change, order);
        if (!Verdict.Holds(preview, confirmed))
            return Verdict.Outcome(preview);

        var former = Addresses.Read(order.ShippingAddress);
        var input = new JsonObject { ["id"] = order.Id, ["shippingAddress"] = Addresses.Write(change.Address, order.ShippingAddress) };
        var sent = await client.AskAsync(ShopifyQuery.OrderUpdate, new JsonObject { ["input"] = input }, cancellationToken);
        return Judge(sent, root => root.OrderUpdate, confirmed, Addresses.IsComplete(former) ? change with { Address = former } : null);
    }

    public async Task<OperationOutcome> ExecuteAsync(ConfirmedOperation confirmed, ShopOperation.ChangeCustomerAddress change, CancellationToken cancellationToken)
    {
        var (customer, answer) = await FindAsync(change, cancellationToken);
        if (customer is null)
            return Verdict.Outcome(Verdict.Preview(answer));
        var preview = Look(change.Address);
        if (!Verdict.Holds(preview, confirmed))
            return Verdict.Outcome(preview);

        var variables = new JsonObject { ["customerId"] = customer.Id, ["address"] = Addresses.Write(change.Address, customer.DefaultAddress) };
        if (customer.DefaultAddress?.Id is not { } addressId)
            return Judge(await client.AskAsync(ShopifyQuery.CustomerAddressCreate, variables, cancellationToken), root => root.CustomerAddressCreate, confirmed, null);

        variables["addressId"] = addressId;
        var sent = await client.AskAsync(ShopifyQuery.CustomerAddressUpdate, variables, cancellationToken);
        var former = Addresses.Read(customer.DefaultAddress);
        return Judge(sent, root => root.CustomerAddressUpdate, confirmed, Addresses.IsComplete(former) ? change with { Address = former } : null);
    }

    private static OperationPreview Look(ShopOperation.ChangeOrderAddress change, OrderNode order) =>
        OrderProgress.Find(order) == OrderStatus.Pending ? Look(change.Address) : Verdict.Refuse(RefusalReason.NotPending);

    private static OperationPreview Look(PostalAddress address) =>
        Addresses.IsComplete(address) ? new OperationPreview.Possible(OperationTerms.None) : Verdict.Refuse(RefusalReason.AddressIncomplete);

    private async Task<(CustomerNode? Customer, ShopifyAnswer Answer)> FindAsync(ShopOperation.ChangeCustomerAddress change, CancellationToken cancellationToken)
    {
        if (ShopifyId.Full("Customer", change.CustomerId) is not { } id)
            return (null, new ShopifyAnswer.NoSuchId());
        var answer = await client.AskAsync(ShopifyQuery.Customer, new JsonObject { ["id"] = id }, cancellationToken);
        return ((answer as ShopifyAnswer.Data)?.Root.Customer, answer);
    }

    private static OperationOutcome Judge(ShopifyAnswer sent, Func<ShopData, WriteResult?> read, ConfirmedOperation confirmed, ShopOperation? undo) => sent switch
    {
        ShopifyAnswer.Data data when read(data.Root) is { Complaints.Count: 0 } => new OperationOutcome.Done(confirmed.Terms, undo),
        // A postal code that does not belong to the region, and the like.
        ShopifyAnswer.Data => new OperationOutcome.Refused(RefusalReason.AddressIncomplete),
        ShopifyAnswer.TryLater later => new OperationOutcome.TryLater(later.After),
        ShopifyAnswer.Failed { MayBeDone: true } => new OperationOutcome.Unclear(),
        _ => new OperationOutcome.TryLater(),
    };
}
