using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Webhooks;

namespace RetailMessenger.Channels.BotConnector;

/// <summary>Azure Bot Service, the Emulator and any other client of the Bot Framework. Without settings it is not there at all.</summary>
internal static class BotConnectorRegistration
{
    public static IServiceCollection AddBotConnector(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddConnectorAuthentication(configuration);
        if (!BotConnectorOptions.AreSet(configuration))
            return services;

        return services
            .AddSingleton<IChannel, BotConnectorChannel>()
            .AddSingleton<IWebhook, ConnectorWebhook>()
            .AddSingleton<IConversationStarter, ProactiveConversations>()
            .AddSingleton<ConnectorReader>().AddSingleton<TurnAnswers>();
    }
}
