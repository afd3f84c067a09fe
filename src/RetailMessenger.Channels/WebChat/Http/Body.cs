using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Channels.WebChat.Http;

/// <summary>Reads bodies that have a limit; more than that is never held.</summary>
internal static class Body
{
    private const int MostSmallBytes = 16 * 1024;

    // A character of JSON has at most four bytes.
    private const int MostBytesPerCharacter = 4;

    /// <summary>An activity.</summary>
    /// <exception cref="SchemaFormatException">It is none.</exception>
    public static Task<Activity> ReadActivityAsync(HttpRequest request, int mostCharacters, CancellationToken cancellationToken) =>
        ReadAsync(request, mostCharacters * MostBytesPerCharacter, body => ToActivity(body, mostCharacters), cancellationToken);

    /// <summary>The activity in a body that was read.</summary>
    public static Activity ToActivity(ReadOnlySequence<byte> body, int mostCharacters)
    {
        if (body.Length > mostCharacters && CountCharacters(body) > mostCharacters)
            throw Refusal.TooLarge($"An activity has at most {mostCharacters} characters.");
        return SchemaJson.Read<Activity>(body);
    }

    /// <summary>One of the small bodies, which may be left out.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Task<T?> ReadOptionalAsync<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => ReadAsync(request, MostSmallBytes, body => ToSmall(body, type), cancellationToken);

    private static T? ToSmall<T>(ReadOnlySequence<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        if (body.IsEmpty)
            return null;

        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 32 });
            var value = JsonSerializer.Deserialize(ref reader, type);
            return reader.Read() ? throw new JsonException() : value;
        }
        catch (InvalidOperationException exception)
        {
            // This is how the reader speaks of text that is not UTF-8.
            throw new JsonException(null, exception);
        }
    }

    private static async Task<T> ReadAsync<T>(HttpRequest request, int mostBytes, Func<ReadOnlySequence<byte>, T> parse, CancellationToken cancellationToken)
    {
        if (request.ContentLength > mostBytes)
            throw Refusal.TooLarge($"This body has at most {mostBytes} bytes.");

        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var body = result.Buffer;
            try
            {
                if (body.Length > mostBytes)
                    throw Refusal.TooLarge($"This body has at most {mostBytes} bytes.");
                if (result.IsCompleted)
                    return parse(body);
            }
            finally
            {
                reader.AdvanceTo(result.IsCompleted ? body.End : body.Start, body.End);
            }
        }
    }

    private static long CountCharacters(ReadOnlySequence<byte> body)
    {
        var count = 0L;
        foreach (var piece in body)
        {
            foreach (var value in piece.Span)
            {
                // Bytes that go on a character do not count, those that begin one outside the basic plane count twice, as in UTF-16.
                if ((value & 0xC0) != 0x80)
                    count += value >= 0xF0 ? 2 : 1;
            }
        }

        return count;
    }
}
