namespace RetailMessenger.Core.Retail;

/// <summary>A day on which a shop does not keep its usual hours.</summary>
/// <param name="Date">The day, in the shop's zone.</param>
/// <param name="Name">What day it is, such as a holiday; empty when it has no name.</param>
/// <param name="Opens">From; null when it is closed.</param>
/// <param name="Closes">Until; null when it is closed.</param>
public sealed record SpecialDay(DateOnly Date, string Name, TimeOnly? Opens, TimeOnly? Closes);
