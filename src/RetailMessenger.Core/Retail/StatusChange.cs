namespace RetailMessenger.Core.Retail;

/// <summary>That an order came into a status.</summary>
public sealed record StatusChange(OrderStatus Status, DateTimeOffset Time);
