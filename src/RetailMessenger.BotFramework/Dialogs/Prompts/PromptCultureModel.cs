namespace RetailMessenger.BotFramework.Dialogs.Prompts;

/// <summary>The small words of prompts in one language.</summary>
public class PromptCultureModel
{
    /// <summary>The locale by which the language is known, in lower case: <c>es-es</c>.</summary>
    public string Locale { get; set; } = string.Empty;

    /// <summary>Between two choices that are not the last ones.</summary>
    public string Separator { get; set; } = string.Empty;

    /// <summary>Between two choices when there are only two.</summary>
    public string InlineOr { get; set; } = string.Empty;

    /// <summary>Before the last of three or more choices.</summary>
    public string InlineOrMore { get; set; } = string.Empty;

    /// <summary>The caption of the first choice of a <see cref="ConfirmPrompt"/>.</summary>
    public string YesInLanguage { get; set; } = string.Empty;

    /// <summary>The caption of its second choice.</summary>
    public string NoInLanguage { get; set; } = string.Empty;
}
