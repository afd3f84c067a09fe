namespace RetailMessenger.Dialogs.Orders;

/// <summary>How far the customer has come in saying what is to give way to what.</summary>
/// <param name="Number">Of which order.</param>
/// <param name="Places">The places of the pieces that go, from 0.</param>
/// <param name="NewVariantIds">The variants that come, in the same order, as far as they were chosen.</param>
internal sealed record SwapState(string Number, int[] Places, string[] NewVariantIds);
