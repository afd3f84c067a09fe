using System.Reflection;
using System.Text.Json;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.State.Json;

/// <summary>
/// Makes objects of their members. Members that the type does not have are passed over, those that are missing keep what the type gives them.
/// </summary>
internal static class ObjectReader
{
    public static object Read(JsonElement json, StateContract contract)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new StateTypeException($"A {contract.Type} is not stored as an object.");
        return contract.Constructor is null ? Filled(New(contract), json, contract) : Constructed(json, contract);
    }

    private static object New(StateContract contract)
        => contract.Leaf.CreateObject?.Invoke() ?? throw new StateTypeException($"A {contract.Type} has no public constructor to use.");

    private static object Filled(object owner, JsonElement json, StateContract contract)
    {
        foreach (var property in json.EnumerateObject())
        {
            var stored = property.Name;
            if (stored == "$type") continue;
            var name = StateNames.Unescaped(stored);
            if (contract.Member(name) is { } member) SetOrFill(owner, member, property.Value);
            else Keep(owner, contract, name, property.Value);
        }

        return owner;
    }

    private static object Constructed(JsonElement json, StateContract contract)
    {
        var arguments = contract.Constructor!.GetParameters().Select(DefaultOf).ToArray();
        var later = new List<(StateMember Member, JsonElement Value)>();
        foreach (var property in json.EnumerateObject())
        {
            if (contract.Member(StateNames.Unescaped(property.Name)) is not { } member || property.NameEquals("$type"u8)) continue;
            if (member.Parameter is { } position) arguments[position] = ValueOf(member, property.Value);
            else later.Add((member, property.Value));
        }

        var owner = contract.Constructor.Invoke(arguments);
        foreach (var (member, value) in later) SetOrFill(owner, member, value);
        return owner;
    }

    private static void SetOrFill(object owner, StateMember member, JsonElement json)
    {
        if (member.CanSet)
        {
            member.Set(owner, ValueOf(member, json));
        }
        else if (member.Parameter is null && json.ValueKind != JsonValueKind.Null && member.Get(owner) is { } collection)
        {
            var contract = StateContract.Of(member.Type);
            if (contract.Dictionary is { } dictionary) StateReader.FilledDictionary(collection, json, dictionary);
            else if (contract.List is { } list) list.Fill(collection, StateReader.Items(json, list));
        }
    }

    private static object? ValueOf(StateMember member, JsonElement json)
        => member.Leaf is null ? StateReader.Read(json, member.Type) : json.Deserialize(member.Leaf);

    private static void Keep(object owner, StateContract contract, string name, JsonElement value)
    {
        if (owner is SchemaObject schemaObject) schemaObject.Properties[name] = value.Clone();
        else if (contract.Unknown is { Get: { } get, Set: { } set })
        {
            var unknown = (Dictionary<string, JsonElement>?)get(owner) ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            unknown[name] = value.Clone();
            set(owner, unknown);
        }
    }

    private static object? DefaultOf(ParameterInfo parameter)
        => parameter.HasDefaultValue && parameter.DefaultValue is { } value
            ? value
            : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
}
