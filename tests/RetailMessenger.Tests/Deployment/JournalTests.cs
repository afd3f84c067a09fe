using System.Text.Json.Nodes;
using RetailMessenger.Tests.Deployment.Reading;

namespace RetailMessenger.Tests.Deployment;

/// <summary>The journal of erasures outlives the node that writes it, and the database.</summary>
public sealed class JournalTests
{
    [Fact]
    public void All_nodes_of_containers_write_it_to_one_volume() => Assert.All(Templates.ComposeNodes(), node =>
    {
        var volume = Assert.Single(node.Value["volumes"]!.AsArray())!.ToString().Split(':');
        Assert.Equal(FolderIn("compose"), volume[1]);
        Assert.True(Templates.Yaml(Templates.Compose)["volumes"]!.AsObject().ContainsKey(volume[0]));
        Assert.Contains(volume[1], Assert.Single(Dockerfile.Parse(Templates.Read("container/Dockerfile")).Final.All("RUN")), StringComparison.Ordinal);
    });

    [Fact]
    public void All_nodes_of_a_machine_are_one_user_who_writes_it()
    {
        var unit = UnitFile.Parse(Templates.Read(Templates.Unit), "1");

        Assert.Equal(FolderIn("vm"), $"%S/{unit.One("Service", "StateDirectory")}");
        Assert.Equal(("0700", "retailmessenger"), (unit.One("Service", "StateDirectoryMode"), unit.One("Service", "User")));
    }

    [Fact]
    public void All_pods_write_it_to_one_volume()
    {
        var pod = Templates.Manifest("Deployment")["spec"]!["template"]!["spec"]!;
        var claim = Templates.Manifest("PersistentVolumeClaim");
        var volume = Assert.Single(pod["volumes"]!.AsArray(), volume => volume!["persistentVolumeClaim"] is not null)!;

        Assert.Equal(FolderIn("kubernetes"), MountOf(pod["containers"]![0]!, "name", volume["name"]!));
        Assert.Equal(claim["metadata"]!["name"]!.ToString(), volume["persistentVolumeClaim"]!["claimName"]!.ToString());
        Assert.Equal("ReadWriteMany", Assert.Single(claim["spec"]!["accessModes"]!.AsArray())!.ToString());
    }

    [Fact]
    public void All_replicas_write_it_to_one_file_share()
    {
        foreach (var template in ArmTemplate.All.Where(template => template.Resources.Any(resource => ArmTemplate.TypeOf(resource) == "Microsoft.App/containerApps")))
        {
            var app = template.Everywhere("Microsoft.App/containerApps").Single()["properties"]!["template"]!;
            var volume = Assert.Single(app["volumes"]!.AsArray(), volume => volume!["storageType"]!.ToString() == "AzureFile")!;
            var storage = Assert.Single(template.Everywhere("Microsoft.App/managedEnvironments/storages"));
            var share = Assert.Single(template.Everywhere("Microsoft.Storage/storageAccounts/fileServices/shares"));

            Assert.Equal(FolderIn("azure"), MountOf(app["containers"]![0]!, "volumeName", volume["name"]!));
            Assert.EndsWith($"'{volume["storageName"]}'", ArmTemplate.IdOf(storage), StringComparison.Ordinal);
            Assert.EndsWith($"'{storage["properties"]!["azureFile"]!["shareName"]}'", ArmTemplate.IdOf(share), StringComparison.Ordinal);
            Assert.Equal("ReadWrite", storage["properties"]!["azureFile"]!["accessMode"]!.ToString());
        }
    }

    private static string MountOf(JsonNode container, string key, JsonNode volume) =>
        Assert.Single(container["volumeMounts"]!.AsArray(), mount => mount![key]!.ToString() == volume.ToString())!["mountPath"]!.ToString();

    private static string FolderIn(string template)
    {
        var file = Assert.Single(PassedSetting.All.Where(setting => setting.Template == template && setting.Name == "Storage__ErasureJournal").Select(setting => setting.Value!).Distinct());
        return file[..file.LastIndexOf('/')];
    }
}
