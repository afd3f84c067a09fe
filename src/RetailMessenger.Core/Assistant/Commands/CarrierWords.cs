using System.Collections.Frozen;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Understanding;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Commands;

/// <summary>
/// Words that mobile carriers answer themselves when they are a whole message: opting out, opting in again, information. On such a channel the
/// bot neither offers nor interprets them, or a customer who leaves a dialog would be unsubscribed.
/// </summary>
internal static class CarrierWords
{
    /// <summary>"Yes" opts in again for some carriers. It is not offered, but taken as an answer, which harms nobody.</summary>
    private const string Yes = "yes";

    private static readonly FrozenSet<string> Words = new[]
    {
        "stop", "stopall", "unsubscribe", "end", "quit", "cancel", "revoke", "optout", "start", "unstop", "help", "info",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the turn's channel leaves such words to the carrier.</summary>
    public static bool AreReserved(ITurnContext turnContext) => turnContext.TurnState.Get<ChannelProfile>() is { CarrierOwnsOptOutWords: true };

    /// <summary>Whether the whole text is such a word.</summary>
    public static bool Contain(string? text) => Words.Contains(PlainText.Of(text));

    /// <summary>Whether the whole text is such a word, or was meant to be.</summary>
    public static bool AreNearTo(string? text)
    {
        var plain = PlainText.Of(text);
        return Words.Any(word => word == plain || Spelling.IsSlipOf(plain, word));
    }

    /// <summary>Whether the text must not be put on a button.</summary>
    public static bool ForbidOffering(string? text) => Contain(text) || PlainText.Of(text) == Yes;
}
