using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels.BotConnector.Inbound;
using RetailMessenger.Channels.BotConnector.Outbound;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Settings;

namespace RetailMessenger.Channels.BotConnector;

/// <summary>Who may post activities to the bot, and how the bot shows who it is when it answers.</summary>
internal static class ConnectorAuthenticationRegistration
{
    private const int LongestAnswer = 1024 * 1024;

    public static IServiceCollection AddConnectorAuthentication(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<BotConnectorOptions>(configuration, BotConnectorOptions.Section)
            .PostConfigure(options => FindIdentity(options, configuration));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new PublicAddress(null));
        services.TryAddSingleton(provider => new Reach(configuration, provider.GetRequiredService<PublicAddress>()));
        AddClient(services, KeyReader.ClientName, TimeSpan.FromSeconds(10));
        AddClient(services, LoginServer.ClientName, TimeSpan.FromSeconds(20));

        // Its calls have a time limit of their own, which also holds for the answer's body.
        AddClient(services, ConnectorCalls.ClientName, Timeout.InfiniteTimeSpan);
        return services
            .AddSingleton<IValidateOptions<BotConnectorOptions>, BotConnectorOptionsCheck>()
            .AddSingleton(provider => ConnectorCloud.Of(provider.GetRequiredService<IOptions<BotConnectorOptions>>().Value))
            .AddSingleton<EntraIssuers>().AddSingleton<KeyReader>().AddSingleton<KeyRing>().AddSingleton<TokenVerifier>().AddSingleton<CallerCheck>()
            .AddSingleton<LoginServer>().AddSingleton<ConnectorTokens>().AddSingleton<ConnectorCalls>().AddSingleton<ConnectorClient>();
    }

    // A secret or a token goes where it was sent and no further, so redirections are answers like any other.
    private static void AddClient(IServiceCollection services, string name, TimeSpan timeout) => services
        .AddHttpClient(name, client =>
        {
            client.Timeout = timeout;
            client.MaxResponseContentBufferSize = LongestAnswer;
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });

    // App Service and Container Apps say so in the environment, under these names.
    private static void FindIdentity(BotConnectorOptions options, IConfiguration configuration)
    {
        if (!options.ManagedIdentity || options.ManagedIdentityEndpoint is not null
            || configuration["IDENTITY_HEADER"] is not { Length: > 0 } header
            || !Uri.TryCreate(configuration["IDENTITY_ENDPOINT"], UriKind.Absolute, out var endpoint))
            return;

        options.ManagedIdentityEndpoint = endpoint;
        options.ManagedIdentityHeader ??= header;
    }
}
