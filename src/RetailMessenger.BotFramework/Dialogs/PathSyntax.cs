using System.Globalization;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>Reads paths: <c>order.lines[0].name</c>, <c>labels['in stock']</c>, <c>prices[turn.size]</c>.</summary>
internal static class PathSyntax
{
    /// <summary>What follows the name of a list to mean its first item.</summary>
    public const string First = "first()";

    /// <summary>The steps of a path, each a name (string) or a place in a list (int); null when a path in brackets leads to neither.</summary>
    /// <param name="path">The path.</param>
    /// <param name="valueOf">What a path in brackets leads to.</param>
    /// <exception cref="ArgumentException">It is no path.</exception>
    public static IReadOnlyList<object>? StepsOf(string path, Func<string, object?> valueOf)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var steps = new List<object>();
        for (var position = 0; position < path.Length;)
        {
            if (path[position] == '[')
            {
                var end = ClosingBracket(path, position);
                if (InBrackets(path[(position + 1)..end].Trim(), path, valueOf) is not { } step)
                {
                    return null;
                }

                steps.Add(step);
                position = end + 1;
            }
            else
            {
                position += path[position] == '.' && steps.Count > 0 ? 1 : 0;
                var length = path.AsSpan(position).IndexOfAny('.', '[') is >= 0 and var next ? next : path.Length - position;
                steps.Add(length > 0 ? path.Substring(position, length).Trim() : throw NoPath(path));
                position += length;
            }
        }

        return steps;
    }

    private static object? InBrackets(string content, string path, Func<string, object?> valueOf)
    {
        if (content.Length >= 2 && content[0] is '\'' or '"')
        {
            return content[^1] == content[0] ? content[1..^1] : throw NoPath(path);
        }

        if (int.TryParse(content, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return index;
        }

        var named = content.Length > 0 ? valueOf(content) : throw NoPath(path);
        return (named is null ? null : ObjectPath.Content(named)) switch
        {
            string name => name,
            int place when place >= 0 => place,
            long place when place is >= 0 and <= int.MaxValue => (int)place,
            _ => null,
        };
    }

    private static int ClosingBracket(string path, int open)
    {
        var depth = 0;
        for (var position = open; position < path.Length; position++)
        {
            switch (path[position])
            {
                case '\'' or '"':
                    position = path.IndexOf(path[position], position + 1) is >= 0 and var quote ? quote : throw NoPath(path);
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return position;
            }
        }

        throw NoPath(path);
    }

    private static ArgumentException NoPath(string path) =>
        new($"'{path}' is no path: names are joined by points, places in lists and quoted names stand in brackets.", nameof(path));
}
