using System.Text.Json;
using Microsoft.AspNetCore.Http;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.WebChat.Wire;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Http;

/// <summary>What every web chat request passes: who may call from where, and how a refusal is worded.</summary>
internal sealed class Door(Origins origins)
{
    /// <summary>Where a foreign page may ask with the browser's credentials.</summary>
    public const string SessionIdPath = "/v3/directline/session/getsessionid";

    /// <summary>Puts the door before a handler.</summary>
    public RequestDelegate Before(RequestDelegate handler) => context => PassAsync(context, handler);

    /// <summary>Answers a browser's question whether it may call.</summary>
    public static Task PreflightAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = "GET,POST,PUT,DELETE,PATCH,OPTIONS";
        headers.AccessControlAllowHeaders = "Authorization, Content-Type, Accept, x-ms-bot-agent, X-Requested-With";
        headers.AccessControlMaxAge = "3600";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    public static Task NothingHereAsync(HttpContext context) => throw new Refusal(StatusCodes.Status404NotFound, "NotFound", "There is nothing at this address.");

    private async Task PassAsync(HttpContext context, RequestDelegate handler)
    {
        try
        {
            LookAtOrigin(context);
            await handler(context);
        }
        catch (Refusal refusal) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, refusal);
        }
        catch (Exception exception) when (!context.Response.HasStarted && Translate(exception) is not null)
        {
            await WriteAsync(context, Translate(exception)!);
        }
    }

    private void LookAtOrigin(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        headers.Vary = "Origin";
        headers.CacheControl = "no-store";

        // The session id's own rules say what a page of nowhere is told.
        var isSessionId = request.Path.Equals(SessionIdPath, StringComparison.OrdinalIgnoreCase);
        if (!origins.Allow(request))
        {
            if (isSessionId && !HttpMethods.IsOptions(request.Method))
                return;
            throw Refusal.Forbidden("This origin is not allowed: it is missing in Channels:WebChat:AllowedOrigins.");
        }

        if (request.Headers.Origin is not [{ Length: > 0 } origin])
            return;

        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlExposeHeaders = "Retry-After";
        if (isSessionId)
            headers.AccessControlAllowCredentials = "true";
    }

    private static Refusal? Translate(Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Refusal.TooLarge("The body is too large."),
        BadHttpRequestException bad => new Refusal(bad.StatusCode, "BadArgument", "The request cannot be read."),
        SchemaFormatException unreadable => Refusal.BadRequest(unreadable.Message),
        JsonException => Refusal.BadRequest("The body is not the JSON that is expected here."),
        StoreBusyException => Refusal.Busy(TimeSpan.FromSeconds(1)),
        StoreFailedException => Refusal.Busy(TimeSpan.FromSeconds(5)),
        _ => null,
    };

    private static Task WriteAsync(HttpContext context, Refusal refusal)
    {
        if (refusal.RetryAfterHeader is { } after)
            context.Response.Headers.RetryAfter = after;
        return Answer.WriteAsync(context, refusal.Status, new ErrorBody(new ErrorDetail(refusal.Code, refusal.Message)), WebChatJson.Default.ErrorBody);
    }
}
