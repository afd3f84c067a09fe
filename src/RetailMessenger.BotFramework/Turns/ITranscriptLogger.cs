using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>Takes down what was said.</summary>
public interface ITranscriptLogger
{
    /// <summary>Adds one activity; it belongs to the log.</summary>
    Task LogActivityAsync(IActivity activity);
}
