namespace RetailMessenger.Dialogs.PickVariant;

/// <summary>What is to be replaced.</summary>
/// <param name="ProductId">Of which product.</param>
/// <param name="Item">What it is called.</param>
/// <param name="Price">What was paid for it, in the currency's smallest unit.</param>
/// <param name="Options">What was settled of the options, by their names.</param>
internal sealed record VariantWish(string ProductId, string Item, long Price, IReadOnlyDictionary<string, string> Options);
