using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RetailMessenger.Connectors.Shopify.Orders;
using RetailMessenger.Connectors.Shopify.Wire;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Operations;

/// <summary>
/// Cancels whole orders; the money goes back the way it came. Shopify takes no key for it, so that the key stands in the note for staff, where it is read
/// before the order is cancelled again.
/// </summary>
internal sealed class CancelOrders(ShopifyClient client, CustomersOrder orders, IOptions<ShopifyOptions> options, TimeProvider time)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);
    private const int MostLooks = 20;

    public async Task<OperationPreview> PreviewAsync(ShopOperation.CancelOrder cancel, CancellationToken cancellationToken)
    {
        var (order, answer) = await orders.FindAsync(cancel, cancellationToken);
        return order is null ? Verdict.Preview(answer) : Look(cancel, order);
    }

    public async Task<OperationOutcome> ExecuteAsync(ConfirmedOperation confirmed, ShopOperation.CancelOrder cancel, CancellationToken cancellationToken)
    {
        var (order, answer) = await orders.FindAsync(cancel, cancellationToken);
        if (order is null)
            return Verdict.Outcome(Verdict.Preview(answer));
        if (IsCancelledBy(order, confirmed.Key))
            return Done(confirmed);
        var preview = Look(cancel, order);
        if (!Verdict.Holds(preview, confirmed))
            return Verdict.Outcome(preview);

        var variables = new JsonObject { ["orderId"] = order.Id, ["staffNote"] = $"{cancel.Reason} [{confirmed.Key}]" };
        var sent = await client.AskAsync(ShopifyQuery.OrderCancel, variables, cancellationToken);
        return sent switch
        {
            ShopifyAnswer.Data { Root.OrderCancel: { Complaints.Count: 0 } result } => await WatchAsync(confirmed, order, result.Job, cancellationToken),
            ShopifyAnswer.Data => await RefusedAsync(confirmed, cancel, order, cancellationToken),
            ShopifyAnswer.TryLater later => new OperationOutcome.TryLater(later.After),
            ShopifyAnswer.Failed { MayBeDone: true } => await WatchAsync(confirmed, order, null, cancellationToken),
            _ => new OperationOutcome.TryLater(),
        };
    }

    private OperationPreview Look(ShopOperation.CancelOrder cancel, OrderNode order)
    {
        if (OrderProgress.Find(order) != OrderStatus.Pending)
            return Verdict.Refuse(RefusalReason.NotPending);
        if (!options.Value.TakenReasons.Contains(cancel.Reason, StringComparer.Ordinal))
            return Verdict.Refuse(RefusalReason.ReasonNotTaken, cancel.Reason);

        var back = OrderReader.Read(order).Payments
            .GroupBy(payment => payment.MethodId, StringComparer.Ordinal)
            .Select(method => (method.Key, Paid: method.Select(payment => payment.IsRefund ? -payment.Amount : payment.Amount).Aggregate((sum, amount) => sum + amount)))
            .Where(method => method.Paid.Amount > 0)
            .Select(method => new MoneyMovement(method.Key, -method.Paid, MoneyTiming.Days));
        return new OperationPreview.Possible(new OperationTerms([.. back]));
    }

    // Shopify cancels in a job of its own. Only what the order says afterwards is the truth.
    private async Task<OperationOutcome> WatchAsync(ConfirmedOperation confirmed, OrderNode order, JobNode? job, CancellationToken cancellationToken)
    {
        for (var looks = 0; job is { Done: false } && looks < MostLooks; looks++)
        {
            await Task.Delay(BetweenLooks, time, cancellationToken);
            var answer = await client.AskAsync(ShopifyQuery.Job, new JsonObject { ["id"] = job.Id }, cancellationToken);
            job = (answer as ShopifyAnswer.Data)?.Root.Job;
        }

        var now = await orders.ReadAgainAsync(order, cancellationToken);
        return now is not null && IsCancelledBy(now, confirmed.Key) ? Done(confirmed) : new OperationOutcome.Unclear();
    }

    // Another node may have been faster, with this key or for another reason.
    private async Task<OperationOutcome> RefusedAsync(
        ConfirmedOperation confirmed, ShopOperation.CancelOrder cancel, OrderNode order, CancellationToken cancellationToken)
    {
        var now = await orders.ReadAgainAsync(order, cancellationToken);
        if (now is null)
            return new OperationOutcome.TryLater();
        if (IsCancelledBy(now, confirmed.Key))
            return Done(confirmed);
        return Look(cancel, now) is OperationPreview.Refused refused
            ? new OperationOutcome.Refused(refused.Reason, refused.Subject)
            : new OperationOutcome.Refused(RefusalReason.NotSupported);
    }

    private static bool IsCancelledBy(OrderNode order, string key) =>
        order.CancelledAt is not null && order.Cancellation?.StaffNote?.EndsWith($"[{key}]", StringComparison.Ordinal) == true;

    private static OperationOutcome.Done Done(ConfirmedOperation confirmed) => new(confirmed.Terms, null);
}
