using Microsoft.Extensions.Options;
using RetailMessenger.Server.Hosting;
using RetailMessenger.Storage;

namespace RetailMessenger.Server.Commands;

/// <summary>What a command needs that works on the store, whether or not a server runs beside it.</summary>
internal static class OfflineHost
{
    public static async Task<int> RunAsync(string[] args, Func<IServiceProvider, TextWriter, Task<int>> work)
    {
        var configuration = new ConfigurationManager();
        configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
        configuration.AddShopFile(args);
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddStorage(configuration);
        await using var provider = services.BuildServiceProvider();
        try
        {
            return await work(provider, Console.Out);
        }
        catch (OptionsValidationException exception)
        {
            await Console.Error.WriteLineAsync(StartFailure.Explain(exception));
            return 1;
        }
    }
}
