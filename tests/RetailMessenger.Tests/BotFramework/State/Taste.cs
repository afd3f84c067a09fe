using System.Diagnostics.CodeAnalysis;

namespace RetailMessenger.Tests.BotFramework.State;

/// <summary>What a version of a bot remembers of a customer; other versions remember it otherwise.</summary>
[SuppressMessage("Usage", "CA2227:Collection properties should be read only", Justification = "As bots write their state.")]
public sealed class Taste
{
    public Size Size { get; set; } = Size.Small;

    public int Visits { get; set; } = 1;

    public List<string> Colours { get; set; } = [];

    public required List<string> Brands { get; set; }

    public Order? Last { get; set; }

    /// <summary>A part of it, made by its constructor.</summary>
    public sealed record Order(string Number, IReadOnlyList<Line> Lines, string? Note, int Parcels = 1);
}
