using System.Text;
using System.Text.Json;

namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>Reads JSON: a list of objects, or an object on each line.</summary>
internal static class JsonRows
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static IEnumerable<ImportRow> Read(string file)
    {
        var first = File.ReadLines(file).FirstOrDefault(line => !string.IsNullOrWhiteSpace(line));
        return first?.TrimStart().StartsWith('[') == true ? ReadList(File.ReadAllBytes(file)) : ReadLines(file);
    }

    private static IEnumerable<ImportRow> ReadLines(string file)
    {
        var (line, read, length) = (0, 0L, Math.Max(1, new FileInfo(file).Length));
        foreach (var text in File.ReadLines(file))
        {
            line++;
            read += Encoding.UTF8.GetByteCount(text) + 1;
            if (!string.IsNullOrWhiteSpace(text))
                yield return ReadLine(text, line, Math.Min(1, (double)read / length));
        }
    }

    private static ImportRow ReadLine(string text, int line, double place)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return ReadRow(document.RootElement, line, place);
        }
        catch (JsonException exception)
        {
            return ImportRow.Unreadable(line, place, $"This is no JSON: {exception.Message}");
        }
    }

    private static List<ImportRow> ReadList(ReadOnlySpan<byte> json)
    {
        var rows = new List<ImportRow>();
        var start = json.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var (line, counted) = (1, 0);
        var reader = new Utf8JsonReader(json[start..], Lenient);
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var place = start + (int)reader.TokenStartIndex;
                line += json[counted..place].Count((byte)'\n');
                counted = place;
                rows.Add(ReadRow(JsonElement.ParseValue(ref reader), line, (double)place / json.Length));
            }
        }
        catch (JsonException exception)
        {
            rows.Add(ImportRow.Unreadable((int)(exception.LineNumber ?? 0) + 1, 1, $"Nothing is read from here on, this is no JSON: {exception.Message}"));
        }

        return rows;
    }

    private static ImportRow ReadRow(JsonElement element, int line, double place) => element.ValueKind == JsonValueKind.Object
        ? new ImportRow(line, place, element.EnumerateObject().GroupBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(member => member.Key, member => Write(member.Last().Value), StringComparer.OrdinalIgnoreCase))
        : ImportRow.Unreadable(line, place, "Write an object in braces for each record.");

    // As it would stand in a column.
    private static string Write(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Write)),
        JsonValueKind.Object => string.Join("; ", value.EnumerateObject().Select(member => $"{member.Name}={Write(member.Value)}")),
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };
}
