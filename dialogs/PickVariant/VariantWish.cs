namespace RetailMessenger.Dialogs.PickVariant;

/// <summary>What is to be replaced.</summary>
/// <param name="ProductId">Of which product.</param>
/// <param name="VariantId">The variant that gives way.</param>
/// <param name="Item">What it is called.</param>
/// <param name="Price">What was paid for it, in the currency's smallest unit.</param>
/// <param name="MayBeSame">Whether the same variant may come in its place.</param>
/// <param name="Options">What was settled of the options, by their names.</param>
internal sealed record VariantWish(
    string ProductId, string VariantId, string Item, long Price, bool MayBeSame, IReadOnlyDictionary<string, string> Options);
