using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>What a prompt read in the activity of a turn, and from which of the activity's contents.</summary>
internal sealed class PromptReading<T>
{
    private readonly DialogInstance _prompt;
    private readonly (string? Text, string? Locale) _words;
    private readonly object? _value;
    private readonly object? _attachments;

    private PromptReading(DialogInstance prompt, Activity activity, PromptRecognizerResult<T> result)
    {
        _prompt = prompt;
        _words = (activity.Text, activity.Locale);
        _value = activity.Value;
        _attachments = activity.Attachments;
        Result = result;
    }

    public PromptRecognizerResult<T> Result { get; }

    public static PromptReading<T> Of(DialogInstance prompt, Activity activity, PromptRecognizerResult<T> result) => new(prompt, activity, result);

    public bool IsOf(DialogInstance prompt, Activity activity) =>
        ReferenceEquals(_prompt, prompt)
        && _words == (activity.Text, activity.Locale)
        && ReferenceEquals(_value, activity.Value)
        && ReferenceEquals(_attachments, activity.Attachments);
}
