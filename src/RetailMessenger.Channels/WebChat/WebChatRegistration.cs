using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels.WebChat.Http;
using RetailMessenger.Channels.WebChat.Routes;
using RetailMessenger.Channels.WebChat.Streams;
using RetailMessenger.Channels.WebChat.Tokens;
using RetailMessenger.Channels.WebChat.Uploads;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Settings;

namespace RetailMessenger.Channels.WebChat;

/// <summary>Web chat: a Direct Line 3.0 server, and the embed's way in.</summary>
internal static class WebChatRegistration
{
    private const string Root = "/v3/directline";

    public static IServiceCollection AddWebChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<WebChatOptions>(configuration, WebChatOptions.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new PublicAddress(null));
        return services
            .AddSingleton<IValidateOptions<WebChatOptions>, WebChatOptionsCheck>()
            .AddSingleton<IChannel, WebChatChannel>()
            .AddSingleton<Origins>().AddSingleton(provider => new ShopPages(provider.GetRequiredService<Origins>().Listed)).AddSingleton<Door>().AddSingleton<Limits>().AddSingleton<Links>()
            .AddSingleton<SigningKeys>().AddSingleton<TokenDesk>().AddSingleton<ShopIdentity>().AddSingleton<SpentTokens>().AddSingleton<Credentials>()
            .AddSingleton<StreamSources>().AddSingleton<OpenStreams>()
            .AddSingleton<ContentTypes>().AddSingleton<UploadReader>().AddSingleton<UploadPlaces>().AddSingleton<UploadIntake>()
            .AddSingleton<Inbox>().AddSingleton<Opening>().AddSingleton<Watermark>()
            .AddSingleton<TokenRoutes>().AddSingleton<SessionRoutes>().AddSingleton<StartRoute>().AddSingleton<ReconnectRoute>()
            .AddSingleton<PostRoute>().AddSingleton<PollRoute>().AddSingleton<UploadRoute>().AddSingleton<AttachmentRoute>().AddSingleton<StreamRoute>();
    }

    public static IEndpointRouteBuilder MapWebChat(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        T Get<T>() where T : notnull => services.GetRequiredService<T>();
        var door = Get<Door>();
        void Map(string method, string pattern, RequestDelegate handler) => endpoints.MapMethods(pattern, [method], door.Before(handler));

        Map(HttpMethods.Post, Root + "/tokens/generate", Get<TokenRoutes>().GenerateAsync);
        Map(HttpMethods.Post, Root + "/tokens/refresh", Get<TokenRoutes>().RefreshAsync);
        Map(HttpMethods.Post, Root + "/conversations", Get<StartRoute>().StartAsync);
        Map(HttpMethods.Get, Root + "/conversations/{conversation}", Get<ReconnectRoute>().ReconnectAsync);
        Map(HttpMethods.Post, Root + "/conversations/{conversation}/activities", Get<PostRoute>().PostAsync);
        Map(HttpMethods.Get, Root + "/conversations/{conversation}/activities", Get<PollRoute>().ReadAsync);
        Map(HttpMethods.Post, Root + "/conversations/{conversation}/upload", Get<UploadRoute>().UploadAsync);
        Map(HttpMethods.Get, Root + "/conversations/{conversation}/stream", OverWebSockets(endpoints, Get<StreamRoute>().OpenAsync));
        Map(HttpMethods.Get, Root + "/attachments/{id}/{name}", Get<AttachmentRoute>().ReadAsync);
        Map(HttpMethods.Head, Root + "/attachments/{id}/{name}", Get<AttachmentRoute>().ReadAsync);
        Map(HttpMethods.Get, Door.SessionIdPath, Get<SessionRoutes>().GetSessionIdAsync);
        Map(HttpMethods.Post, "/webchat/session", Get<SessionRoutes>().OpenAsync);
        Map(HttpMethods.Options, "/webchat/session", Door.PreflightAsync);
        Map(HttpMethods.Options, Root + "/{**rest}", Door.PreflightAsync);
        endpoints.Map(Root + "/{**rest}", door.Before(Door.NothingHereAsync));
        endpoints.Map("/webchat/{**rest}", door.Before(Door.NothingHereAsync));
        return endpoints;
    }

    // A pipeline of its own, so that the application need not know that this channel has sockets.
    private static RequestDelegate OverWebSockets(IEndpointRouteBuilder endpoints, RequestDelegate handler)
    {
        var sockets = endpoints.CreateApplicationBuilder();
        sockets.UseWebSockets();
        sockets.Run(handler);
        return sockets.Build();
    }
}
