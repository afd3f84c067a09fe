using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace RetailMessenger.Tests.Shop;

/// <summary>Calls of the Direct Line protocol, byte for byte as a client makes them.</summary>
public sealed class DirectLine(HttpClient http)
{
    public const string Root = "v3/directline/";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<Reply> GetAsync(string path, string? credential = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, credential, headers);

    /// <param name="path">Below the protocol's root, or absolute.</param>
    /// <param name="body">Null for none, <see cref="HttpContent"/>, a text that is JSON, or an object.</param>
    /// <param name="credential">Token or secret.</param>
    /// <param name="headers">Further headers.</param>
    public Task<Reply> PostAsync(string path, object? body = null, string? credential = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body, credential, headers);

    public async Task<Reply> SendAsync(HttpMethod method, string path, object? body, string? credential, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path[1..] : Root + path) { Content = ContentOf(body) };
        if (credential is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        using var response = await http.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        return new Reply((int)response.StatusCode, isJson ? JsonDocument.Parse(text).RootElement : default, text, Headers(response));
    }

    private static HttpContent? ContentOf(object? body) => body switch
    {
        null => null,
        HttpContent content => content,
        string json => new StringContent(json, Encoding.UTF8, "application/json"),
        _ => JsonContent.Create(body),
    };

    private static Dictionary<string, string> Headers(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>What the server said.</summary>
    public sealed record Reply(int Status, JsonElement Json, string Text, IReadOnlyDictionary<string, string> Headers)
    {
        public string? ErrorCode => Json.GetProperty("error").GetProperty("code").GetString();

        public string ErrorMessage => Json.GetProperty("error").GetProperty("message").GetString() ?? "";

        public string this[string member] => Json.GetProperty(member).ToString();

        public string? Header(string name) => Headers.GetValueOrDefault(name);
    }
}
