using System.Text.Json.Nodes;
using RetailMessenger.Tests.Deployment.Reading;

namespace RetailMessenger.Tests.Deployment;

/// <summary>No secret can be read in a template, a parameter file or what a deployment tells.</summary>
public sealed class ArmSecretTests
{
    private static readonly string[] SecretWords = ["password", "secret", "token", "key", "connectionstring"];

    // Named after secrets, and none: which settings the vault has.
    private static readonly string[] NoSecrets = ["vaultSettings"];

    public static TheoryData<string> All => ArmTests.All;

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_a_secret_by_its_name_is_one_by_its_type(string file)
    {
        var template = ArmTests.Find(file);
        var named = template.Parameters.Select(parameter => parameter.Key).Where(name => SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))).Except(NoSecrets);

        Assert.Equal(named.Order(StringComparer.Ordinal), template.SecureParameters.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_secret_has_no_default_but_that_there_is_none(string file)
    {
        var template = ArmTests.Find(file);

        Assert.All(template.SecureParameters, name => Assert.True(template.Parameters[name]!["defaultValue"]?.ToString() is null or "", name));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_a_deployment_tells_holds_no_secret(string file)
    {
        var template = ArmTests.Find(file);
        var told = ArmTemplate.In(template.Outputs).ToList();

        Assert.All(template.Outputs, output => Assert.DoesNotContain("secure", output.Value!["type"]!.ToString(), StringComparison.OrdinalIgnoreCase));
        Assert.Empty(ArmTemplate.Asked(told, "parameters").Intersect(template.SecureParameters));
        Assert.DoesNotContain(told, inner => inner.IsText && SecretWords.Any(word => inner.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(told, inner => inner.Arguments is not null && inner.Head.StartsWith("list", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_secret_goes_only_where_secrets_are_kept(string file)
    {
        var template = ArmTests.Find(file);
        var keepers = new[]
        {
            "Microsoft.KeyVault/vaults/secrets", "Microsoft.DBforPostgreSQL/flexibleServers", "Microsoft.BotService/botServices/channels", "Microsoft.Resources/deployments",
        };

        var strangers = template.Own["resources"]!.AsArray()
            .Where(resource => ArmTemplate.Asked(ArmTemplate.In(resource), "parameters").Intersect(template.SecureParameters).Any())
            .Select(resource => ArmTemplate.TypeOf(resource!));

        Assert.Empty(strangers.Except(keepers));
        Assert.Empty(ArmTemplate.Asked(ArmTemplate.In(template.Own["variables"]), "parameters").Intersect(template.SecureParameters));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_key_is_asked_for_where_the_identity_will_do(string file)
    {
        var template = ArmTests.Find(file);

        // A file share is mounted by its account's key alone.
        Assert.All(
            template.Expressions.SelectMany(expression => expression.Within).Where(inner => inner.Arguments is not null && inner.Head.StartsWith("list", StringComparison.OrdinalIgnoreCase)),
            call => Assert.StartsWith("listKeys(resourceId('Microsoft.Storage/storageAccounts', variables('storageName'))", call.ToString(), StringComparison.Ordinal));
        Assert.All(template.Resources.Where(resource => ArmTemplate.TypeOf(resource) == "Microsoft.CognitiveServices/accounts"), account => Assert.True(account["properties"]!["disableLocalAuth"]!.GetValue<bool>()));
        Assert.All(template.Resources.Where(resource => ArmTemplate.TypeOf(resource) == "Microsoft.App/containerApps"), app => Assert.Equal("[variables('appSecrets')]", app["properties"]!["configuration"]!["secrets"]!.ToString()));
    }

    [Fact]
    public void The_app_takes_its_secrets_from_the_vault_as_the_identity()
    {
        foreach (var template in ArmTemplate.All.Where(template => template.Variables.Contains("appSecrets")))
        {
            var secret = Assert.Single(template.Own["variables"]!["copy"]!.AsArray(), loop => loop!["name"]!.ToString() == "appSecrets")!["input"]!.AsObject();

            Assert.Equal(["identity", "keyVaultUrl", "name"], secret.Select(property => property.Key).Order());
            Assert.StartsWith("[concat(variables('vaultUrl'), '/secrets/'", secret["keyVaultUrl"]!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_parameter_file_gives_a_secret()
    {
        foreach (var file in ArmTests.ParameterFiles.Select(row => row.Data))
        {
            var template = ArmTests.Find(file.Replace("parameters-for-", "", StringComparison.Ordinal));

            Assert.Empty(Templates.Json(file)["parameters"]!.AsObject().Select(parameter => parameter.Key).Intersect(template.SecureParameters));
        }
    }

    [Fact]
    public void The_guide_gives_every_secret_that_must_be_given()
    {
        var guide = Templates.Read("azure/README.md");
        foreach (var template in ArmTemplate.All.Where(template => !template.File.Contains('#', StringComparison.Ordinal)))
        {
            foreach (var (name, parameter) in template.Parameters.Where(parameter => template.SecureParameters.Contains(parameter.Key) && parameter.Value!["defaultValue"] is null))
                Assert.True(guide.Contains($" {name}=\"$(", StringComparison.Ordinal), $"{name} ({parameter!["type"]}) is not in the commands.");
        }
    }

    [Fact]
    public void The_identity_is_given_only_roles_that_it_needs()
    {
        var roles = ArmTemplate.All.SelectMany(template => template.Resources)
            .Where(resource => ArmTemplate.TypeOf(resource) == "Microsoft.Authorization/roleAssignments")
            .Select(RoleOf).Distinct();

        Assert.Equal(["acrPull", "openAiUser", "vaultSecretsUser"], roles.Order(StringComparer.Ordinal));
    }

    private static string RoleOf(JsonObject assignment) => Assert.Single(ArmTemplate.Asked(ArmTemplate.In(assignment["properties"]!["roleDefinitionId"]), "variables"));
}
