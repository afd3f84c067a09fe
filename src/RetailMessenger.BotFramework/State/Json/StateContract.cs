using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RetailMessenger.BotFramework.State.Json;

/// <summary>How values of one type are taken apart and put together. The members of objects are those that System.Text.Json sees.</summary>
internal sealed class StateContract
{
    private static readonly ConcurrentDictionary<Type, StateContract> Known = new();

    private readonly Dictionary<string, StateMember> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StateMember> _bySimilarName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _passedOver = [];

    private StateContract(Type type)
    {
        Type = type;
        Leaf = Options.GetTypeInfo(type);
        List = Leaf.Kind == JsonTypeInfoKind.Enumerable && ListShape.Of(type) is var list && list.CanBuild(type) ? list : null;
        Dictionary = Leaf.Kind == JsonTypeInfoKind.Dictionary && DictionaryShape.Of(type) is { } pairs && pairs.CanBuild(type) ? pairs : null;
        Standard = List?.Standard(type) ?? Dictionary?.Standard(type) ?? type;
        IsObject = Leaf.Kind == JsonTypeInfoKind.Object && type != typeof(object);
        if (!IsObject) return;
        Constructor = Leaf.CreateObject is null ? Leaf.ConstructorAttributeProvider as ConstructorInfo : null;
        var known = Leaf.Properties.Where(property => !property.IsExtensionData).Select(property => new StateMember(property)).ToList();
        Members = [.. known.Where(member => member.IsKept)];
        _passedOver = known.Where(member => !member.IsKept).Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        Needed = [.. Members.Where(member => member.IsNeeded)];
        Unknown = Leaf.Properties.FirstOrDefault(IsUnknownMembers);
        foreach (var member in Members)
        {
            _byName.Add(member.Name, member);
            _bySimilarName.TryAdd(member.Name, member);
        }
    }

    public static JsonSerializerOptions Options { get; } = CreateOptions();

    public Type Type { get; }

    /// <summary>What a place of this type gets when nothing more exact is said.</summary>
    public Type Standard { get; }

    /// <summary>By which System.Text.Json writes what has no parts.</summary>
    public JsonTypeInfo Leaf { get; }

    /// <summary>How the elements are put together, of a collection.</summary>
    public ListShape? List { get; }

    /// <summary>How the pairs are put together, of a dictionary.</summary>
    public DictionaryShape? Dictionary { get; }

    public bool IsObject { get; }

    public bool IsLeaf => !IsObject && List is null && Dictionary is null;

    public StateMember[] Members { get; } = [];

    /// <summary>Those that the type counts on.</summary>
    public StateMember[] Needed { get; } = [];

    /// <summary>Where the members that the type does not know are kept, if it keeps them.</summary>
    public JsonPropertyInfo? Unknown { get; }

    /// <summary>The constructor that takes members, of a type that has no other.</summary>
    public ConstructorInfo? Constructor { get; }

    public static StateContract Of(Type type) => Known.GetOrAdd(type, static type => new StateContract(type));

    /// <summary>The member of this name, or one whose name differs in case only.</summary>
    public StateMember? Member(string name) => _byName.GetValueOrDefault(name) ?? _bySimilarName.GetValueOrDefault(name);

    /// <summary>Whether the type has a member of this name, of which nothing is kept: what is only computed, or ignored.</summary>
    public bool PassesOver(string name) => _passedOver.Contains(name);

    /// <summary>A collection of this type with nothing in it, or an empty text; null for all else.</summary>
    public object? Empty() => Type == typeof(string) ? string.Empty : List?.Build(Type, []) ?? Dictionary?.New(Type);

    private static bool IsUnknownMembers(JsonPropertyInfo property)
        => property.IsExtensionData && property.PropertyType == typeof(Dictionary<string, JsonElement>);

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            // As the Bot Framework SDK stored them: public fields and members that are null belong to an object's state.
            IncludeFields = true,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            MaxDepth = StateJson.MaxDepth,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.MakeReadOnly();
        return options;
    }
}
