using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace RetailMessenger.Tests.Core.Conversations.Fitting;

/// <summary>What customers and shops write, and what breaks programs that count characters.</summary>
internal static class AnyWriting
{
    private const string Family = "👨‍👩‍👧‍👦";

    private static readonly string[] Words =
    [
        "order", "a", "is", "Yes!", "No.", "1.", "e.g.", "¿Dónde?", "niño", "Ж", "订单已发货。", "ok…", "{x}", "€", "|", "ç", "ê", "’", "-", "don’t", "日本",
        "Donaudampfschifffahrtsgesellschaftskapitän", "25\u00A0€", "”", "\u200D", "\uFE0F", "\u0600",
    ];

    private static readonly string[] Pictures =
        ["😀", "🇮🇹", "🇩🇪", "🇪", Family, "🏳️‍🌈", "👍🏽", "❤️", "☃", "e\u0301", "o\u0302\u0323", "\u0301", "👩🏿‍🚀", "1️⃣", "क्षि", "각"];

    private static readonly string[] Gaps =
        [" ", " ", " ", " ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\t", "\u00A0", "  ", "", "\u2029", "\u3000", " \u0301"];

    /// <summary>Words, pictures and gaps in any order.</summary>
    public static Gen<string> Texts { get; } = Of(
        Gen.Frequency((5, Gen.Elements(Words)), (3, Gen.Elements(Pictures)), (5, Gen.Elements(Gaps)), (1, Letters())), 120);

    /// <summary>Mostly pictures, next to each other.</summary>
    public static Gen<string> PictureTexts { get; } = Of(
        Gen.Frequency((9, Gen.Elements(Pictures)), (1, Gen.Elements(Gaps)), (1, Gen.Elements(Words))), 120);

    /// <summary>Any of these, and what FsCheck makes up.</summary>
    public static Gen<string> Anything { get; } = Gen.Frequency(
        (4, Texts),
        (4, PictureTexts),
        (1, ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get)),
        (1, Gen.Choose(0, 700).Select(marks => "x y" + new string('\u0301', marks) + " z")));

    /// <summary>Where a reader sees one character end and the next one begin.</summary>
    public static HashSet<int> Boundaries(string text) => [.. StringInfo.ParseCombiningCharacters(text), text.Length];

    public static string WithoutWhiteSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static Gen<string> Letters() => Gen.Choose(1, 90).Select(length => new string('a', length));

    private static Gen<string> Of(Gen<string> piece, int most) =>
        from count in Gen.Choose(0, most)
        from pieces in Gen.ArrayOf(piece, count)
        select string.Concat(pieces);
}
