using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Channels;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Runtime;
using RetailMessenger.Storage;

namespace RetailMessenger.Tests.Shop;

/// <summary>
/// The whole bot in one process: a real server on a free port, a real store in a folder of its own, the engine, all channels. A test brings the bot
/// and the settings. The clock stands still until the test moves it. Rate limits are off unless the test sets them.
/// </summary>
public sealed class TestShop : IAsyncDisposable
{
    public const string Secret = "the secret of this shop";

    /// <summary>A shop page on another address that is allowed.</summary>
    public const string Page = "https://shop.example.com";

    private readonly WebApplication _app;

    private TestShop(WebApplication app, ShopClock clock, string folder)
    {
        (_app, Clock, Folder) = (app, clock, folder);
        Address = new Uri(app.Urls.First());
        Http = new HttpClient { BaseAddress = Address };
        DirectLine = new DirectLine(Http);
    }

    public ShopClock Clock { get; }

    public string Folder { get; }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public DirectLine DirectLine { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens the shop.</summary>
    /// <param name="bot">Who answers; null for <see cref="EchoBot"/>.</param>
    /// <param name="folder">Where the store is; null for a new one. Give the folder of a shop that was closed to open it again.</param>
    /// <param name="clock">The time; null for a new clock.</param>
    /// <param name="services">Registers further services, which replace the shop's own.</param>
    /// <param name="settings">Configuration.</param>
    public static async Task<TestShop> OpenAsync(
        IBot? bot = null, string? folder = null, ShopClock? clock = null, Action<IServiceCollection>? services = null,
        params (string Key, string? Value)[] settings)
    {
        folder ??= Directory.CreateTempSubdirectory("retailmessenger-").FullName;
        clock ??= new ShopClock();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(Defaults(folder));
        builder.Configuration.AddInMemoryCollection(settings.Reverse().DistinctBy(pair => pair.Key).Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
        builder.Services.AddRoutingCore();

        // Whoever is still connected when the shop closes would be waited for on a clock that stands still.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddChannels(builder.Configuration);
        builder.AddRuntime(builder.Configuration);
        builder.Services.AddSingleton(bot ?? new EchoBot());
        builder.Services.AddSingleton<IGiveUp, SaysSorry>();
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseRouting();
        app.MapChannels();
        await app.StartAsync(Cancellation);
        return new TestShop(app, clock, folder);
    }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Somebody opens the chat on a page of the shop.</summary>
    public Task<Customer> CustomerAsync() => Customer.ArriveAsync(this);

    /// <summary>Begins to close the shop, as at the end of its process; <see cref="DisposeAsync"/> does the rest.</summary>
    public void BeginClosing() => Get<IHostApplicationLifetime>().StopApplication();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private static Dictionary<string, string?> Defaults(string folder) => new(StringComparer.Ordinal)
    {
        ["Storage:Folder"] = folder,
        ["Channels:WebChat:Secret"] = Secret,
        ["Channels:WebChat:AllowedOrigins:0"] = Page,
        ["Channels:WebChat:RateLimits:StartsPerMinutePerAddress"] = "0",
        ["Channels:WebChat:RateLimits:SessionsPerMinutePerAddress"] = "0",
        ["Channels:WebChat:RateLimits:PostsPerMinutePerConversation"] = "0",
        ["Channels:WebChat:RateLimits:PostsPerMinutePerAddress"] = "0",
        ["Channels:WebChat:RateLimits:UploadsPerMinutePerConversation"] = "0",
        ["Channels:WebChat:RateLimits:CallsPerMinutePerConversation"] = "0",
    };
}
