using RetailMessenger.Channels.Twilio.Reading;

namespace RetailMessenger.Channels.Twilio;

/// <summary>
/// Settings under <c>Channels:Twilio:OptOutAnswers</c>: the carrier's words, answered in the answer to the call itself, as a customer who has just opted
/// out may be written to in no other way. Leave them empty where Twilio answers, or customers get two answers.
/// </summary>
internal sealed class TwilioOptOutOptions
{
    /// <summary>To STOP and its like, such as <c>You will get no more messages from Example Shop. Reply START to get them again.</c></summary>
    public string? Stop { get; set; }

    /// <summary>To START and UNSTOP.</summary>
    public string? Start { get; set; }

    /// <summary>To HELP and INFO; names the shop and how to reach it.</summary>
    public string? Help { get; set; }

    /// <summary>The answer to a message; null when it is none of those words, or is not to be answered.</summary>
    public string? To(string? text) =>
        OptOutWords.IsStop(text) ? Stop : OptOutWords.IsStart(text) ? Start : OptOutWords.IsHelp(text) ? Help : null;
}
