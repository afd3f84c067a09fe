using System.Text.Json.Nodes;

namespace RetailMessenger.Tests.Deployment.Reading;

/// <summary>An ARM template, or one that another carries; those it carries itself are no part of it.</summary>
internal sealed class ArmTemplate
{
    private const string Nested = "Microsoft.Resources/deployments";

    private readonly JsonObject _json;

    private ArmTemplate(string file, JsonObject json)
    {
        (File, _json) = (file, json);
        Inner = [.. Resources.Where(resource => TypeOf(resource) == Nested)
            .Select((resource, number) => new ArmTemplate($"{file}#{number}", resource["properties"]!["template"]!.AsObject()))];
        var own = json.DeepClone().AsObject();
        foreach (var nested in own["resources"]!.AsArray().Where(resource => TypeOf(resource!) == Nested))
            nested!["properties"]!.AsObject().Remove("template");
        Own = own;
        Expressions = [.. Texts(own).Select(ArmExpression.Parse).OfType<ArmExpression>()];
    }

    /// <summary>All templates, each followed by those that it carries.</summary>
    public static IReadOnlyList<ArmTemplate> All { get; } =
        [.. Templates.Files.Where(file => file.StartsWith("azure/", StringComparison.Ordinal) && Path.GetFileName(file).StartsWith("template-", StringComparison.Ordinal))
            .SelectMany(file => new ArmTemplate(file, Templates.Json(file)).WithInner())];

    public string File { get; }

    /// <summary>Without the templates that it carries.</summary>
    public JsonObject Own { get; }

    public string Text => _json.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public IReadOnlyList<ArmTemplate> Inner { get; }

    /// <summary>Every expression in it, also in the names of properties.</summary>
    public IReadOnlyList<ArmExpression> Expressions { get; }

    public JsonObject Parameters => _json["parameters"]!.AsObject();

    public IReadOnlyList<JsonObject> Resources => [.. _json["resources"]!.AsArray().Select(resource => resource!.AsObject())];

    public JsonObject Outputs => _json["outputs"]?.AsObject() ?? [];

    /// <summary>The names of its variables, those that a loop fills among them.</summary>
    public IReadOnlyList<string> Variables =>
        [.. (_json["variables"]?.AsObject() ?? []).SelectMany(variable => variable.Key == "copy" ? variable.Value!.AsArray().Select(loop => loop!["name"]!.ToString()) : [variable.Key])];

    public IReadOnlyList<string> SecureParameters => [.. Parameters.Where(parameter => parameter.Value!["type"]!.ToString().StartsWith("secure", StringComparison.OrdinalIgnoreCase)).Select(parameter => parameter.Key)];

    public static string TypeOf(JsonNode resource) => resource["type"]!.ToString();

    public static IEnumerable<ArmExpression> In(JsonNode? node) => Texts(node).Select(ArmExpression.Parse).OfType<ArmExpression>().SelectMany(expression => expression.Within);

    /// <summary>The names that a function is asked for, such as <c>parameters('name')</c>.</summary>
    public static IEnumerable<string> Asked(IEnumerable<ArmExpression> expressions, string function) =>
        expressions.SelectMany(expression => expression.Within).Where(inner => inner.Calls(function)).Select(inner => inner.Arguments![0].Text).Distinct();

    /// <summary>The resources of a type, also in templates that it carries.</summary>
    public IEnumerable<JsonObject> Everywhere(string type) => WithInner().SelectMany(template => template.Resources).Where(resource => TypeOf(resource) == type);

    /// <summary>By what a resource is named in <c>resourceId</c>: its type and, for each part of its name, the expression.</summary>
    public static string IdOf(JsonObject resource)
    {
        var name = resource["name"]!.ToString();
        var parts = ArmExpression.Parse(name) is { } expression
            ? expression.Calls("concat") && TypeOf(resource).Count(character => character == '/') > 1 ? SplitName(expression) : [expression.ToString()]
            : name.Split('/').Select(part => $"'{part}'");
        return $"'{TypeOf(resource)}', {string.Join(", ", parts)}";
    }

    /// <summary>The same from an expression that names a resource; null from any other.</summary>
    public static string? IdIn(ArmExpression expression)
    {
        if (!expression.Calls("resourceId") && !expression.Calls("subscriptionResourceId") && !expression.Calls("extensionResourceId"))
            return null;
        var arguments = expression.Arguments!.SkipWhile(argument => !argument.IsText || !argument.Text.Contains('/', StringComparison.Ordinal));
        return string.Join(", ", arguments);
    }

    private static IEnumerable<string> SplitName(ArmExpression concat)
    {
        var part = new List<string>();
        foreach (var argument in concat.Arguments!)
        {
            if (argument.IsText && argument.Text.StartsWith('/'))
            {
                yield return Joined(part);
                part.Clear();
                if (argument.Text.Length > 1)
                    part.Add($"'{argument.Text[1..]}'");
            }
            else
            {
                part.Add(argument.ToString());
            }
        }

        yield return Joined(part);
    }

    private static string Joined(List<string> part) => part.Count == 1 ? part[0] : $"concat({string.Join(", ", part)})";

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject @object => @object.SelectMany(property => Texts(property.Value).Prepend(property.Key)),
        JsonArray array => array.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private IEnumerable<ArmTemplate> WithInner() => [this, .. Inner.SelectMany(inner => inner.WithInner())];
}
