using RetailMessenger.Connectors;
using RetailMessenger.Server.Hosting;
using RetailMessenger.Storage;

namespace RetailMessenger.Server.Commands;

/// <summary>What a command needs that works on the store, whether or not a server runs beside it.</summary>
internal static class OfflineHost
{
    public static async Task<int> RunAsync(string[] settings, Func<IServiceProvider, TextWriter, Task<int>> work)
    {
        var configuration = ServerConfiguration.CreateBuilder(settings).Configuration;
        if (StorageRegistration.FindMissing(configuration) is { } missing)
        {
            await Console.Error.WriteLineAsync($"There is no database {missing}: nothing was ever stored there. Name the data folder with --Storage:Folder=PATH.");
            return 1;
        }

        return await RunAnywhereAsync(settings, work);
    }

    /// <summary>For what may make a store where there is none.</summary>
    public static async Task<int> RunAnywhereAsync(string[] settings, Func<IServiceProvider, TextWriter, Task<int>> work)
    {
        var configuration = ServerConfiguration.CreateBuilder(settings).Configuration;
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System)
            .AddStorage(configuration).AddConnectors(configuration);
        await using var provider = services.BuildServiceProvider();
        return await work(provider, Console.Out);
    }
}
