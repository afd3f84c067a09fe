namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>What <see cref="OAuthPrompt"/> asks the customer to sign in to, and how.</summary>
public class OAuthPromptSettings
{
    /// <summary>The OAuth connection, by the name under which the adapter's token store knows it.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>What the button says.</summary>
    public string? Title { get; set; }

    /// <summary>What stands above the button.</summary>
    public string? Text { get; set; }

    /// <summary>How many milliseconds the customer has for it. Default 15 minutes; null is the default as well.</summary>
    public int? Timeout { get; set; } = (int)TimeSpan.FromMinutes(15).TotalMilliseconds;

    /// <summary>Whether a message that is no code ends the prompt, with a null result, instead of being left alone. Default false.</summary>
    public bool EndOnInvalidMessage { get; set; }

    /// <summary>Whether the button leads to the sign-in page. Default true: clients that know a way of their own need no page.</summary>
    public bool? ShowSignInLink { get; set; }
}
