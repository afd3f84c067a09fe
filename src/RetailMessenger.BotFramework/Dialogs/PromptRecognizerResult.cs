namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>What a prompt read in the customer's answer.</summary>
/// <typeparam name="T">What the prompt asks for.</typeparam>
public class PromptRecognizerResult<T>
{
    /// <summary>Whether there was anything to read.</summary>
    public bool Succeeded { get; set; }

    /// <summary>What was read; the default value of its type when <see cref="Succeeded"/> is false.</summary>
    public T Value { get; set; } = default!;

    /// <summary>Whether the activity may interrupt the prompt; kept for the SDK's users.</summary>
    public bool AllowInterruption { get; set; }
}
