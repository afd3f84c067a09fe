using System.Runtime.CompilerServices;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>Traces from within a turn.</summary>
public static class TurnContextExtensions
{
    /// <summary>Sends a trace. It does not count as an answer: <see cref="ITurnContext.Responded"/> stays as it was.</summary>
    public static Task<ResourceResponse> TraceActivityAsync(
        this ITurnContext turnContext,
        string name,
        object? value = null,
        string? valueType = null,
        [CallerMemberName] string? label = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.SendActivityAsync(Activity.CreateTraceActivity(name, valueType, value, label), cancellationToken);
    }
}
