using RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers;

/// <summary>
/// Finds dates, times and ranges as customers write them: tomorrow at 5pm, next Friday, in 3 days, May 5th, 5/12/2026, between
/// 3 and 5 pm, this weekend; mañana por la mañana, el próximo lunes, a las 17:30, dentro de dos semanas.
/// </summary>
/// <remarks>
/// <para>English and Spanish. Any other language is read as English. Conventions, which are those of the SDK where it has one:</para>
/// <list type="bullet">
/// <item>A week begins on Monday; "this", "next" and "last Friday" are the Fridays of this, the following and the previous week.</item>
/// <item>A day without a direction ("Friday", "5 May", "the 5th") comes in the past, strictly before the reference day, and in the
/// future, where the reference day itself counts.</item>
/// <item>The hours 1 to 11 without am, pm or a part of the day come in the morning and in the afternoon; 12 is noon.</item>
/// <item>The morning is from 8 to 12, the afternoon to 16, the evening to 20, the night to 23:59:59; the Spanish tarde from 12 to 20.</item>
/// <item>A weekday beside a date chooses among the meanings of the date, but does not contradict it. A date that does not exist (31 February) is not recognised.</item>
/// <item>An offset written behind a time (Z, +02:00) is not applied.</item>
/// </list>
/// <para>No text and no reference makes it throw, and time grows with the length of the text; only the first 8,192 characters are read.</para>
/// </remarks>
public static class DateTimeRecognizer
{
    /// <summary>All expressions in the order of the text; they never overlap.</summary>
    /// <param name="text">What was written; null is read as empty.</param>
    /// <param name="reference">The present by the customer's clock, to which "tomorrow" refers.</param>
    /// <param name="culture">
    /// A culture code such as <c>en-us</c> or <c>es-MX</c>; its region decides whether 5/12 is a day in May or in December. Null means
    /// American English.
    /// </param>
    public static IReadOnlyList<DateTimeMatch> Recognize(string? text, DateTime reference, string? culture = null)
    {
        var scanned = ScannedText.Of(text);
        var grammar = new DateGrammar(scanned, RecognizerCulture.Of(culture), reference);
        List<DateTimeMatch>? matches = null;
        for (var index = 0; index < scanned.Count;)
        {
            if (!grammar.TryRead(DateLevel.Whole, index, out var found, out var next))
            {
                index++;
                continue;
            }

            Stretch(grammar, ref index, ref found, ref next);
            if (found.IsPossible)
            {
                (matches ??= []).Add(new DateTimeMatch(
                    scanned.Start(index), scanned.Length(index, next), scanned.Text(index, next), found.Kind, found.Values()));
            }

            index = next;
        }

        return matches ?? (IReadOnlyList<DateTimeMatch>)[];
    }

    /// <summary>"el 5" gives way to "5 de mayo", which begins later but reaches further.</summary>
    private static void Stretch(DateGrammar grammar, ref int index, ref Expression found, ref int next)
    {
        for (var later = index + 1; later < next; later++)
        {
            if (grammar.TryRead(DateLevel.Whole, later, out var other, out var behind) && behind > next)
                (index, found, next) = (later, other, behind);
        }
    }
}
