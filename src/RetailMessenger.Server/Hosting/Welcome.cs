using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Server.Hosting;

/// <summary>The friendly line at start, and what is not set up yet.</summary>
internal static class Welcome
{
    public static void Print(WebApplication app, TextWriter output)
    {
        var address = app.Services.GetRequiredService<PublicAddress>().Url?.ToString() ?? app.Urls.FirstOrDefault() ?? "";
        output.WriteLine($"Retail Messenger is ready: open {address.Replace("[::]", "localhost", StringComparison.Ordinal).TrimEnd('/')}/ in a browser. Stop it with Ctrl+C.");
        foreach (var hint in Hints(app.Services))
            output.WriteLine($"  Not set up: {hint}");
    }

    /// <summary>What works without, but would not be enough in production.</summary>
    public static IEnumerable<string> Hints(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (string.IsNullOrEmpty(configuration["Channels:WebChat:Secret"]))
            yield return "Channels:WebChat:Secret (a shop's own back end cannot ask for tokens; the embed works).";
        if (!configuration.GetSection("Channels:WebChat:AllowedOrigins").GetChildren().Any())
            yield return "Channels:WebChat:AllowedOrigins (only this server's own pages may show the chat).";
        if (services.GetRequiredService<IOptions<ServerOptions>>().Value.PublicUrl is null)
            yield return "Server:PublicUrl (links and signatures use the address that each request came to).";
    }
}
