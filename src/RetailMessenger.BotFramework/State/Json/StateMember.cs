using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace RetailMessenger.BotFramework.State.Json;

/// <summary>A member of an object, and whether and how it is kept.</summary>
internal sealed class StateMember
{
    private readonly JsonPropertyInfo _property;

    public StateMember(JsonPropertyInfo property)
    {
        _property = property;
        Name = property.Name;
        JsonName = JsonEncodedText.Encode(StateNames.Escaped(property.Name), JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        IsWrittenAlways = property.ShouldSerialize is null;
        if (property.CustomConverter is not { } converter) return;
        var options = new JsonSerializerOptions(StateContract.Options);
        options.Converters.Insert(0, converter);
        Leaf = options.GetTypeInfo(property.PropertyType);
    }

    public string Name { get; }

    public JsonEncodedText JsonName { get; }

    public Type Type => _property.PropertyType;

    /// <summary>The contract by which the member is written in one go; null for most.</summary>
    public JsonTypeInfo? Leaf { get; }

    private bool IsWrittenAlways { get; }

    public bool CanSet => _property.Set is not null;

    public int? Parameter => _property.AssociatedParameter?.Position;

    /// <summary>Whether the class counts on it: it must be given, and is never null.</summary>
    public bool IsNeeded => _property.AssociatedParameter is { } parameter
        ? !parameter.IsNullable && !parameter.HasDefaultValue
        : _property is { IsRequired: true, IsSetNullable: false };

    /// <summary>Whether null is nothing that it can hold: a collection or a number that the class never expects to be missing.</summary>
    public bool RefusesNull => Parameter is null
        && !_property.IsSetNullable && (Type.IsValueType || StateContract.Of(Type) is { List: not null } or { Dictionary: not null });

    /// <summary>What can be read back: a member that can be set, one that the constructor takes, or a collection that is filled in place.</summary>
    public bool IsKept
        => _property.Get is not null && (CanSet || Parameter is not null || (Leaf is null && ListShape.CanFill(Type)));

    public object? Get(object owner) => _property.Get!(owner);

    public void Set(object owner, object? value) => _property.Set!(owner, value);

    public bool IsWritten(object owner, object? value) => IsWrittenAlways || _property.ShouldSerialize!(owner, value);
}
