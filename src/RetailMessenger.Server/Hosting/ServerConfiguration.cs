namespace RetailMessenger.Server.Hosting;

/// <summary>Where settings and files come from, whichever folder the server is started in.</summary>
internal static class ServerConfiguration
{
    /// <summary>The name of the shop's own settings file, in the folder in which the server is started.</summary>
    public const string ShopFile = "retailmessenger.json";

    /// <summary>Pages and default settings lie beside the program.</summary>
    public static WebApplicationOptions Options(string[] args) => new() { Args = args, ContentRootPath = AppContext.BaseDirectory };

    /// <summary>Puts the shop's own file between the defaults and what the environment and the command line say.</summary>
    public static void AddShopFile(this ConfigurationManager configuration, string[] args)
    {
        configuration.AddJsonFile(Path.Combine(Environment.CurrentDirectory, ShopFile), optional: true, reloadOnChange: false);
        configuration.AddEnvironmentVariables();
        configuration.AddCommandLine(args);
    }
}
