using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Channels.Messenger;
using RetailMessenger.Channels.Twilio;
using RetailMessenger.Channels.WebChat;
using RetailMessenger.Channels.Webhooks;
using RetailMessenger.Core.Settings;

namespace RetailMessenger.Channels;

/// <summary>The door of this project: the written list of the networks on which customers write.</summary>
public static class AllChannels
{
    /// <summary>Adds the channels, each with its settings under <c>Channels</c>. They need a store and the conversation engine.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ChannelSections>(configuration, ChannelSections.Section);
        return services
            .AddWebChat(configuration)
            .AddMessenger(configuration)
            .AddTwilio(configuration);
    }

    /// <summary>Maps the addresses at which the networks call. Needs no middleware of the application besides what corrects the client's address behind a proxy.</summary>
    public static IEndpointRouteBuilder MapChannels(this IEndpointRouteBuilder endpoints)
    {
        WebhookDoor.Map(endpoints);
        return endpoints.MapWebChat();
    }
}
