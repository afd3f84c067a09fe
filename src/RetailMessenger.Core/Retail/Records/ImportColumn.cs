namespace RetailMessenger.Core.Retail.Records;

/// <summary>A column of a file that is brought into the shop.</summary>
/// <param name="Name">Its name, unless a mapping says another one.</param>
/// <param name="IsRequired">Whether every record needs it.</param>
/// <param name="Description">What stands in it.</param>
public sealed record ImportColumn(string Name, bool IsRequired, string Description);
