namespace RetailMessenger.Server.Hosting;

/// <summary>Where settings and files come from, whichever folder the server is started in.</summary>
internal static class ServerConfiguration
{
    /// <summary>The name of the shop's own settings file, in the folder in which the server is started.</summary>
    public const string ShopFile = "retailmessenger.json";

    /// <summary>The environment variable that names a folder with a file for each secret.</summary>
    public const string SecretsFolder = "RETAILMESSENGER_SECRETS";

    /// <summary>A builder that knows all settings. Pages and default settings lie beside the program.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddShopFile(settings);
        return builder;
    }

    /// <summary>Puts the shop's own file between the defaults and what the environment and the command line say.</summary>
    public static void AddShopFile(this ConfigurationManager configuration, string[] settings)
    {
        configuration.AddJsonFile(Path.Combine(Environment.CurrentDirectory, ShopFile), optional: true, reloadOnChange: false);
        configuration.AddUserSecrets(typeof(ServerConfiguration).Assembly, optional: true);

        // Vaults hand their secrets to a process as files: one for each, with "__" in its name for ":".
        if (Environment.GetEnvironmentVariable(SecretsFolder) is { Length: > 0 } folder)
            configuration.AddKeyPerFile(Path.GetFullPath(folder), optional: false);
        configuration.AddEnvironmentVariables();
        configuration.AddCommandLine(settings);
    }
}
