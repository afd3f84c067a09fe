namespace RetailMessenger.Core.Retail;

/// <summary>A note about a customer.</summary>
/// <param name="Time">When it was written.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">What it says.</param>
public sealed record CustomerNote(DateTimeOffset Time, string Author, string Text);
