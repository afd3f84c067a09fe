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
    public sealed record Begin(string DialogId) : Meaning;
}
