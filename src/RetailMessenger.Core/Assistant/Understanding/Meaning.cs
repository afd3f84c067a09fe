using RetailMessenger.Core.Assistant.Commands;

namespace RetailMessenger.Core.Assistant.Understanding;

/// <summary>What a whole message asks for.</summary>
internal abstract record Meaning
{
    private Meaning()
    {
    }

    /// <summary>A command.</summary>
    public sealed record Obey(Command Command) : Meaning;

    /// <summary>A dialog.</summary>
    /// <param name="DialogId">Which one.</param>
    /// <param name="Words">What the customer said in the slot of a <see cref="Pattern"/>; null for an example without one.</param>
    public sealed record Begin(string DialogId, string? Words = null) : Meaning;
}
