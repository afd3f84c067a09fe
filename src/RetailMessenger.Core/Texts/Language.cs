using System.Globalization;

namespace RetailMessenger.Core.Texts;

/// <summary>A language that the shop speaks. All words exist in every one of <see cref="All"/>, or the host does not start.</summary>
public sealed class Language
{
    /// <summary>English; spoken to those of whom no language is known.</summary>
    public static readonly Language English = new("en", "English");

    /// <summary>Spanish.</summary>
    public static readonly Language Spanish = new("es", "español");

    private Language(string code, string ownName)
    {
        Code = code;
        OwnName = ownName;
        Culture = CultureInfo.GetCultureInfo(code);
    }

    /// <summary>Every language, in a fixed order.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, Spanish];

    /// <summary>The two letters of ISO 639-1, in lower case.</summary>
    public string Code { get; }

    /// <summary>What its speakers call it.</summary>
    public string OwnName { get; }

    /// <summary>How dates and numbers are written where the customer's region is not known.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The language of a locale such as <c>es-MX</c>; null when the shop does not speak it or the text is no locale.</summary>
    public static Language? Find(string? locale) =>
        locale is null ? null : All.FirstOrDefault(language => language.IsOf(locale));

    /// <inheritdoc/>
    public override string ToString() => Code;

    private bool IsOf(string locale) =>
        locale.StartsWith(Code, StringComparison.OrdinalIgnoreCase) && (locale.Length == Code.Length || locale[Code.Length] is '-' or '_');
}
