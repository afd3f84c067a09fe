namespace RetailMessenger.Connectors.Shopify.Operations;

/// <summary>Pieces of one line in one parcel.</summary>
/// <param name="Id">Shopify's id of the line in the parcel.</param>
/// <param name="LineId">Shopify's id of the order's line.</param>
/// <param name="Quantity">How many.</param>
internal sealed record Piece(string Id, string LineId, int Quantity);
