using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>Reads comma-separated files as programs write them: with semicolons or tabs too, with quotes, with or without a byte order mark.</summary>
internal static class CsvRows
{
    private static readonly string[] Delimiters = [",", ";", "\t"];

    public static IEnumerable<ImportRow> Read(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = FindDelimiter(file),
            TrimOptions = TrimOptions.Trim,
            BadDataFound = null,
        };
        using var csv = new CsvParser(reader, configuration);
        string[]? names = null;
        while (csv.Read())
        {
            if (names is null)
                names = csv.Record!;
            else
                yield return ReadRow(names, csv.Record!, FirstLine(csv), stream.Length > 0 ? (double)stream.Position / stream.Length : 1);
        }
    }

    private static ImportRow ReadRow(string[] names, string[] fields, int line, double place)
    {
        if (fields.Length > names.Length)
            return ImportRow.Unreadable(line, place, $"There are {fields.Length} fields, but {names.Length} columns: put quotes around a field that holds the separator.");

        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < fields.Length; i++)
            values[names[i]] = fields[i];
        return new ImportRow(line, place, values);
    }

    // The parser knows where a record ends; one with line breaks in quotes begins before that.
    private static int FirstLine(CsvParser csv) => csv.RawRow - csv.RawRecord.TrimEnd('\r', '\n').Count(letter => letter == '\n');

    private static string FindDelimiter(string file)
    {
        var header = File.ReadLines(file).FirstOrDefault() ?? "";
        return Delimiters.MaxBy(delimiter => header.Count(letter => letter == delimiter[0]))!;
    }
}
