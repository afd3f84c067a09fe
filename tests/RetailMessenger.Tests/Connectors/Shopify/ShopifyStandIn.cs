using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace RetailMessenger.Tests.Connectors.Shopify;

/// <summary>The internet with a shop at Shopify in it: answers the connector's queries by their names, and fails as it is told.</summary>
internal sealed class ShopifyStandIn(TimeProvider time) : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly List<string> _heard = [];
    private readonly StandInQueries _queries = new(time);

    private DateTimeOffset _filled = time.GetUtcNow();
    private double? _points;

    /// <summary>The shop; may be changed before it is asked.</summary>
    public JsonObject World => _queries.World;

    /// <summary>How many things a page has.</summary>
    public int Page { get => _queries.Page; set => _queries.Page = value; }

    /// <summary>What goes wrong with a call, by the query's name and how often it was heard before.</summary>
    public Func<string, int, Trouble> Trouble { get; set; } = (_, _) => Shopify.Trouble.None;

    /// <summary>The most points, how many come back in a second and what a query costs; null: nobody counts.</summary>
    public (double Most, double PerSecond, double Cost)? Limit { get; set; }

    /// <summary>How many calls were turned away for want of points.</summary>
    public int TurnedAway { get; private set; }

    /// <summary>The names of the queries so far.</summary>
    public IReadOnlyList<string> Heard
    {
        get
        {
            lock (_gate)
                return [.. _heard];
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal("/admin/api/2026-10/graphql.json", request.RequestUri!.AbsolutePath);
        Assert.Equal("token", request.Headers.GetValues("X-Shopify-Access-Token").Single());
        var call = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        var name = (string)call["operationName"]!;
        lock (_gate)
        {
            var trouble = Trouble(name, _heard.Count(heard => heard == name));
            _heard.Add(name);
            return trouble switch
            {
                Shopify.Trouble.NoConnection => throw new HttpRequestException(HttpRequestError.ConnectionError, "No connection."),
                Shopify.Trouble.Broken => new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("<html>Bad gateway</html>") },
                Shopify.Trouble.Denied => Json(Error("ACCESS_DENIED", "Access denied for this field.")),
                Shopify.Trouble.Lost => throw Lose(name, call["variables"]!),
                _ => Json(Answer(name, call["variables"]!)),
            };
        }
    }

    // It is done, and nobody hears of it.
    private HttpRequestException Lose(string name, JsonNode variables)
    {
        _queries.Answer(name, variables);
        return new HttpRequestException(HttpRequestError.ResponseEnded, "The line was cut.");
    }

    private JsonObject Answer(string name, JsonNode variables)
    {
        if (Limit is not { } limit)
            return _queries.Answer(name, variables);

        var now = time.GetUtcNow();
        _points = Math.Min(limit.Most, (_points ?? limit.Most) + ((now - _filled).TotalSeconds * limit.PerSecond));
        _filled = now;
        var isThere = _points >= limit.Cost;
        if (isThere)
            _points -= limit.Cost;
        else
            TurnedAway++;
        var answer = isThere ? _queries.Answer(name, variables) : Error("THROTTLED", "Throttled");
        answer["extensions"] = new JsonObject
        {
            ["cost"] = new JsonObject
            {
                ["requestedQueryCost"] = limit.Cost,
                ["actualQueryCost"] = isThere ? limit.Cost : null,
                ["throttleStatus"] = new JsonObject { ["maximumAvailable"] = limit.Most, ["currentlyAvailable"] = Math.Floor(_points.Value), ["restoreRate"] = limit.PerSecond },
            },
        };
        return answer;
    }

    public static JsonObject Error(string code, string message) => new()
    {
        ["errors"] = new JsonArray(new JsonObject { ["message"] = message, ["extensions"] = new JsonObject { ["code"] = code } }),
    };

    private static HttpResponseMessage Json(JsonObject answer) =>
        new(HttpStatusCode.OK) { Content = new StringContent(answer.ToJsonString(), Encoding.UTF8, "application/json") };
}
