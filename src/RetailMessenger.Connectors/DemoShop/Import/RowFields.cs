using System.Globalization;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>The fields of a line by our names, and what is found wrong with them.</summary>
internal sealed class RowFields(ImportRow row, ColumnMapping mapping)
{
    private readonly List<(string Column, string Text)> _problems = [];

    public ImportRow Row => row;

    /// <summary>By the file's own names.</summary>
    public IReadOnlyList<(string Column, string Text)> Problems => _problems;

    public bool IsGood => _problems.Count == 0;

    public void Report(string column, string text) => _problems.Add((column.Length > 0 ? mapping.NameOf(column) : "", text));

    /// <summary>What stands in a column, whatever is wrong with it; empty when it is not there.</summary>
    public string Plain(string column) => row.Values.GetValueOrDefault(mapping.NameOf(column), "");

    /// <summary>What stands in a column; empty when it is not there.</summary>
    public string Text(string column)
    {
        var text = Plain(column);
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            Report(column, "holds letters that are not UTF-8: save the file as \"CSV UTF-8\".");
        return text;
    }

    public string Required(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
            Report(column, "is missing: every line needs it.");
        return text;
    }

    public IReadOnlyList<string> List(string column) => Text(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Pairs such as <c>size=M; color=navy</c>.</summary>
    public IReadOnlyDictionary<string, string> Pairs(string column)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in List(column))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                pairs[part[..equals].Trim()] = part[(equals + 1)..].Trim();
            else
                Report(column, $"\"{part}\" has no name: write size=M; color=navy.");
        }

        return pairs;
    }

    /// <summary>A number of a currency; null when there is none, or it is wrong.</summary>
    public Money? Money(string column, string currency)
    {
        var text = Text(column);
        if (text.Length == 0)
            return null;
        if (Number(column, "write 1234.50, without the currency's sign.") is not { } amount)
            return null;
        if (amount < 0)
            Report(column, $"\"{text}\" is less than nothing.");
        return new Money(amount, currency);
    }

    /// <summary>Three letters that some country's money has.</summary>
    public string Currency(string column, string otherwise)
    {
        var text = Text(column);
        if (text.Length == 0)
            return otherwise;
        if (!Currencies.IsKnown(text))
            Report(column, $"\"{text}\" is no currency: write its three letters, such as USD.");
        return text.ToUpperInvariant();
    }

    public decimal? Number(string column, string hint)
    {
        var text = Text(column);
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        if (text.Length > 0)
            Report(column, $"\"{text}\" is no number: {hint}");
        return null;
    }

    public bool YesOrNo(string column, bool otherwise)
    {
        var text = Text(column).ToUpperInvariant();
        switch (text)
        {
            case "":
                return otherwise;
            case "YES" or "TRUE" or "1" or "Y":
                return true;
            case "NO" or "FALSE" or "0" or "N":
                return false;
            default:
                Report(column, $"\"{Text(column)}\" is neither yes nor no.");
                return otherwise;
        }
    }

    /// <summary>A time; without an offset it is UTC.</summary>
    public DateTimeOffset? Time(string column)
    {
        var text = Text(column);
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
            return time;
        if (text.Length > 0)
            Report(column, $"\"{text}\" is no time: write 2026-05-04T09:30:00Z.");
        return null;
    }

    public T? Choice<T>(string column)
        where T : struct, Enum
    {
        var text = Text(column);
        if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value))
            return value;
        if (text.Length > 0)
            Report(column, $"\"{text}\" is none of {string.Join(", ", Enum.GetNames<T>())}.");
        return null;
    }

    public PostalAddress Address() => new()
    {
        Line1 = Required("street"),
        Line2 = Text("street_2"),
        City = Required("city"),
        Region = Text("region"),
        Country = Required("country"),
        PostalCode = Required("postal_code"),
    };
}
