using RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;

/// <summary>Reads 1/2 and ½. Three parts (5/12/2026) are a date, not a fraction.</summary>
internal static class FractionReader
{
    // 12/2026 is a month
    private const int LargestDenominator = 1000;

    public static bool TryRead(ScannedText text, int index, out ReadNumber number)
    {
        if (text.IsSymbol(index) && TryVulgar(text.Raw(index)[0], out var vulgar))
        {
            number = new ReadNumber(index + 1, vulgar, IsOrdinal: false);
            return true;
        }

        number = default;
        if (!IsSlash(text, index + 1) || IsSlash(text, index - 1) || IsSlash(text, index + 3))
            return false;
        if (!text.TryInt(index, out var count) || !text.TryInt(index + 2, out var of) || of is 0 or > LargestDenominator)
            return false;
        number = new ReadNumber(index + 3, (decimal)count / of, IsOrdinal: false);
        return true;
    }

    private static bool IsSlash(ScannedText text, int index) =>
        text.IsSymbol(index, '/') && text.Touches(index) && text.IsDigits(index + 1) && text.Touches(index + 1);

    private static bool TryVulgar(char symbol, out decimal value)
    {
        value = symbol switch
        {
            '½' => 0.5m,
            '⅓' => 1 / 3m,
            '⅔' => 2 / 3m,
            '¼' => 0.25m,
            '¾' => 0.75m,
            '⅕' => 0.2m,
            '⅖' => 0.4m,
            '⅗' => 0.6m,
            '⅘' => 0.8m,
            '⅙' => 1 / 6m,
            '⅛' => 0.125m,
            '⅜' => 0.375m,
            '⅝' => 0.625m,
            '⅞' => 0.875m,
            _ => 0,
        };
        return value != 0;
    }
}
