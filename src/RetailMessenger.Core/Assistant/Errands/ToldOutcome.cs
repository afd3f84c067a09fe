using RetailMessenger.Core.Retail;

namespace RetailMessenger.Core.Assistant.Errands;

/// <summary>What the dialog of the role <see cref="Asking.DialogRole.Receipt"/> is begun with.</summary>
/// <param name="Operation">What was to be done.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record ToldOutcome(ShopOperation Operation, OperationOutcome Outcome);
