using RetailMessenger.BotFramework.Dialogs.Choices;

namespace RetailMessenger.BotFramework.Dialogs.Prompts;

/// <summary>The languages in which prompts have their small words.</summary>
public static class PromptCultureModels
{
    /// <summary>Bulgarian.</summary>
    public static PromptCultureModel Bulgarian => Make("bg-bg", "Да", "Не", ", ", " или ", ", или ");

    /// <summary>Chinese.</summary>
    public static PromptCultureModel Chinese => Make("zh-cn", "是的", "不", "， ", " 要么 ", "， 要么 ");

    /// <summary>Dutch.</summary>
    public static PromptCultureModel Dutch => Make("nl-nl", "Ja", "Nee", ", ", " of ", ", of ");

    /// <summary>English; the language of last resort.</summary>
    public static PromptCultureModel English => Make("en-us", "Yes", "No", ", ", " or ", ", or ");

    /// <summary>French.</summary>
    public static PromptCultureModel French => Make("fr-fr", "Oui", "Non", ", ", " ou ", ", ou ");

    /// <summary>German.</summary>
    public static PromptCultureModel German => Make("de-de", "Ja", "Nein", ", ", " oder ", ", oder ");

    /// <summary>Hindi.</summary>
    public static PromptCultureModel Hindi => Make("hi-in", "हां", "नहीं", ", ", " या ", ", या ");

    /// <summary>Italian.</summary>
    public static PromptCultureModel Italian => Make("it-it", "Sì", "No", ", ", " o ", ", o ");

    /// <summary>Japanese.</summary>
    public static PromptCultureModel Japanese => Make("ja-jp", "はい", "いいえ", "、 ", " または ", "、 または ");

    /// <summary>Korean.</summary>
    public static PromptCultureModel Korean => Make("ko-kr", "예", "아니", ", ", " 또는 ", ", 또는 ");

    /// <summary>Portuguese.</summary>
    public static PromptCultureModel Portuguese => Make("pt-br", "Sim", "Não", ", ", " ou ", ", ou ");

    /// <summary>Spanish.</summary>
    public static PromptCultureModel Spanish => Make("es-es", "Sí", "No", ", ", " o ", ", o ");

    /// <summary>Swedish.</summary>
    public static PromptCultureModel Swedish => Make("sv-se", "Ja", "Nej", ", ", " eller ", ", eller ");

    /// <summary>Turkish.</summary>
    public static PromptCultureModel Turkish => Make("tr-tr", "Evet", "Hayır", ", ", " veya ", ", veya ");

    private static Dictionary<string, PromptCultureModel> ByLanguage { get; } =
        GetSupportedCultures().ToDictionary(model => model.Locale[..2], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The <see cref="PromptCultureModel.Locale"/> of the language of <paramref name="cultureCode"/>: <c>es-MX</c> and <c>ES</c> give
    /// <c>es-es</c>. A language without words here, and null, are returned as they are.
    /// </summary>
    public static string? MapToNearestLanguage(string? cultureCode) => Find(cultureCode)?.Locale ?? cultureCode;

    /// <summary>All languages.</summary>
    public static PromptCultureModel[] GetSupportedCultures() =>
    [
        Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish,
    ];

    internal static ChoiceFactoryOptions InlineOptions(PromptCultureModel model) =>
        new(model.Separator, model.InlineOr, model.InlineOrMore, includeNumbers: true);

    private static PromptCultureModel? Find(string? cultureCode) =>
        cultureCode is { Length: >= 2 } && (cultureCode.Length == 2 || cultureCode[2] is '-' or '_')
            ? ByLanguage.GetValueOrDefault(cultureCode[..2])
            : null;

    private static PromptCultureModel Make(string locale, string yes, string no, string separator, string inlineOr, string inlineOrMore) => new()
    {
        Locale = locale,
        YesInLanguage = yes,
        NoInLanguage = no,
        Separator = separator,
        InlineOr = inlineOr,
        InlineOrMore = inlineOrMore,
    };
}
