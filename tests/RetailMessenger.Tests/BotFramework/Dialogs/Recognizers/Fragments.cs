namespace RetailMessenger.Tests.BotFramework.Dialogs.Recognizers;

/// <summary>Pieces of expressions, which put together at random lead deeper into the readers than random characters do.</summary>
internal static class Fragments
{
    public static readonly string[] All =
    [
        " ", " ", " ", " ", " ", "-", ",", ".", ":", "/", "º", "½", "%", "\u00A0", "\n", "?", "'", "$", "(", "+", "\u0301", "\uD83D", "👍", "👎",
        "0", "1", "2", "3", "5", "12", "24", "30", "31", "59", "99", "100", "1000", "2026", "29", "00", "99999999999999999999999999999999", "79228162514264337593543950335",
        "one", "two", "twenty", "hundred", "thousand", "million", "and", "a", "an", "half", "dozen", "third", "point", "minus", "first", "last",
        "uno", "un", "dos", "mil", "millones", "cien", "y", "media", "docena", "tercero", "décimo", "menos", "coma", "último", "trillones", "octillion",
        "yes", "no", "ok", "not", "maybe", "thanks", "sí", "si", "vale", "quizás", "nada", "noo", "nothanks",
        "today", "tomorrow", "friday", "next", "this", "week", "weekend", "in", "ago", "days", "hours", "years", "from", "to", "between", "at", "pm", "a.m.",
        "may", "february", "feb", "noon", "night", "before", "after", "the", "of", "on", "until", "now", "months", "T", "Z", "h", "st", "th",
        "hoy", "mañana", "viernes", "próximo", "semana", "hace", "dentro", "de", "días", "horas", "años", "desde", "hasta", "entre", "a", "las", "la",
        "mayo", "febrero", "noche", "tarde", "antes", "después", "del", "el", "por", "que", "viene", "fin", "mes", "partir",
    ];
}
