using System.Text.Json;
using System.Text.Json.Nodes;
using RetailMessenger.Tests.Deployment.Reading;

namespace RetailMessenger.Tests.Deployment;

/// <summary>The ARM templates are whole: all that is referred to is declared, all that is declared is used, and what needs something comes after it.</summary>
public sealed class ArmTests
{
    private static readonly string[] Functions =
    [
        "concat", "copyIndex", "createArray", "empty", "environment", "extensionResourceId", "guid", "if", "length", "listKeys", "not", "parameters", "reference", "replace",
        "resourceGroup", "resourceId", "subscription", "subscriptionResourceId", "take", "toLower", "uniqueString", "variables",
    ];

    // Parts of a resource that are declared within it, and what Azure brings.
    private static readonly Dictionary<string, string?> DeclaredWithin = new(StringComparer.Ordinal)
    {
        ["Microsoft.Network/virtualNetworks/subnets"] = "Microsoft.Network/virtualNetworks",
        ["Microsoft.Authorization/roleDefinitions"] = null,
    };

    public static TheoryData<string> All => [.. ArmTemplate.All.Select(template => template.File)];

    public static TheoryData<string> ParameterFiles =>
        [.. Templates.Files.Where(file => Path.GetFileName(file).StartsWith("parameters-for-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_expression_can_be_read_and_calls_what_ARM_knows(string file)
    {
        var template = Find(file);

        Assert.NotEmpty(template.Expressions);
        Assert.DoesNotContain(template.Expressions.SelectMany(expression => expression.Within), inner => inner.Arguments is not null && !Functions.Contains(inner.Head));
        Assert.DoesNotContain(template.Expressions.SelectMany(expression => expression.Within), inner => inner.Arguments is null && !inner.IsText && !int.TryParse(inner.Head, out _));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_parameter_and_variable_is_declared_and_used(string file)
    {
        var template = Find(file);

        Assert.Equal(template.Parameters.Select(parameter => parameter.Key).Order(StringComparer.Ordinal), ArmTemplate.Asked(template.Expressions, "parameters").Order(StringComparer.Ordinal));
        Assert.Equal(template.Variables.Order(StringComparer.Ordinal), ArmTemplate.Asked(template.Expressions, "variables").Order(StringComparer.Ordinal));
        Assert.All(template.Parameters.Where(_ => template.Parameters.Count > 3), parameter => Assert.False(string.IsNullOrWhiteSpace(parameter.Value!["metadata"]?["description"]?.ToString()), parameter.Key));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_resource_has_a_version_and_a_name_for_each_part_of_its_type(string file)
    {
        Assert.All(Find(file).Resources, resource =>
        {
            Assert.True(DateOnly.TryParse(resource["apiVersion"]!.ToString().Replace("-preview", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture, out _));
            Assert.Equal(ArmTemplate.TypeOf(resource).Count(character => character == '/'), NameParts(resource));
        });
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_a_resource_waits_for_is_in_the_template(string file)
    {
        var template = Find(file);
        var ids = template.Resources.Select(ArmTemplate.IdOf).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(template.Resources.SelectMany(Awaited), awaited => Assert.Contains(awaited, ids));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_a_resource_names_is_made_before_it(string file)
    {
        var template = Find(file);
        var byId = template.Resources.ToDictionary(ArmTemplate.IdOf, StringComparer.Ordinal);

        foreach (var resource in template.Resources)
        {
            var before = Before(resource, byId);
            var body = resource.DeepClone().AsObject();
            body.Remove("dependsOn");
            body["properties"]?.AsObject().Remove("template");
            foreach (var named in ArmTemplate.In(body).Select(ArmTemplate.IdIn).OfType<string>().Select(Container).Append(ParentOf(ArmTemplate.IdOf(resource))).OfType<string>().Where(byId.ContainsKey))
                Assert.True(before.Contains(named), $"{ArmTemplate.IdOf(resource)} names {named} and does not wait for it.");
        }
    }

    [Fact]
    public void The_templates_for_a_new_group_carry_those_for_an_existing_one_unchanged()
    {
        foreach (var kind in new[] { "BotApp", "AzureBot" })
        {
            var existing = Templates.Json($"azure/deployWithExistingResourceGroup/template-{kind}-with-rg.json");
            var carrier = Find($"azure/deployWithNewResourceGroup/template-{kind}-new-rg.json");
            var deployment = Assert.Single(carrier.Resources, resource => ArmTemplate.TypeOf(resource) == "Microsoft.Resources/deployments");

            Assert.True(JsonNode.DeepEquals(existing, deployment["properties"]!["template"]), $"{carrier.File} carries another template than the one for an existing group.");
            Assert.Equal("inner", deployment["properties"]!["expressionEvaluationOptions"]!["scope"]!.ToString());
            Assert.Equal(
                existing["parameters"]!.AsObject().Select(parameter => parameter.Key).Order(StringComparer.Ordinal),
                deployment["properties"]!["parameters"]!.AsObject().Select(parameter => parameter.Key).Order(StringComparer.Ordinal));
            Assert.Equal(existing["outputs"]!.AsObject().Select(output => output.Key), carrier.Outputs.Select(output => output.Key));
        }
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void A_parameter_file_names_what_its_template_declares_and_gives_all_that_must_be_given(string file)
    {
        var template = Find(file.Replace("parameters-for-", "", StringComparison.Ordinal));
        var given = Templates.Json(file)["parameters"]!.AsObject();
        var needed = template.Parameters.Where(parameter => parameter.Value!["defaultValue"] is null).Select(parameter => parameter.Key).Except(template.SecureParameters);

        Assert.DoesNotContain(given, parameter => !template.Parameters.ContainsKey(parameter.Key));
        Assert.All(needed, name => Assert.True(given.ContainsKey(name), $"{name} is not given."));
        Assert.All(given, parameter => Assert.True(Fits(parameter.Value!["value"]!, template.Parameters[parameter.Key]!), parameter.Key));
    }

    [Fact]
    public void Nodes_run_where_they_reach_each_other_and_read_the_secrets_that_the_template_makes()
    {
        foreach (var template in ArmTemplate.All.Where(template => template.Resources.Any(resource => ArmTemplate.TypeOf(resource) == "Microsoft.App/containerApps")))
        {
            var app = Assert.Single(template.Resources, resource => ArmTemplate.TypeOf(resource) == "Microsoft.App/containerApps")["properties"]!;
            var environment = Assert.Single(template.Resources, resource => ArmTemplate.TypeOf(resource) == "Microsoft.App/managedEnvironments")["properties"]!;
            var profile = Assert.Single(environment["workloadProfiles"]!.AsArray(), profile => profile!["name"]!.ToString() == app["workloadProfileName"]!.ToString())!;
            var container = app["template"]!["containers"]![0]!;
            var folder = Assert.Single(container["env"]!.AsArray(), variable => variable!["name"]!.ToString() == "RETAILMESSENGER_SECRETS")!["value"]!.ToString();
            var made = template.Resources.Where(resource => ArmTemplate.TypeOf(resource) == "Microsoft.KeyVault/vaults/secrets").Select(secret => ArmTemplate.IdOf(secret).Split('\'')[^2]);
            var read = PassedSetting.All.Where(setting => setting is { Template: "azure", IsFile: true }).Select(setting => setting.Name.Replace("__", "--", StringComparison.Ordinal)).Distinct();

            Assert.NotEqual("Consumption", profile["workloadProfileType"]!.ToString());
            Assert.Equal(["Secret", "AzureFile"], app["template"]!["volumes"]!.AsArray().Select(volume => volume!["storageType"]!.ToString()));
            Assert.Equal(
                app["template"]!["volumes"]!.AsArray().Select(volume => volume!["name"]!.ToString()),
                container["volumeMounts"]!.AsArray().Select(mount => mount!["volumeName"]!.ToString()));
            Assert.Equal(folder, container["volumeMounts"]![0]!["mountPath"]!.ToString());
            Assert.Equal(read.Order(StringComparer.Ordinal), made.Order(StringComparer.Ordinal));
            Assert.Equal("none", app["configuration"]!["ingress"]!["stickySessions"]!["affinity"]!.ToString());
        }
    }

    internal static ArmTemplate Find(string file) => Assert.Single(ArmTemplate.All, template => template.File == file);

    private static int NameParts(JsonObject resource) =>
        ArmExpression.Parse(resource["name"]!.ToString()) is { } name
            ? 1 + (ArmTemplate.TypeOf(resource).Count(character => character == '/') > 1 ? name.Arguments!.Count(argument => argument.IsText && argument.Text.StartsWith('/')) : 0)
            : resource["name"]!.ToString().Split('/').Length;

    private static IEnumerable<string> Awaited(JsonObject resource) =>
        resource["dependsOn"]?.AsArray().Select(awaited => ArmTemplate.IdIn(ArmExpression.Parse(awaited!.ToString())!) ?? awaited.ToString()) ?? [];

    private static HashSet<string> Before(JsonObject resource, Dictionary<string, JsonObject> byId)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<JsonObject>([resource]);
        while (open.TryDequeue(out var next))
        {
            foreach (var awaited in Awaited(next).Where(before.Add))
                open.Enqueue(byId[awaited]);
        }

        return before;
    }

    // What is declared within another resource is there when that one is.
    private static string? Container(string id)
    {
        var type = id.Split('\'')[1];
        if (!DeclaredWithin.TryGetValue(type, out var container))
            return id;
        return container is null ? null : $"'{container}', {id.Split(", ")[1]}";
    }

    // A part of another resource, such as a secret of a vault, is named by that one's type and names and its own.
    private static string? ParentOf(string id)
    {
        var type = id.Split('\'')[1];
        return type.Count(character => character == '/') < 2 ? null : $"'{type[..type.LastIndexOf('/')]}', {string.Join(", ", id.Split(", ")[1..^1])}";
    }

    private static bool Fits(JsonNode value, JsonNode declared)
    {
        var kind = declared["type"]!.ToString() switch
        {
            "string" => JsonValueKind.String,
            "int" => JsonValueKind.Number,
            "array" => JsonValueKind.Array,
            "object" => JsonValueKind.Object,
            _ => value.GetValueKind() is JsonValueKind.True ? JsonValueKind.True : JsonValueKind.False,
        };
        var length = value.GetValueKind() == JsonValueKind.String ? value.ToString().Length : 0;
        return value.GetValueKind() == kind
            && (declared["allowedValues"]?.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value)) ?? true)
            && length >= (declared["minLength"]?.GetValue<int>() ?? 0) && length <= (declared["maxLength"]?.GetValue<int>() ?? int.MaxValue);
    }
}
