namespace RetailMessenger.Core.Assistant.Asking;

/// <summary>How a waterfall came to a question: enough to come to it again. Stored in the dialog's state.</summary>
public sealed class AskedQuestion
{
    /// <summary>The step that asked, by name.</summary>
    public string Step { get; set; } = "";

    /// <summary>The code of the language in which it was asked.</summary>
    public string Language { get; set; } = "";

    /// <summary>Why the step ran, as <see cref="BotFramework.Dialogs.DialogReason"/>.</summary>
    public int Reason { get; set; }

    /// <summary>What the step was given: the answer to the question before.</summary>
    public object? Result { get; set; }

    /// <summary>What the waterfall remembered when the step began.</summary>
    public Dictionary<string, object> Values { get; set; } = [];
}
