namespace RetailMessenger.BotFramework.Schema;

/// <summary>What the bot does with what the user says next. These are the values on the wire.</summary>
public static class InputHints
{
    /// <summary>Ready, but nothing is asked.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>More is coming; what is said now may be ignored.</summary>
    public const string IgnoringInput = "ignoringInput";

    /// <summary>A question was asked; clients with speech open the microphone.</summary>
    public const string ExpectingInput = "expectingInput";
}
