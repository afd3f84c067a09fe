using System.Text.Json.Serialization;
using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>What a prompt asks, this time. It is stored while the prompt waits.</summary>
public class PromptOptions
{
    /// <summary>The question. Without one nothing is sent, and the prompt waits for an answer all the same.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Activity? Prompt { get; set; }

    /// <summary>What to say when the answer could not be taken; <see cref="Prompt"/> when null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Activity? RetryPrompt { get; set; }

    /// <summary>The answers to choose from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IList<Choice>? Choices { get; set; }

    /// <summary>How the choices are shown; the prompt's own style when null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ListStyle? Style { get; set; }

#nullable disable annotations // The SDK's users cast it without asking for null.
    /// <summary>Whatever the validator needs to know; may be null. What is put in comes back as the same CLR type.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object Validations { get; set; }
#nullable restore annotations

    /// <summary>Kept for the SDK's users; prompts listen in the language of the activity in any case.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? RecognizeLanguage { get; set; }

    /// <summary>
    /// After how many answers that it cannot take the prompt gives up, at least 1; the prompt's own <c>MaxAttempts</c> when null, and never when
    /// that is null as well. Giving up, it asks no more: it ends with a null result (also where the answer would be a number or a yes or no), and
    /// the next waterfall step sees <see cref="DialogReason.AttemptsExhausted"/> as its <see cref="WaterfallStepContext.Reason"/>. An addition
    /// to the SDK.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MaxAttempts { get; set; }

    /// <summary>
    /// How long after it was last asked the question may be answered; the prompt's own <c>ExpiresAfter</c> when null, and for ever when that is
    /// null as well. A message that comes later is not taken as the answer, whatever it says: the prompt ends with a null result, and the next
    /// waterfall step sees <see cref="DialogReason.Expired"/> as its <see cref="WaterfallStepContext.Reason"/> and the late message as the
    /// activity of the turn. The time is that of the <see cref="TimeProvider"/> in the state of the turn, else of the system. An addition to
    /// the SDK.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimeSpan? ExpiresAfter { get; set; }
}
