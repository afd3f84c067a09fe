using System.Text.Json.Serialization;

namespace RetailMessenger.Tests.BotFramework.State;

public sealed record Line(string Sku, int Quantity, decimal Price = 1.50m)
{
    public Size? Size { get; init; }

    [JsonIgnore]
    public decimal Total => Quantity * Price;
}
