using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels.BotConnector.Wire;

namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>Whoever gives out the bot's access tokens: Microsoft Entra, or Azure for a managed identity.</summary>
internal sealed class LoginServer(IHttpClientFactory clients, IOptions<BotConnectorOptions> options, ConnectorCloud cloud, TimeProvider time)
{
    public const string ClientName = "BotConnector.Login";

    private readonly BotConnectorOptions _options = options.Value;

    /// <exception cref="AccessTokenException">There is none.</exception>
    public async Task<AccessToken> GetTokenAsync(string audience)
    {
        // From before the call, so that a token never expires earlier than is thought.
        var now = time.GetUtcNow();
        using var request = CreateRequest(audience, now);
        var host = request.RequestUri!.Host;
        try
        {
            using var response = await clients.CreateClient(ClientName).SendAsync(request);
            var body = await response.Content.ReadAsByteArrayAsync();
            return response.IsSuccessStatusCode
                ? ReadToken(audience, host, now, Read(body, BotConnectorJson.Default.TokenBody))
                : throw ReadFailure(host, response, Read(body, BotConnectorJson.Default.TokenErrorBody));
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            throw new AccessTokenException(AccessTokenFailure.Unreachable, $"{host} did not answer when asked for an access token.", null, exception);
        }
    }

    private HttpRequestMessage CreateRequest(string audience, DateTimeOffset now)
    {
        if (_options.AppId is not { Length: > 0 })
            throw new AccessTokenException(
                AccessTokenFailure.Refused, $"{BotConnectorOptions.Section}:AppId is not set; the bot has no access token.");
        try
        {
            return _options.ManagedIdentity ? ManagedIdentityRequest.Of(_options, audience) : LoginRequest.Of(_options, cloud, audience, now);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new AccessTokenException(
                AccessTokenFailure.Refused, $"The certificate at {BotConnectorOptions.Section}:CertificatePath cannot be used.", null, exception);
        }
    }

    private static AccessToken ReadToken(string audience, string host, DateTimeOffset now, TokenBody? body) => body switch
    {
        { AccessToken: { Length: > 0 } value, ExpiresIn: > 0 and < int.MaxValue and var seconds } =>
            new AccessToken(audience, value, now.AddSeconds(seconds)),
        { AccessToken: { Length: > 0 } value, ExpiresOn: > 0 and < uint.MaxValue and var at } =>
            new AccessToken(audience, value, DateTimeOffset.FromUnixTimeSeconds(at)),
        _ => throw new AccessTokenException(AccessTokenFailure.Unreadable, $"{host} answered something else than an access token."),
    };

    private AccessTokenException ReadFailure(string host, HttpResponseMessage response, TokenErrorBody? body)
    {
        // Gone is what a virtual machine says whose identity endpoint is being updated.
        var status = response.StatusCode;
        var isPassing = status is HttpStatusCode.RequestTimeout or HttpStatusCode.Gone or HttpStatusCode.TooManyRequests || (int)status >= 500;
        var code = body?.Codes is [var number, ..] ? $" AADSTS{number}" : SafeWord.Of(body?.Error) is { } word ? " " + word : "";
        return new AccessTokenException(
            isPassing ? AccessTokenFailure.Busy : AccessTokenFailure.Refused,
            $"{host} gave no access token, but answered {(int)status}{code}.",
            RetryTime.Of(response, time));
    }

    private static T? Read<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            // A proxy's page instead of an answer; the status says enough.
            return null;
        }
    }
}
