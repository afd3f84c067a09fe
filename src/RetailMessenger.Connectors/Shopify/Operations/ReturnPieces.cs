using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RetailMessenger.Connectors.Shopify.Orders;
using RetailMessenger.Connectors.Shopify.Wire;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Operations;

/// <summary>
/// Asks the shop to take pieces back. Shopify takes no key for it, so that the key stands in the customer's note of each piece, where it is read before it
/// is asked again.
/// </summary>
internal sealed class ReturnPieces(ShopifyClient client, CustomersOrder orders, ReturnablePieces returnable, IOptions<ShopifyOptions> options, TimeProvider time)
{
    public async Task<OperationPreview> PreviewAsync(ShopOperation.ReturnItems back, CancellationToken cancellationToken)
    {
        var (order, answer) = await orders.FindAsync(back, cancellationToken);
        return order is null ? Verdict.Preview(answer) : (await LookAsync(back, order, cancellationToken)).Preview;
    }

    public async Task<OperationOutcome> ExecuteAsync(ConfirmedOperation confirmed, ShopOperation.ReturnItems back, CancellationToken cancellationToken)
    {
        var (order, answer) = await orders.FindAsync(back, cancellationToken);
        if (order is null)
            return Verdict.Outcome(Verdict.Preview(answer));
        if (IsAskedBy(order, confirmed.Key))
            return new OperationOutcome.Done(confirmed.Terms, null);
        var (preview, pieces) = await LookAsync(back, order, cancellationToken);
        if (!Verdict.Holds(preview, confirmed))
            return Verdict.Outcome(preview);

        var lines = pieces.Select(piece => (JsonNode)new JsonObject
        {
            ["fulfillmentLineItemId"] = piece.Id,
            ["quantity"] = piece.Quantity,
            ["customerNote"] = $"Asked for in the chat [{confirmed.Key}]",
        });
        var input = new JsonObject { ["orderId"] = order.Id, ["returnLineItems"] = new JsonArray([.. lines]) };
        var sent = await client.AskAsync(ShopifyQuery.ReturnRequest, new JsonObject { ["input"] = input }, cancellationToken);
        return sent switch
        {
            ShopifyAnswer.Data { Root.ReturnRequest.Complaints.Count: 0 } => new OperationOutcome.Done(confirmed.Terms, null),
            ShopifyAnswer.Data => await FindOutAsync(confirmed, order, new OperationOutcome.Refused(RefusalReason.NotReturnable), cancellationToken),
            ShopifyAnswer.TryLater later => new OperationOutcome.TryLater(later.After),
            ShopifyAnswer.Failed { MayBeDone: true } => await FindOutAsync(confirmed, order, new OperationOutcome.Unclear(), cancellationToken),
            _ => new OperationOutcome.TryLater(),
        };
    }

    private async Task<(OperationPreview Preview, IReadOnlyList<Piece> Pieces)> LookAsync(
        ShopOperation.ReturnItems back, OrderNode order, CancellationToken cancellationToken)
    {
        if (FindRefusal(back, order) is { } refusal)
            return (refusal, []);

        var chosen = await returnable.ChooseAsync(order, back.VariantIds, cancellationToken);
        if (chosen.Pieces is not { Count: > 0 } pieces)
            return (chosen.Missing is null ? new OperationPreview.TryLater() : Verdict.Refuse(RefusalReason.NotReturnable, chosen.Missing), []);

        // Shopify knows what of the discounts and taxes belongs to these pieces.
        return await returnable.FindRefundAsync(order, pieces, cancellationToken) is { } refund
            ? (new OperationPreview.Possible(new OperationTerms([new MoneyMovement(back.RefundTo, -refund, MoneyTiming.OnceReceived)])), pieces)
            : (new OperationPreview.TryLater(), []);
    }

    // Where no carrier says when it came, Shopify's own rule decides: what was sent and not yet returned.
    private OperationPreview? FindRefusal(ShopOperation.ReturnItems back, OrderNode order)
    {
        var status = OrderProgress.Find(order);
        if (status is OrderStatus.Pending or OrderStatus.Cancelled)
            return Verdict.Refuse(RefusalReason.NotDelivered);
        if (back.VariantIds.Count == 0)
            return Verdict.Refuse(RefusalReason.NothingChosen);

        var read = OrderReader.Read(order);
        if (!read.Payments.Any(payment => !payment.IsRefund && payment.MethodId == back.RefundTo))
            return Verdict.Refuse(RefusalReason.RefundElsewhere, back.RefundTo);
        var missing = back.VariantIds.FirstOrDefault(id => back.VariantIds.Count(other => other == id) > read.Items.Count(item => item.VariantId == id));
        if (missing is not null)
            return Verdict.Refuse(RefusalReason.ItemNotInOrder, missing);
        return OrderProgress.FindDelivered(order) is { } delivered && time.GetUtcNow() - delivered > TimeSpan.FromDays(options.Value.ReturnDays)
            ? Verdict.Refuse(RefusalReason.ReturnWindowOver)
            : null;
    }

    private async Task<OperationOutcome> FindOutAsync(
        ConfirmedOperation confirmed, OrderNode order, OperationOutcome otherwise, CancellationToken cancellationToken)
    {
        var now = await orders.ReadAgainAsync(order, cancellationToken);
        if (now is null)
            return new OperationOutcome.Unclear();
        return IsAskedBy(now, confirmed.Key) ? new OperationOutcome.Done(confirmed.Terms, null) : otherwise;
    }

    private static bool IsAskedBy(OrderNode order, string key) => (order.Returns?.Nodes ?? [])
        .SelectMany(each => each.ReturnLineItems?.Nodes ?? [])
        .Any(item => item.CustomerNote?.EndsWith($"[{key}]", StringComparison.Ordinal) == true);
}
