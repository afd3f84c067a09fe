using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant;

/// <summary>Settings under <c>Assistant</c>.</summary>
internal sealed class AssistantOptions
{
    public const string Section = "Assistant";

    /// <summary>The code of the language that is spoken to a customer of whom nothing else is known: neither words nor the page's or device's language.</summary>
    public string DefaultLanguage { get; set; } = Language.English.Code;

    /// <summary>The language of <see cref="DefaultLanguage"/>.</summary>
    public Language Default => Language.Find(DefaultLanguage) ?? Language.English;

    /// <summary>Why these settings cannot be used; null when they can.</summary>
    public string? Problem() => Language.Find(DefaultLanguage) is not null
        ? null
        : $"{Section}:{nameof(DefaultLanguage)} is \"{DefaultLanguage}\": the shop speaks {string.Join(", ", Language.All)}.";
}
