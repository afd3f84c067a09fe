using Microsoft.Extensions.Hosting;
using RetailMessenger.Runtime;
using RetailMessenger.Tests.Deployment.Reading;

namespace RetailMessenger.Tests.Deployment;

/// <summary>Whoever stops a node waits long enough for it to finish.</summary>
public sealed class StoppingTests
{
    // The host gives up waiting after this, whatever still runs.
    private static readonly TimeSpan HostGivesUp = new HostOptions().ShutdownTimeout;

    public static TheoryData<string, TimeSpan, TimeSpan> Graces
    {
        get
        {
            var unit = UnitFile.Parse(Templates.Read(Templates.Unit), "1");
            var pod = Templates.Manifest("Deployment")["spec"]!["template"]!["spec"]!;
            var graces = new TheoryData<string, TimeSpan, TimeSpan>
            {
                { "vm", Spans.Of(unit.One("Service", "TimeoutStopSec")), TimeSpan.Zero },
                { "kubernetes", Spans.Of(pod["terminationGracePeriodSeconds"]), Spans.Of(pod["containers"]![0]!["lifecycle"]!["preStop"]!["sleep"]!["seconds"]) },
            };
            foreach (var (name, node) in Templates.ComposeNodes())
                graces.Add(name, Spans.Of(node["stop_grace_period"]), TimeSpan.Zero);
            foreach (var template in ArmTemplate.All)
            {
                foreach (var app in template.Resources.Where(resource => ArmTemplate.TypeOf(resource) == "Microsoft.App/containerApps"))
                    graces.Add(template.File, Spans.Of(app["properties"]!["template"]!["terminationGracePeriodSeconds"]), TimeSpan.Zero);
            }

            return graces;
        }
    }

    [Theory]
    [MemberData(nameof(Graces))]
    public void Nobody_kills_a_node_that_is_still_finishing(string who, TimeSpan grace, TimeSpan before)
    {
        Assert.True(grace > before + HostGivesUp, $"{who} waits {grace}, and the host may take {HostGivesUp}.");
        Assert.All(Drains(), drain => Assert.True(grace > before + drain, $"{who} waits {grace}, and turns may take {drain}."));
    }

    [Fact]
    public void Turns_are_finished_before_the_host_gives_up() => Assert.All(Drains(), drain => Assert.True(drain < HostGivesUp));

    [Fact]
    public void A_node_is_asked_to_stop_and_not_killed()
    {
        Assert.Equal("SIGTERM", UnitFile.Parse(Templates.Read(Templates.Unit), "1").One("Service", "KillSignal"));
        Assert.Equal("SIGTERM", Dockerfile.Parse(Templates.Read("container/Dockerfile")).Final.One("STOPSIGNAL"));
    }

    private static IEnumerable<TimeSpan> Drains()
    {
        var written = PassedSetting.All.Where(setting => setting.Name == "Runtime__DrainTime").ToList();
        Assert.Equal(["azure", "compose", "kubernetes", "vm"], written.Select(setting => setting.Template).Distinct().Order());
        return written.Select(setting => TimeSpan.Parse(setting.Value!, System.Globalization.CultureInfo.InvariantCulture)).Append(new RuntimeOptions().DrainTime);
    }
}
