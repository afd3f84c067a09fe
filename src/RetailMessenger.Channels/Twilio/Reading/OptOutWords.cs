using System.Collections.Frozen;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Twilio.Reading;

/// <summary>
/// The words by which customers forbid and allow to be written to, when they are the whole message
/// (https://help.twilio.com/articles/223134027).
/// </summary>
internal static class OptOutWords
{
    private static readonly FrozenSet<string> Stop =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "stop", "unsubscribe", "end", "quit", "stopall", "revoke", "optout", "cancel");

    private static readonly FrozenSet<string> Start = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "start", "unstop", "yes");

    /// <summary>What a text message means for the customer's standing; null when nothing.</summary>
    /// <param name="text">The message.</param>
    /// <param name="optOutType">What Twilio took the message for, where its service answers such words itself.</param>
    public static Standing? Read(string? text, string? optOutType) => optOutType switch
    {
        "STOP" => Standing.OptedOut,
        "START" => Standing.Open,
        null => Read(text?.Trim() ?? ""),
        _ => null,
    };

    private static Standing? Read(string word) => Stop.Contains(word) ? Standing.OptedOut : Start.Contains(word) ? Standing.Open : null;
}
