using System.Collections.Frozen;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Twilio.Reading;

/// <summary>
/// The words by which customers forbid and allow to be written to, or ask who writes, when they are the whole message
/// (https://help.twilio.com/articles/223134027).
/// </summary>
internal static class OptOutWords
{
    private const string Yes = "yes";

    private static readonly FrozenSet<string> Stop =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "stop", "unsubscribe", "end", "quit", "stopall", "revoke", "optout", "cancel");

    private static readonly FrozenSet<string> Start = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "start", "unstop");

    private static readonly FrozenSet<string> Help = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "help", "info");

    public static bool IsStop(string? text) => Stop.Contains(text?.Trim() ?? "");

    public static bool IsStart(string? text) => Start.Contains(text?.Trim() ?? "");

    public static bool IsHelp(string? text) => Help.Contains(text?.Trim() ?? "");

    /// <summary>What a text message means for the customer's standing; null when nothing.</summary>
    /// <param name="text">The message.</param>
    /// <param name="optOutType">What Twilio took the message for, where its service answers such words itself.</param>
    public static Standing? Read(string? text, string? optOutType) => optOutType switch
    {
        "STOP" => Standing.OptedOut,
        "START" => Standing.Open,
        null when IsStop(text) => Standing.OptedOut,

        // Twilio takes a yes for opting in again; to a question it is an answer, to which it does no harm.
        null when IsStart(text) || Yes.Equals(text?.Trim(), StringComparison.OrdinalIgnoreCase) => Standing.Open,
        _ => null,
    };
}
