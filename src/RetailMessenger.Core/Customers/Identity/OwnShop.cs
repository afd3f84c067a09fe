using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Errands;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Core.Customers.Identity;

/// <summary>
/// The shop as whoever writes may see it: their own orders and their own account, as far as they have shown who they are. What they may not see is as if it
/// were not there. Dialogs reach orders and customers through this alone.
/// </summary>
public sealed class OwnShop(IOrders orders, ICustomers customers, IShopOperations operations, IEnumerable<IChannel> channels, TimeProvider time)
{
    /// <summary>The most orders that are listed.</summary>
    public const int MostOrders = 50;

    private readonly List<IChannel> _channels = [.. channels];

    /// <summary>The reasons for which customers may cancel, by the shop's names for them.</summary>
    public IReadOnlyList<string> CancelReasons => operations.CancelReasons;

    /// <summary>The customer who writes.</summary>
    /// <returns>Not found when nobody has shown as well as is asked that the whole account is theirs.</returns>
    public async Task<Lookup<Customer>> FindCustomerAsync(AssistantTurn turn, Rung rung, CancellationToken cancellationToken)
    {
        foreach (var proof in await ProofsAsync(turn, cancellationToken))
        {
            if (proof.OrderNumber is null && proof.Rung >= rung)
                return await customers.FindAsync(proof.CustomerId, cancellationToken);
        }

        return new Lookup<Customer>.NotFound();
    }

    /// <summary>An order by its number, as customers write it.</summary>
    /// <returns>Not found when there is none, or nobody has shown as well as is asked that it is theirs.</returns>
    public async Task<Lookup<Order>> FindOrderAsync(AssistantTurn turn, string number, Rung rung, CancellationToken cancellationToken)
    {
        var proofs = await ProofsAsync(turn, cancellationToken);
        var found = await orders.FindAsync(number, cancellationToken);
        return found is Lookup<Order>.Found { Value: var order } && !proofs.Exists(proof => proof.Covers(order.CustomerId, order.Number, rung))
            ? new Lookup<Order>.NotFound()
            : found;
    }

    /// <summary>The orders of the customer who writes, the newest first.</summary>
    /// <returns>Not found when nobody has shown as well as is asked that the whole account is theirs.</returns>
    public async Task<Lookup<IReadOnlyList<Order>>> ListOrdersAsync(AssistantTurn turn, Rung rung, CancellationToken cancellationToken)
    {
        var proofs = await ProofsAsync(turn, cancellationToken);
        return proofs.Find(proof => proof.OrderNumber is null && proof.Rung >= rung) is { } whole
            ? await orders.ListAsync(whole.CustomerId, MostOrders, cancellationToken)
            : new Lookup<IReadOnlyList<Order>>.NotFound();
    }

    /// <summary>The customer of an order that whoever writes may see: to name how it was paid.</summary>
    public async Task<Lookup<Customer>> FindBuyerAsync(AssistantTurn turn, Order order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        return (await ProofsAsync(turn, cancellationToken)).Exists(proof => proof.Covers(order.CustomerId, order.Number, Rungs.ReadOrders))
            ? await customers.FindAsync(order.CustomerId, cancellationToken)
            : new Lookup<Customer>.NotFound();
    }

    /// <summary>Looks what would become of an operation, if whoever writes may have it done.</summary>
    public async Task<OperationPreview> PreviewAsync(AssistantTurn turn, ShopOperation operation, CancellationToken cancellationToken) =>
        await MayAsync(turn, operation, cancellationToken) ? await operations.PreviewAsync(operation, cancellationToken) : new OperationPreview.NotFound();

    /// <summary>
    /// Has an operation done that the customer said yes to: it is committed with the turn, then carried out once, and what became of it is told.
    /// </summary>
    /// <returns>False when whoever writes may not have it done any more: a proof is over.</returns>
    public async Task<bool> ConfirmAsync(AssistantTurn turn, ShopOperation operation, OperationTerms terms, CancellationToken cancellationToken)
    {
        if (!await MayAsync(turn, operation, cancellationToken))
            return false;

        var key = ErrandQueue.KeyOf(turn);
        ErrandQueue.Add(turn, Errand.ToDo(new ConfirmedOperation(key, operation, terms)), time.GetUtcNow());
        turn.Context.Note("operation.confirmed", operation.GetType().Name);
        return true;
    }

    private async Task<bool> MayAsync(AssistantTurn turn, ShopOperation operation, CancellationToken cancellationToken)
    {
        var number = (operation as ShopOperation.OnOrder)?.OrderNumber;
        var rung = Rungs.Of(operation);
        var proofs = await ProofsAsync(turn, cancellationToken);
        if (number is null)
            return proofs.Exists(proof => proof.OrderNumber is null && proof.Covers(operation.CustomerId, null, rung));

        return await orders.FindAsync(number, cancellationToken) is Lookup<Order>.Found { Value: var order }
            && order.CustomerId == operation.CustomerId
            && proofs.Exists(proof => proof.Covers(order.CustomerId, order.Number, rung));
    }

    /// <summary>What has been shown and still holds, the best first.</summary>
    private async Task<List<Proof>> ProofsAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var now = time.GetUtcNow();
        var proofs = turn.Customer.Proofs.Where(proof => proof.Until > now).OrderByDescending(proof => proof.Rung).ToList();

        // A telephone or a page can be in other hands than its owner's: who has shown more than to hold it is who they have shown to be.
        if (await FindVouchedAsync(turn, now, cancellationToken) is { } vouched && proofs.TrueForAll(proof => proof.CustomerId == vouched))
            proofs.Add(new Proof { CustomerId = vouched, Rung = Rung.KnownAddress, Until = now });
        return proofs;
    }

    /// <summary>The id of the customer for whom the network vouches; null when it is nobody whom the shop knows.</summary>
    private async Task<string?> FindVouchedAsync(AssistantTurn turn, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var name = turn.Context.ConversationKeyOf().Channel;
        var channel = _channels.Find(channel => channel.Name == name) ?? _channels.Find(channel => channel.AlsoServes(name));
        return channel?.Vouch(turn.Context.Activity) switch
        {
            VouchedCustomer.ById signedIn when signedIn.Until > now => signedIn.CustomerId,
            VouchedCustomer.ByPhone phone => (await customers.FindByPhoneAsync(phone.Number, cancellationToken) as Lookup<Customer>.Found)?.Value.Id,
            _ => null,
        };
    }
}
