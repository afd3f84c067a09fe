namespace RetailMessenger.Core.Conversations;

/// <summary>What a network can show of a message; the fitter makes everything else into it. Lengths are UTF-16 units.</summary>
public sealed record ChannelDisplay
{
    /// <summary>How long the text of one message may be.</summary>
    public required int LongestText { get; init; }

    /// <summary>How many segments one message may have on networks that cut texts into such; null elsewhere. Texts are then kept in the cheap alphabet where they can be.</summary>
    public int? MostSegments { get; init; }

    /// <summary>Choices that the customer taps; null when they are a numbered text.</summary>
    public ChoiceLimits? Choices { get; init; }

    /// <summary>Cards; null when they are text.</summary>
    public CardLimits? Cards { get; init; }

    /// <summary>How many files one message may have; 0 when files are links.</summary>
    public int MostFiles { get; init; } = 1;

    /// <summary>Whether a file and a text may be one message.</summary>
    public bool FilesWithText { get; init; }
}
