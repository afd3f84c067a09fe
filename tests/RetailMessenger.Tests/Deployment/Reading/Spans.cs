using System.Globalization;
using System.Text.Json.Nodes;

namespace RetailMessenger.Tests.Deployment.Reading;

/// <summary>Times and sizes as the templates write them.</summary>
internal static class Spans
{
    /// <summary>Seconds, with or without the letter behind them.</summary>
    public static TimeSpan Of(string text) => TimeSpan.FromSeconds(int.Parse(text.TrimEnd('s'), CultureInfo.InvariantCulture));

    public static TimeSpan Of(JsonNode? node) => Of(node!.ToString());

    /// <summary>A size of nginx, in megabytes.</summary>
    public static long Bytes(string text) => text.EndsWith('m') ? long.Parse(text[..^1], CultureInfo.InvariantCulture) * 1024 * 1024 : throw new FormatException($"{text} is not in megabytes.");
}
