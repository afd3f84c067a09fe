using System.Text.Json.Nodes;
using RetailMessenger.Connectors.Shopify.Orders;
using RetailMessenger.Connectors.Shopify.Wire;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Operations;

/// <summary>Which pieces of which parcels can go back, as Shopify counts them, and what they are worth.</summary>
internal sealed class ReturnablePieces(ShopifyClient client)
{
    private const int MostPages = 10;

    /// <summary>Parcels' pieces for the variants named. Without pieces: the first variant of which there are not enough, or null when nobody can say.</summary>
    public async Task<(IReadOnlyList<Piece>? Pieces, string? Missing)> ChooseAsync(OrderNode order, IReadOnlyList<string> variantIds, CancellationToken cancellationToken)
    {
        if (await ListAsync(order, cancellationToken) is not { } there)
            return (null, null);

        var names = OrderReader.Lines(order).ToDictionary(line => line.Id, OrderReader.VariantOf, StringComparer.Ordinal);
        List<Piece> chosen = [];
        foreach (var wanted in variantIds.GroupBy(id => id, StringComparer.Ordinal))
        {
            var open = wanted.Count();
            foreach (var piece in there.Where(piece => names.GetValueOrDefault(piece.LineId) == wanted.Key))
            {
                var taken = Math.Min(open, piece.Quantity);
                if (taken > 0)
                    chosen.Add(piece with { Quantity = taken });
                open -= taken;
            }

            if (open > 0)
                return (null, wanted.Key);
        }

        return (chosen, null);
    }

    /// <summary>What the customer gets back for pieces; null when nobody can say.</summary>
    public async Task<Money?> FindRefundAsync(OrderNode order, IReadOnlyList<Piece> pieces, CancellationToken cancellationToken)
    {
        var items = pieces.GroupBy(piece => piece.LineId, StringComparer.Ordinal).Select(line => (JsonNode)new JsonObject
        {
            ["lineItemId"] = line.Key,
            ["quantity"] = line.Sum(piece => piece.Quantity),
            ["restockType"] = "NO_RESTOCK",
        });
        var variables = new JsonObject { ["id"] = order.Id, ["items"] = new JsonArray([.. items]) };
        var answer = await client.AskAsync(ShopifyQuery.SuggestedRefund, variables, cancellationToken);
        return answer is ShopifyAnswer.Data { Root.Order.SuggestedRefund.AmountSet: { } amount } ? PaymentMethods.Read(amount) : null;
    }

    private async Task<IReadOnlyList<Piece>?> ListAsync(OrderNode order, CancellationToken cancellationToken)
    {
        List<Piece> pieces = [];
        string? after = null;
        var pages = 0;
        do
        {
            var variables = new JsonObject { ["orderId"] = order.Id, ["after"] = after };
            if (await client.AskAsync(ShopifyQuery.Returnable, variables, cancellationToken) is not ShopifyAnswer.Data { Root.ReturnableFulfillments: { } parcels })
                return null;
            pieces.AddRange(parcels.Nodes.SelectMany(parcel => parcel.ReturnableFulfillmentLineItems?.Nodes ?? []).Select(item => new Piece(
                item.FulfillmentLineItem.Id, item.FulfillmentLineItem.LineItem?.Id ?? "", item.Quantity)));
            after = parcels.Next;
        }
        while (after is not null && ++pages < MostPages);
        return pieces;
    }
}
