using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>What a validator decides on.</summary>
/// <typeparam name="T">What the prompt asks for.</typeparam>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>What was recognised. A value that is set here is what the prompt returns.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What the prompt was begun with.</summary>
    public PromptOptions Options { get; }

    /// <summary>The prompt's memory, kept until it ends. What is put in comes back as the same CLR type.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>How often the prompt was answered, this answer included: 1 the first time.</summary>
    public int AttemptCount => PromptMemory.AttemptCount(State);
}
