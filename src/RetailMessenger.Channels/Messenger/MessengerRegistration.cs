using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels.Messenger.Reading;
using RetailMessenger.Channels.Messenger.Sending;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Settings;
using RetailMessenger.Core.Webhooks;

namespace RetailMessenger.Channels.Messenger;

/// <summary>Facebook Messenger. Without settings it is not there at all.</summary>
internal static class MessengerRegistration
{
    public static IServiceCollection AddMessenger(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<MessengerOptions>(configuration, MessengerOptions.Section);
        services.AddSingleton<IValidateOptions<MessengerOptions>, MessengerOptionsCheck>();
        if (!MessengerOptions.AreSet(configuration))
            return services;

        services.AddHttpClient(GraphApi.ClientName, client => client.Timeout = TimeSpan.FromSeconds(90))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        return services
            .AddSingleton<IChannel, MessengerChannel>()
            .AddSingleton<IWebhook, MessengerWebhook>()
            .AddSingleton<ICustomerProfiles, MessengerProfiles>()
            .AddSingleton<IChannelSetup, MessengerSetup>().AddSingleton<IWebhookReplay, MessengerReplay>()
            .AddSingleton<MessengerSettings>().AddSingleton<MessengerReader>().AddSingleton<EventReader>().AddSingleton<MessengerInbox>()
            .AddSingleton<PageStandings>().AddSingleton<GraphApi>().AddSingleton<Personas>().AddSingleton<Films>().AddSingleton<PageAssets>();
    }
}
