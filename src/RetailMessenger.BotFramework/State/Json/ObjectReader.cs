using System.Reflection;
using System.Text.Json;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.State.Json;

/// <summary>
/// Makes objects of their members. Members that the type does not have are kept beside the object; those that are missing keep what the type gives
/// them, and a collection or text that the type counts on is empty.
/// </summary>
internal static class ObjectReader
{
    public static object Read(JsonElement json, StateContract contract) => Read(json, contract, left: null);

    /// <summary>As <see cref="Read(JsonElement, StateContract)"/>, but members that cannot be read are left out.</summary>
    /// <param name="json">What is stored.</param>
    /// <param name="contract">What it is to be.</param>
    /// <param name="left">Gets the names of those members.</param>
    public static object ReadWhatFits(JsonElement json, StateContract contract, List<string> left) => Read(json, contract, left);

    private static object Read(JsonElement json, StateContract contract, List<string>? left)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new StateTypeException($"A {contract.Type} is not stored as an object.");
        var owner = contract.Constructor is { } constructor ? constructor.Invoke(Arguments(json, contract, left)) : New(contract);
        foreach (var property in json.EnumerateObject())
        {
            var stored = property.Name;
            if (stored == "$type") continue;
            var name = StateNames.Unescaped(stored);
            if (contract.Member(name) is { } member) Place(owner, member, property.Value, left);
            else if (!contract.PassesOver(name)) Keep(owner, contract, name, property.Value);
        }

        foreach (var member in contract.Needed)
        {
            if (member.CanSet && member.Get(owner) is null && !json.TryGetProperty(StateNames.Escaped(member.Name), out _)) member.Set(owner, EmptyOf(member));
        }

        return owner;
    }

    private static object New(StateContract contract)
        => contract.Leaf.CreateObject?.Invoke() ?? throw new StateTypeException($"A {contract.Type} has no public constructor to use.");

    private static object?[] Arguments(JsonElement json, StateContract contract, List<string>? left)
    {
        var arguments = contract.Constructor!.GetParameters().Select(DefaultOf).ToArray();
        foreach (var member in contract.Needed)
        {
            if (member.Parameter is { } position) arguments[position] ??= EmptyOf(member);
        }

        foreach (var property in json.EnumerateObject())
        {
            if (property.NameEquals("$type"u8) || contract.Member(StateNames.Unescaped(property.Name)) is not { Parameter: { } position } member) continue;
            if (property.Value.ValueKind == JsonValueKind.Null && member.IsNeeded && member.Type != typeof(string)) continue;
            try
            {
                arguments[position] = ValueOf(member, property.Value);
            }
            catch (Exception exception) when (left is not null && StateReader.IsUnreadable(exception))
            {
                left!.Add(member.Name);
            }
        }

        return arguments;
    }

    private static void Place(object owner, StateMember member, JsonElement json, List<string>? left)
    {
        if (member.Parameter is not null)
        {
            if (left?.Contains(member.Name) == true) UnknownMembers.KeepUnread(owner, member, json);
            return;
        }

        try
        {
            SetOrFill(owner, member, json);
        }
        catch (Exception exception) when (left is not null && StateReader.IsUnreadable(exception))
        {
            left!.Add(member.Name);
            UnknownMembers.KeepUnread(owner, member, json);
        }
    }

    private static void SetOrFill(object owner, StateMember member, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null && member.RefusesNull) return;
        if (member.CanSet)
        {
            member.Set(owner, ValueOf(member, json));
        }
        else if (json.ValueKind != JsonValueKind.Null && member.Get(owner) is { } collection)
        {
            var contract = StateContract.Of(member.Type);
            if (contract.Dictionary is { } dictionary) StateReader.FilledDictionary(collection, json, dictionary);
            else if (contract.List is { } list) list.Fill(collection, StateReader.Items(json, list));
        }
    }

    private static object? ValueOf(StateMember member, JsonElement json)
        => member.Leaf is null ? StateReader.Read(json, member.Type) : json.Deserialize(member.Leaf);

    private static object? EmptyOf(StateMember member) => member.Type.IsValueType ? null : StateContract.Of(member.Type).Empty();

    private static void Keep(object owner, StateContract contract, string name, JsonElement value)
    {
        if (owner is SchemaObject schemaObject) schemaObject.Properties[name] = value.Clone();
        else if (contract.Unknown is { Get: { } get, Set: { } set })
        {
            var unknown = (Dictionary<string, JsonElement>?)get(owner) ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            unknown[name] = value.Clone();
            set(owner, unknown);
        }
        else
        {
            UnknownMembers.Keep(owner, name, value);
        }
    }

    private static object? DefaultOf(ParameterInfo parameter)
        => parameter.HasDefaultValue && parameter.DefaultValue is { } value
            ? value
            : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
}
