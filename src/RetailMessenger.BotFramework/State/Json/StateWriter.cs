using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.State.Json;

/// <summary>Writes values so that <see cref="StateReader"/> makes values of the same types of them.</summary>
internal sealed class StateWriter(Utf8JsonWriter writer)
{
    // The objects that are being written: meeting one of them again means that it contains itself.
    private readonly HashSet<object> _open = new(ReferenceEqualityComparer.Instance);

    /// <summary>Writes a value into a place of type <paramref name="slot"/>, with a tag when the place alone does not tell its type.</summary>
    public void Write(object? value, Type slot)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text when slot == typeof(object) || slot == typeof(string):
                writer.WriteStringValue(text);
                break;
            case bool flag when slot == typeof(object) || slot == typeof(bool):
                writer.WriteBooleanValue(flag);
                break;
            case int number when slot == typeof(object) || slot == typeof(int):
                writer.WriteNumberValue(number);
                break;
            case double real when slot == typeof(object) && double.IsFinite(real):
                // With a point or an exponent, which is how a double is told from an int.
                var digits = real.ToString("R", CultureInfo.InvariantCulture);
                writer.WriteRawValue(digits.AsSpan().ContainsAny(".E") ? digits : digits + ".0");
                break;
            case UnresolvedState unresolved:
                WriteRaw(unresolved.Json);
                break;
            default:
                WriteTyped(value, slot);
                break;
        }
    }

    private void WriteTyped(object value, Type slot)
    {
        var type = Storable(value.GetType());
        var contract = StateContract.Of(type);
        var tag = IsEvident(type, Nullable.GetUnderlyingType(slot) ?? slot) ? null : TagOf(type);
        if (contract.IsLeaf)
        {
            WriteLeaf(value, contract, tag);
            return;
        }

        if (!type.IsValueType && !_open.Add(value)) throw new StateTypeException($"An object of type {type} contains itself.");
        if (contract.List is not null) WriteItems((IEnumerable)value, contract.List.Element, tag);
        else WriteParts(value, contract, tag);
        _open.Remove(value);
    }

    private void WriteLeaf(object value, StateContract contract, string? tag)
    {
        if (tag is not null)
        {
            writer.WriteStartObject();
            writer.WriteString("$type"u8, tag);
            writer.WritePropertyName("$value"u8);
        }

        if (value is JsonElement element) WriteRaw(element);
        else if (value is JsonNode node) node.WriteTo(writer);
        else if (value is decimal number && tag is not null) writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
        else if (contract.Type == typeof(object)) writer.WriteRawValue("{}");
        else JsonSerializer.Serialize(writer, value, contract.Leaf);
        if (tag is not null) writer.WriteEndObject();
    }

    private void WriteItems(IEnumerable items, Type element, string? tag)
    {
        if (tag is not null)
        {
            writer.WriteStartObject();
            writer.WriteString("$type"u8, tag);
            writer.WritePropertyName("$values"u8);
        }

        writer.WriteStartArray();
        foreach (var item in items) Write(item, element);
        writer.WriteEndArray();
        if (tag is not null) writer.WriteEndObject();
    }

    private void WriteParts(object value, StateContract contract, string? tag)
    {
        writer.WriteStartObject();
        if (tag is not null) writer.WriteString("$type"u8, tag);
        if (contract.Dictionary is { } dictionary)
        {
            foreach (var (key, item) in dictionary.Pairs(value))
            {
                writer.WritePropertyName(StateNames.Escaped(key));
                Write(item, dictionary.Element);
            }
        }
        else
        {
            WriteMembers(value, contract);
        }

        writer.WriteEndObject();
    }

    private void WriteMembers(object value, StateContract contract)
    {
        var unknown = UnknownMembers.Find(value);
        foreach (var member in contract.Members)
        {
            var content = member.Get(value);

            // In the protocol's classes null means absent, and most members are.
            if ((content is null && value is SchemaObject) || !member.IsWritten(value, content)) continue;
            writer.WritePropertyName(member.JsonName);
            if (unknown?.InsteadOf(member, content) is { } unread) WriteRaw(unread);
            else if (member.Leaf is not null) JsonSerializer.Serialize(writer, content, member.Leaf);
            else Write(content, member.Type);
        }

        unknown?.Write(writer, WriteRaw);
        if (contract.Unknown?.Get?.Invoke(value) is not Dictionary<string, JsonElement> extension) return;
        foreach (var (name, element) in extension)
        {
            writer.WritePropertyName(StateNames.Escaped(name));
            WriteRaw(element);
        }
    }

    // As it stands, without a look into it.
    private void WriteRaw(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Undefined) writer.WriteNullValue();
        else writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(json), skipInputValidation: true);
    }

    // Whether the place tells the type. One of type object takes objects for dictionaries and arrays for lists.
    private static bool IsEvident(Type type, Type slot)
        => type == slot || (slot == typeof(object)
            ? type == typeof(Dictionary<string, object>) || type == typeof(List<object>)
            : type == StateContract.Of(slot).Standard);

    private static string TagOf(Type type)
        => TypeNames.NameOf(type)
           ?? throw new StateTypeException(
               $"State may not hold an object of type {type}. Where that is safe, allow it when the process starts: "
               + $"{nameof(StateTypes)}.{nameof(StateTypes.AllowAssemblyOf)}<{type.Name}>().");

    // The result of a query is kept as what it yields.
    private static Type Storable(Type type)
        => TypeNames.NameOf(type) is null && ListShape.IsQuery(type) ? typeof(List<>).MakeGenericType(ListShape.ElementOf(type)) : type;
}
