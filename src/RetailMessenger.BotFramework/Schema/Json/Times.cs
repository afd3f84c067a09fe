using System.Globalization;
using System.Text.Json;

namespace RetailMessenger.BotFramework.Schema.Json;

internal static class Times
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    /// <summary>A time without offset is taken for UTC; what is no time at all says nothing.</summary>
    public static DateTimeOffset? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        // The reader's own method would take a time without offset for the server's.
        return DateTimeOffset.TryParse(
            reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var time)
            ? time
            : null;
    }

    public static void WriteUtc(Utf8JsonWriter writer, DateTimeOffset time) => Write(writer, time.UtcDateTime, "Z");

    public static void WriteLocal(Utf8JsonWriter writer, DateTimeOffset time)
        => writer.WriteStringValue(time.ToString(Format + "zzz", CultureInfo.InvariantCulture));

    private static void Write(Utf8JsonWriter writer, DateTime time, string suffix)
    {
        Span<char> text = stackalloc char[40];
        time.TryFormat(text, out var length, Format, CultureInfo.InvariantCulture);
        suffix.CopyTo(text[length..]);
        writer.WriteStringValue(text[..(length + suffix.Length)]);
    }
}
