using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Capabilities;

/// <summary>Something that the shop can do for customers, as they see it in menus. Its texts have no placeholders.</summary>
public sealed record Capability
{
    /// <summary>Unique, such as <c>privacy</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What stands on its button, at most 20 characters. An example of its dialog, so that tapping or typing it begins it.</summary>
    public required Text Title { get; init; }

    /// <summary>One sentence of what it does, without promising more.</summary>
    public required Text Explanation { get; init; }

    /// <summary>A question that begins it, as a customer would ask it.</summary>
    public required Text Sample { get; init; }

    /// <summary>Whether it is offered unasked, as in the greeting; the others are named when the customer asks what can be done.</summary>
    public bool IsMain { get; init; }

    /// <summary>
    /// Whether it works now: what it needs is set up and answers. Asked whenever a menu is shown; must be quick and must not throw. Always, unless
    /// it is set.
    /// </summary>
    public Func<CancellationToken, ValueTask<bool>> IsWorkingAsync { get; init; } = _ => ValueTask.FromResult(true);
}
