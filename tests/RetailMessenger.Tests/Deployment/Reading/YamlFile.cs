using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace RetailMessenger.Tests.Deployment.Reading;

/// <summary>Reads YAML as JSON whose values are all texts; aliases stand for what they name, and <c>&lt;&lt;</c> is merged.</summary>
internal static class YamlFile
{
    private const string Merge = "<<";

    public static IReadOnlyList<JsonNode> Documents(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents.Select(document => Read(document.RootNode)!)];
    }

    private static JsonNode? Read(YamlNode node) => node switch
    {
        YamlMappingNode mapping => ReadMapping(mapping),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Read)]),
        YamlScalarNode { Value: { } value } => JsonValue.Create(value),
        _ => null,
    };

    private static JsonObject ReadMapping(YamlMappingNode mapping)
    {
        var read = new JsonObject();
        foreach (var (_, merged) in mapping.Children.Where(child => child.Key.ToString() == Merge))
        {
            foreach (var (key, value) in ReadMapping((YamlMappingNode)merged).ToList())
                read[key] = value?.DeepClone();
        }

        foreach (var (key, value) in mapping.Children.Where(child => child.Key.ToString() != Merge))
            read[key.ToString()] = Read(value);
        return read;
    }
}
