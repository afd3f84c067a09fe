using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Server.Hosting;

/// <summary>The friendly line at start, and what is not set up yet.</summary>
internal static class Welcome
{
    public static void Print(WebApplication app, TextWriter output)
    {
        var address = app.Services.GetRequiredService<PublicAddress>().Url?.ToString() ?? app.Urls.FirstOrDefault() ?? "";
        output.WriteLine($"Retail Messenger is ready: open {Reachable(address).TrimEnd('/')}/ in a browser. Stop it with Ctrl+C.");
        if (app.Configuration.GetValue<bool>("Channels:Emulator:On"))
            output.WriteLine($"  SMS, Messenger and WhatsApp are emulated: open {Reachable(address).TrimEnd('/')}/emulator.");
        foreach (var hint in Hints(app.Services))
            output.WriteLine($"  Not set up: {hint}");
    }

    // What a server listens at is not always what a browser can open.
    private static string Reachable(string address) => address
        .Replace("//[::]", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal);

    /// <summary>What works without, but would not be enough in production.</summary>
    public static IEnumerable<string> Hints(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (string.IsNullOrEmpty(configuration["Channels:WebChat:Secret"]))
            yield return "Channels:WebChat:Secret (a shop's own back end cannot ask for tokens; the embed works).";
        if (services.GetRequiredService<ShopPages>().Origins.Count == 0)
            yield return "Channels:WebChat:AllowedOrigins (only this server's own pages may show the chat).";
        if (string.IsNullOrWhiteSpace(configuration["Channels:Mail:Host"]))
        {
            yield return configuration["Channels:Mail:Folder"] is { Length: > 0 } folder
                ? $"Channels:Mail:Host (codes for customers are not mailed, but left as files in {Path.GetFullPath(folder)})."
                : "Channels:Mail:Host (customers cannot be sent codes by e-mail).";
        }

        if (services.GetRequiredService<IOptions<ServerOptions>>().Value.PublicUrl is null)
            yield return "Server:PublicUrl (links and signatures use the address that each request came to).";
    }
}
