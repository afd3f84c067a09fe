using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Channels.BotConnector;
using RetailMessenger.Channels.Emulator;
using RetailMessenger.Channels.Mail;
using RetailMessenger.Channels.Messenger;
using RetailMessenger.Channels.Twilio;
using RetailMessenger.Channels.WebChat;
using RetailMessenger.Channels.Webhooks;
using RetailMessenger.Channels.Webhooks.Recording;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Settings;

namespace RetailMessenger.Channels;

/// <summary>The door of this project: the written list of the networks on which customers write.</summary>
public static class AllChannels
{
    /// <summary>Adds the channels, each with its settings under <c>Channels</c>. They need a store and the conversation engine.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ChannelSections>(configuration, ChannelSections.Section);
        services.AddSettings<RecordingOptions>(configuration, RecordingOptions.Section);
        services.AddSingleton<WebhookRecorder>();
        return services
            .AddEmulator(configuration)
            .AddWebChat(configuration)
            .AddMessenger(configuration)
            .AddTwilio(configuration)
            .AddBotConnector(configuration)
            .AddMail(configuration)
            .UseEmulatedNetworks(configuration);
    }

    /// <summary>What every network can show, with the shop's settings where it has some, whether or not the shop uses it.</summary>
    public static IReadOnlyDictionary<string, ChannelProfile> Profiles(IConfiguration configuration)
    {
        var profiles = new Dictionary<string, ChannelProfile>(StringComparer.Ordinal)
        {
            [WebChatChannel.ChannelName] = WebChatChannel.ProfileOf(Read<WebChatOptions>(configuration, WebChatOptions.Section)),
            [MessengerChannel.ChannelName] = MessengerChannel.ProfileOf(Read<MessengerOptions>(configuration, MessengerOptions.Section)),
        };
        foreach (var network in TwilioNetwork.All)
            profiles[network.Name] = TwilioProfiles.Of(network, Read<TwilioOptions>(configuration, TwilioOptions.Section));
        return profiles;
    }

    /// <summary>Maps the addresses at which the networks call. Needs no middleware of the application besides what corrects the client's address behind a proxy.</summary>
    public static IEndpointRouteBuilder MapChannels(this IEndpointRouteBuilder endpoints)
    {
        WebhookDoor.Map(endpoints);
        return endpoints.MapWebChat().MapEmulator();
    }

    private static T Read<T>(IConfiguration configuration, string section)
        where T : class, new() => configuration.GetSection(section).Get<T>() ?? new T();
}
