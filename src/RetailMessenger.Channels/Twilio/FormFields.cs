using System.Text;

namespace RetailMessenger.Channels.Twilio;

/// <summary>The fields of a form as they came: names may be there twice, or without a value. Reading never fails; what is no escape stays as it is.</summary>
internal sealed class FormFields
{
    private readonly List<KeyValuePair<string, string>> _all = [];

    /// <summary>All fields, in the order of the wire, decoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> All => _all;

    /// <summary>The first value of a name; null when there is none, or it is empty.</summary>
    public string? this[string name] => _all.Find(field => field.Key == name) is { Value.Length: > 0 } field ? field.Value : null;

    /// <summary>Reads <c>application/x-www-form-urlencoded</c>.</summary>
    public static FormFields Read(ReadOnlySpan<byte> body)
    {
        var fields = new FormFields();
        foreach (var range in body.Split((byte)'&'))
        {
            var pair = body[range];
            if (pair.IsEmpty)
                continue;

            var equals = pair.IndexOf((byte)'=');
            fields._all.Add(equals < 0 ? new(Decode(pair), "") : new(Decode(pair[..equals]), Decode(pair[(equals + 1)..])));
        }

        return fields;
    }

    private static string Decode(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && HexOf(text[i + 1]) is >= 0 and var high && HexOf(text[i + 2]) is >= 0 and var low)
            {
                bytes[length++] = (byte)((high << 4) | low);
                i += 2;
            }
            else
            {
                bytes[length++] = text[i] == '+' ? (byte)' ' : text[i];
            }
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private static int HexOf(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => -1,
    };
}
