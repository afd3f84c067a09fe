using System.Globalization;
using System.Text;

namespace RetailMessenger.Core.Texts;

/// <summary>
/// One text with its placeholders, read once. <c>{name}</c> is filled with a value, <c>{day:dddd}</c> with a format; <c>{{</c> and <c>}}</c> are
/// braces. Filling is one pass: what is filled in is never looked at again, so that a customer's words cannot be taken for a placeholder.
/// </summary>
internal sealed class Template
{
    private readonly List<Part> _parts;

    private Template(List<Part> parts)
    {
        _parts = parts;
        Placeholders = parts.Where(part => part.Name is not null).Select(part => part.Name!).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlySet<string> Placeholders { get; }

    /// <exception cref="FormatException">A brace has no partner, or a placeholder no proper name.</exception>
    public static Template Parse(string text)
    {
        var parts = new List<Part>();
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var doubled = i + 1 < text.Length && text[i + 1] == text[i];
            switch (text[i])
            {
                case '{' or '}' when doubled:
                    literal.Append(text[i++]);
                    break;
                case '{':
                    var end = text.IndexOf('}', i);
                    parts.Add(new Part(literal.ToString(), null, null));
                    literal.Clear();
                    parts.Add(ParsePlaceholder(end < 0 ? "" : text[(i + 1)..end]));
                    i = end;
                    break;
                case '}':
                    throw new FormatException("\"}\" has no \"{\".");
                default:
                    literal.Append(text[i]);
                    break;
            }
        }

        parts.Add(new Part(literal.ToString(), null, null));
        return new Template(parts);
    }

    /// <exception cref="ArgumentException">A placeholder has no value.</exception>
    public string Fill(CultureInfo culture, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (_parts.Count == 1)
            return _parts[0].Literal;

        var filled = new StringBuilder();
        foreach (var part in _parts)
            filled.Append(part.Name is null ? part.Literal : Write(part, values, culture));
        return filled.ToString();
    }

    private static Part ParsePlaceholder(string inner)
    {
        var colon = inner.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? inner : inner[..colon];
        return name.Length > 0 && name.All(char.IsAsciiLetterOrDigit)
            ? new Part("", name, colon < 0 ? null : inner[(colon + 1)..])
            : throw new FormatException($"\"{{{inner}}}\" is no placeholder: write it as {{name}} or {{name:format}}.");
    }

    private static string? Write(Part part, ReadOnlySpan<(string Name, object? Value)> values, CultureInfo culture)
    {
        foreach (var (name, value) in values)
        {
            if (name == part.Name)
                return value is IFormattable formattable ? formattable.ToString(part.Format, culture) : value?.ToString();
        }

        throw new ArgumentException($"There is no value for the placeholder {{{part.Name}}}.", nameof(values));
    }

    private readonly record struct Part(string Literal, string? Name, string? Format);
}
