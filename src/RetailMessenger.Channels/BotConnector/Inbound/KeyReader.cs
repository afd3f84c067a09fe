using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.IdentityModel.Tokens;
using RetailMessenger.Channels.BotConnector.Wire;

namespace RetailMessenger.Channels.BotConnector.Inbound;

/// <summary>Fetches published keys by way of the OpenID configuration that says where they are.</summary>
internal sealed class KeyReader(IHttpClientFactory clients)
{
    public const string ClientName = "BotConnector.Metadata";

    /// <summary>The keys by their id; at least one.</summary>
    /// <exception cref="KeysUnavailableException">They could not be fetched or read.</exception>
    public async Task<IReadOnlyDictionary<string, PublishedKey>> ReadAsync(Uri metadata)
    {
        try
        {
            var configuration = await GetAsync(metadata, BotConnectorJson.Default.OpenIdMetadata);
            if (configuration?.KeysAddress is not { IsAbsoluteUri: true } address
                || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != metadata.Scheme))
                throw new KeysUnavailableException($"{metadata.Host} does not say where its keys are.");

            var keys = ReadKeys(await GetAsync(address, BotConnectorJson.Default.KeysBody));
            return keys.Count > 0 ? keys : throw new KeysUnavailableException($"{address.Host} publishes no keys.");
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or JsonException)
        {
            throw new KeysUnavailableException($"The keys of {metadata.Host} could not be fetched.", exception);
        }
    }

    private static Dictionary<string, PublishedKey> ReadKeys(KeysBody? body)
    {
        var keys = new Dictionary<string, PublishedKey>(StringComparer.Ordinal);
        foreach (var key in body?.Keys ?? [])
        {
            if (key is { KeyType: "RSA", Use: null or "sig", Id.Length: > 0 } && ReadKey(key) is { } readable)
                keys[key.Id] = new PublishedKey(readable, key.Issuer, key.Endorsements ?? []);
        }

        return keys;
    }

    private static RsaSecurityKey? ReadKey(KeyBody key)
    {
        try
        {
            var (modulus, exponent) = (Base64UrlEncoder.DecodeBytes(key.Modulus), Base64UrlEncoder.DecodeBytes(key.Exponent));
            return new RsaSecurityKey(new RSAParameters { Modulus = modulus, Exponent = exponent }) { KeyId = key.Id };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // One key that cannot be read does not make the others useless.
            return null;
        }
    }

    private async Task<T?> GetAsync<T>(Uri address, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(await clients.CreateClient(ClientName).GetByteArrayAsync(address), type);
}
