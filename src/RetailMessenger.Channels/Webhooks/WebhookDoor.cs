using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Channels.Webhooks.Recording;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Webhooks;

namespace RetailMessenger.Channels.Webhooks;

/// <summary>The one door for all that calls from outside: reads a bounded body and hands it on raw.</summary>
internal sealed class WebhookDoor(PublicAddress address, WebhookRecorder recorder)
{
    private static readonly TimeSpan ComeBackSoon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ComeBackLater = TimeSpan.FromSeconds(5);

    private readonly string? _public = address.Url?.GetLeftPart(UriPartial.Authority);

    /// <summary>Maps every registered webhook.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var door = ActivatorUtilities.CreateInstance<WebhookDoor>(endpoints.ServiceProvider);
        foreach (var webhook in endpoints.ServiceProvider.GetServices<IWebhook>())
            endpoints.MapMethods(webhook.Path, webhook.Methods, context => door.PassAsync(context, webhook));
    }

    private async Task PassAsync(HttpContext context, IWebhook webhook)
    {
        var answer = await AnswerAsync(context, webhook);
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers.CacheControl = "no-store";
        if (answer.RetryAfter is { } after)
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (answer.ContentType is not null)
            response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        if (!answer.Body.IsEmpty)
            await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private async Task<WebhookAnswer> AnswerAsync(HttpContext context, IWebhook webhook)
    {
        try
        {
            if (await RawBody.ReadAsync(context.Request, webhook.MostBytes, context.RequestAborted) is not { } body)
                return new WebhookAnswer(StatusCodes.Status413PayloadTooLarge);

            var request = RequestOf(context, body);
            var answer = await webhook.ReceiveAsync(request, context.RequestAborted);
            if (answer.Status == StatusCodes.Status200OK)
                recorder.Record(request);
            return answer;
        }
        catch (StoreBusyException)
        {
            return WebhookAnswer.ComeAgain(ComeBackSoon);
        }
        catch (StoreFailedException)
        {
            return WebhookAnswer.ComeAgain(ComeBackLater);
        }
        catch (BadHttpRequestException bad)
        {
            return new WebhookAnswer(bad.StatusCode);
        }
    }

    private WebhookRequest RequestOf(HttpContext context, ReadOnlyMemory<byte> body)
    {
        var request = context.Request;
        return new WebhookRequest(
            request.Method,
            context.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw ? raw : request.Path + request.QueryString.ToString(),
            _public ?? $"{request.Scheme}://{request.Host.Value}",
            body,
            name => request.Headers[name],
            name => request.Query[name] is [var first, ..] ? first : null);
    }
}
