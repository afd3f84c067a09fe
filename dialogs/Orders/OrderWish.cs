using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Dialogs.Orders;

/// <summary>Which order a dialog needs.</summary>
/// <param name="Rung">How well it must be shown that it is theirs.</param>
/// <param name="Among">Those of the customer's orders that come into question.</param>
/// <param name="Number">Its number, when the customer has said it.</param>
/// <param name="Identified">Whether the customer was just asked to show who they are.</param>
internal sealed record OrderWish(Rung Rung, OrderFilter Among, string? Number = null, bool Identified = false);
