using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RetailMessenger.Benchmarks;

/// <summary>What Meta posts for one message of one of many customers.</summary>
internal static class SignedWebhook
{
    public const string AppSecret = "0123456789abcdef0123456789abcdef";

    /// <summary>The call; each number is another message.</summary>
    /// <param name="number">Which message.</param>
    /// <param name="customers">Over how many customers they are spread.</param>
    public static HttpRequestMessage Make(long number, int customers)
    {
        var body = Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"object":"page","entry":[{"id":"1067280970047460","time":1764230400000,"messaging":[{"sender":{"id":"{{1_000_000_000 + (number % customers)}}"},"recipient":{"id":"1067280970047460"},"timestamp":1764230400000,"message":{"mid":"m_{{number}}","text":"Where is my order 12345? It should have come on Monday."} }]}]}"""));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(ServerUnderLoad.Address, "/webhooks/messenger")) { Content = new ByteArrayContent(body) };
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(AppSecret), body);
        request.Headers.TryAddWithoutValidation("X-Hub-Signature-256", "sha256=" + Convert.ToHexStringLower(signature));
        return request;
    }
}
