namespace RetailMessenger.Core.Retail;

/// <summary>A time of the week at which a shop is open.</summary>
/// <param name="Day">The day on which it opens.</param>
/// <param name="Opens">From.</param>
/// <param name="Closes">Until; not after <paramref name="Opens"/> when it is on the next day.</param>
public sealed record OpeningHours(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);
