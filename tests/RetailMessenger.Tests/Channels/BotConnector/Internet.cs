using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace RetailMessenger.Tests.Channels.BotConnector;

/// <summary>Everything outside of the bot: the first answer whose address begins a call's is given.</summary>
internal sealed class Internet : HttpMessageHandler
{
    private readonly List<(string Address, Func<Call, Task<HttpResponseMessage>> Answer)> _answers = [];

    public ConcurrentQueue<Call> Calls { get; } = new();

    public IReadOnlyList<Call> CallsTo(string address) => [.. Calls.Where(call => call.Url.StartsWith(address, StringComparison.Ordinal))];

    /// <summary>From now on an address answers so.</summary>
    public void At(string address, Func<Call, Task<HttpResponseMessage>> answer) => _answers.Insert(0, (address, answer));

    public void At(string address, Func<Call, HttpResponseMessage> answer) => At(address, call => Task.FromResult(answer(call)));

    public void At(string address, Func<string> json) => At(address, _ => Json(json()));

    /// <summary>From now on nothing reaches an address.</summary>
    public void CutOff(string address) => At(address, HttpResponseMessage (_) => throw new HttpRequestException(HttpRequestError.ConnectionError));

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        var call = new Call(request.Method.Method, request.RequestUri!.AbsoluteUri, headers, body);
        Calls.Enqueue(call);
        var answer = _answers.Find(answer => call.Url.StartsWith(answer.Address, StringComparison.Ordinal)).Answer;
        return answer is null
            ? throw new HttpRequestException(HttpRequestError.NameResolutionError)
            : await answer(call).WaitAsync(cancellationToken);
    }

    internal sealed record Call(string Method, string Url, IReadOnlyDictionary<string, string> Headers, string Body)
    {
        public string? Authorization => Headers.GetValueOrDefault("Authorization");

        public string? Form(string name) => Body.Split('&').Select(pair => pair.Split('='))
            .Where(pair => pair[0] == name).Select(pair => Uri.UnescapeDataString(pair[1].Replace('+', ' '))).SingleOrDefault();
    }
}
