namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

/// <summary>
/// Lower case without accents, because customers leave accents out ("manana", "si") and phones put them in.
/// The language tables are therefore written without accents and apostrophes.
/// </summary>
internal static class Folding
{
    public static char Fold(char c) => c < 128 ? char.ToLowerInvariant(c) : char.ToLowerInvariant(c) switch
    {
        'á' or 'à' or 'â' or 'ä' or 'ã' or 'å' => 'a',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'í' or 'ì' or 'î' or 'ï' => 'i',
        'ó' or 'ò' or 'ô' or 'ö' or 'õ' => 'o',
        'ú' or 'ù' or 'û' or 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        var other => other,
    };

    public static bool IsLetter(char c) => c switch
    {
        'º' or 'ª' => false,
        _ => char.IsLetter(c),
    };

    public static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F' or '\uFE0F' or '\u200D';

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ';

    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';
}
