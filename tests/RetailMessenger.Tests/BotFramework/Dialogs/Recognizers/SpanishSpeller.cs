namespace RetailMessenger.Tests.BotFramework.Dialogs.Recognizers;

/// <summary>Writes numbers as a Spanish speaker says them.</summary>
internal static class SpanishSpeller
{
    private static readonly string[] Small =
    [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce",
        "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro",
        "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
    ];

    private static readonly string[] Tens = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];

    private static readonly string[] Hundreds =
    [
        "", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos",
    ];

    private static readonly string[] Units =
    [
        "", "primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno",
    ];

    private static readonly string[] OrdinalTens =
    [
        "", "décimo", "vigésimo", "trigésimo", "cuadragésimo", "quincuagésimo", "sexagésimo", "septuagésimo", "octogésimo", "nonagésimo",
    ];

    public static string Cardinal(long value)
    {
        if (value == 0)
            return Small[0];
        var billions = value / 1_000_000_000_000;
        var millions = value / 1_000_000 % 1_000_000;
        return string.Join(' ', new[] { Scale(billions, "un billón", "billones"), Scale(millions, "un millón", "millones"), Below(value % 1_000_000) }
            .Where(part => part.Length > 0));
    }

    /// <summary>1 to 100.</summary>
    public static string Ordinal(int value) => value switch
    {
        100 => "centésimo",
        11 => "undécimo",
        12 => "duodécimo",
        _ => $"{OrdinalTens[value / 10]} {Units[value % 10]}".Trim(),
    };

    private static string Scale(long value, string one, string many) => value switch
    {
        0 => "",
        1 => one,
        _ => $"{Shortened(Below(value))} {many}",
    };

    private static string Below(long value)
    {
        var thousands = value / 1000;
        var rest = value % 1000 == 0 ? "" : Group((int)(value % 1000));
        return thousands switch
        {
            0 => rest,
            1 => $"mil {rest}".Trim(),
            _ => $"{Shortened(Group((int)thousands))} mil {rest}".Trim(),
        };
    }

    // ciento un mil, veintiún millones
    private static string Shortened(string words)
    {
        if (words.EndsWith("veintiuno", StringComparison.Ordinal))
            return words[..^3] + "ún";
        return words.EndsWith("uno", StringComparison.Ordinal) ? words[..^1] : words;
    }

    private static string Group(int value)
    {
        if (value < 30)
            return Small[value];
        if (value < 100)
            return value % 10 == 0 ? Tens[value / 10] : $"{Tens[value / 10]} y {Small[value % 10]}";
        if (value == 100)
            return "cien";
        return value % 100 == 0 ? Hundreds[value / 100] : $"{Hundreds[value / 100]} {Group(value % 100)}";
    }
}
