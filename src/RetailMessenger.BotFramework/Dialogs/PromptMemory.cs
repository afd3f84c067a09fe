using System.Globalization;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>What a waiting prompt remembers, in the places where the SDK's prompts keep it.</summary>
/// <param name="instance">The prompt on the stack.</param>
internal sealed class PromptMemory(DialogInstance instance)
{
    public const string PersistedState = "state";

    private const string PersistedOptions = "options";
    private const string PersistedAttemptCount = "AttemptCount";
    private const string PersistedAskedAt = "askedAt";

    public PromptOptions Options { get; } = OptionsOf(instance);

    public IDictionary<string, object> State => instance.Get<IDictionary<string, object>>(PersistedState);

    public static int AttemptCount(IDictionary<string, object> state) =>
        state.TryGetValue(PersistedAttemptCount, out var count) && count is IConvertible ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;

    public static PromptMemory Begin(DialogContext dc, object? options)
    {
        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A prompt can only be begun with PromptOptions.");
        }

        var instance = dc.ActiveDialog!;
        instance.State[PersistedOptions] = promptOptions;
        instance.State[PersistedState] = new Dictionary<string, object>(StringComparer.Ordinal) { [PersistedAttemptCount] = 0 };
        return new PromptMemory(instance);
    }

    public void CountAttempt() => State[PersistedAttemptCount] = AttemptCount(State) + 1;

    public void Asked(ITurnContext turnContext, TimeSpan? expiresAfter)
    {
        if (expiresAfter is not null)
        {
            instance.State[PersistedAskedAt] = PromptClock.Now(turnContext).ToUnixTimeMilliseconds();
        }
    }

    public bool IsExpired(ITurnContext turnContext, TimeSpan? expiresAfter) =>
        expiresAfter is { } limit
        && instance.State.TryGetValue(PersistedAskedAt, out var asked)
        && PromptClock.Now(turnContext) - DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(asked, CultureInfo.InvariantCulture)) > limit;

    // Kept by a version of the bot whose types have gone, it is read as far as it can be.
    private static PromptOptions OptionsOf(DialogInstance instance)
    {
        try
        {
            return StateJson.Convert<PromptOptions>(instance.Get<object>(PersistedOptions))!;
        }
        catch (StateTypeException exception)
        {
            throw DialogChangedException.StateIsUnreadable(instance.Id, stepName: null, exception);
        }
    }
}
