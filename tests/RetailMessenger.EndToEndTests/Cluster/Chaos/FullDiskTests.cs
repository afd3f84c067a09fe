using System.Diagnostics;

namespace RetailMessenger.EndToEndTests.Cluster.Chaos;

/// <summary>The disk of the embedded database is full for a while.</summary>
public sealed class FullDiskTests(ITestOutputHelper output)
{
    private const int Customers = 10;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_acknowledged_that_is_not_stored_and_the_server_goes_on_when_there_is_room()
    {
        await using var graph = await FakeGraph.StartAsync(Cancellation);
        using var disk = await SmallDisk.MountAsync(megabytes: 32, Cancellation);
        await using var server = new ServerProcess(Directory.CreateDirectory(Path.Combine(disk.Folder, "data")).FullName, [.. ServerProcess.NoLimits, .. MessengerCustomer.SettingsFor(graph), "--Runtime:SweepEvery=00:00:02"]);
        await server.StartAsync(Cancellation);
        using var balancer = new LoadBalancer(() => [server]);
        var customers = Enumerable.Range(0, Customers)
            .Select(i => i % 2 == 0 ? (IChaosCustomer)new WebCustomer(balancer) : new MessengerCustomer(balancer, graph, i)).ToList();
        using var crowd = new Crowd(customers);
        crowd.Begin(Cancellation);
        await crowd.EverybodyAnsweredAsync(Cancellation);

        disk.Fill();
        await UntilRefusedAsync(server).WaitAsync(Crowd.Patience, Cancellation);
        disk.MakeRoom();
        var recovery = await crowd.EverybodyAnsweredAsync(Cancellation);
        await crowd.FinishAsync();
        await UntilAllIsDoneAsync(server).WaitAsync(Crowd.Patience, Cancellation);
        await server.KillAsync();

        var verdict = await Verdict.OfAsync(("Storage:Folder", server.Folder), customers, graph, Cancellation);
        output.WriteLine(
            $"{Customers} customers, {verdict.Messages} messages acknowledged and answered once; everybody answered again after {recovery.TotalSeconds:0.0} s; "
            + $"sent twice over the wire: {verdict.SentTwice}");
        Assert.Equal(0, verdict.SentTwice);
        Assert.Contains("the disk is full", server.Printed, StringComparison.Ordinal);
    }

    private static async Task UntilRefusedAsync(ServerProcess server)
    {
        using var http = new HttpClient();
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        do
        {
            using var ready = await http.GetAsync(new Uri(server.Address, "health/ready"), Cancellation);
            if (!ready.IsSuccessStatusCode)
                return;
        }
        while (await pace.WaitForNextTickAsync(Cancellation));
    }

    private static async Task UntilAllIsDoneAsync(ServerProcess server)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (!(await server.RunAsync(Cancellation, "data")).Contains("Unanswered conversations: 0; undelivered: 0.", StringComparison.Ordinal))
            await pace.WaitForNextTickAsync(Cancellation);
    }

    /// <summary>A disk of a few megabytes in memory.</summary>
    private sealed class SmallDisk : IDisposable
    {
        private SmallDisk(string folder) => Folder = folder;

        public string Folder { get; }

        private string Ballast => Path.Combine(Folder, "ballast");

        /// <summary>Makes it. Skips the test where that is not allowed.</summary>
        public static async Task<SmallDisk> MountAsync(int megabytes, CancellationToken cancellationToken)
        {
            Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "Only root on Linux can make a small disk to fill.");
            var folder = Directory.CreateTempSubdirectory("retailmessenger-disk-").FullName;
            using var mount = Process.Start("mount", ["-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder]);
            await mount.WaitForExitAsync(cancellationToken);
            Assert.SkipUnless(mount.ExitCode == 0, "This machine does not let the tests mount a disk.");
            return new SmallDisk(folder);
        }

        public void Fill()
        {
            using var file = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            var block = new byte[64 * 1024];
            try
            {
                while (true)
                    file.Write(block);
            }
            catch (IOException)
            {
                // It is full.
            }
        }

        public void MakeRoom() => File.Delete(Ballast);

        public void Dispose()
        {
            using var unmount = Process.Start("umount", ["-l", Folder]);
            unmount.WaitForExit();
        }
    }
}
