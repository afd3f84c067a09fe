using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using RetailMessenger.Channels.Messenger;

namespace RetailMessenger.Channels.Emulator.Messenger;

/// <summary>
/// Stands in for the Graph API as far as this product uses it: takes what Meta takes, and refuses with the same codes what Meta refuses. Holds its
/// people in memory.
/// </summary>
internal sealed class GraphNetwork(string pageAccessToken, string appSecret, TimeProvider time) : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, GraphPerson> _people = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _personas = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _assets = new(StringComparer.Ordinal);
    private int _ids;

    /// <summary>What the Page shows before anybody writes, as it was set.</summary>
    public JsonObject Profile { get; } = [];

    /// <summary>The fields of which the app is told.</summary>
    public string SubscribedFields { get; private set; } = "";

    /// <summary>Answers instead of the network, once; null lets it answer itself.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?> Disturbance { get; set; } = _ => null;

    /// <summary>Somebody with an account; made when first named.</summary>
    public GraphPerson Person(string id) => _people.GetOrAdd(id, _ => new GraphPerson(id));

    /// <summary>Notes that somebody wrote to the Page just now, which opens the window.</summary>
    public void Heard(string personId) => Person(personId).LastAction = time.GetUtcNow();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Disturbance(request) is { } disturbed)
            return disturbed;

        var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        if (request.Headers.Authorization?.Parameter != pageAccessToken)
            return Error(new GraphRefusal(190, null, "Invalid OAuth access token."), HttpStatusCode.Unauthorized);
        if (query["appsecret_proof"] != MessengerSignature.Proof(pageAccessToken, appSecret))
            return Error(new GraphRefusal(100, null, "Invalid appsecret_proof provided in the API argument"), HttpStatusCode.BadRequest);

        var body = request.Content is null ? default : JsonSerializer.Deserialize<JsonElement>(await request.Content.ReadAsByteArrayAsync(cancellationToken));
        try
        {
            return Answer(Path(request.RequestUri), request.Method, body, query["fields"] ?? query["subscribed_fields"]);
        }
        catch (GraphRefusal refusal)
        {
            return Error(refusal, HttpStatusCode.BadRequest);
        }
    }

    // The first part is the version.
    private static string Path(Uri address) =>
        string.Join('/', address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipWhile(part => !part.StartsWith('v')).Skip(1));

    private HttpResponseMessage Answer(string path, HttpMethod method, JsonElement body, string? fields) => (method.Method, path) switch
    {
        ("POST", "me/messages") => Send(body),
        ("POST", "me/pass_thread_control" or "me/take_thread_control" or "me/request_thread_control" or "me/release_thread_control") =>
            Control(path["me/".Length..], body),
        ("POST", "me/message_attachments") => Json(new JsonObject { ["attachment_id"] = Keep(body) }),
        ("GET", "me/personas") => Listed([.. _personas.Select(persona => new JsonObject { ["id"] = persona.Value, ["name"] = persona.Key })]),
        ("POST", "me/personas") => Json(new JsonObject { ["id"] = _personas.GetOrAdd(body.GetProperty("name").GetString()!, _ => NewId("persona")) }),
        ("POST", "me/messenger_profile") => SetProfile(body),
        ("GET", "me/messenger_profile") => Listed(Profile.DeepClone()),
        ("GET", "me/subscribed_apps") => Listed(new JsonObject { ["id"] = "1", ["subscribed_fields"] = Split(SubscribedFields) }),
        ("POST", "me/subscribed_apps") => Subscribe(fields),
        ("GET", "me") => Json(new JsonObject { ["id"] = "page", ["name"] = "The shop" }),
        ("GET", var person) when _people.TryGetValue(person, out var found) =>
            Json(new JsonObject { ["id"] = person, ["first_name"] = found.FirstName, ["locale"] = found.Locale }),
        _ => throw new GraphRefusal(100, 33, "Unsupported request"),
    };

    private HttpResponseMessage Send(JsonElement body)
    {
        var recipient = body.GetProperty("recipient");
        var id = (recipient.TryGetProperty("id", out var person) ? person : recipient.GetProperty("user_ref")).GetString()!;
        if (!_people.TryGetValue(id, out var found))
            throw new GraphRefusal(100, 2018001, "No matching user found");

        GraphRules.Check(body, found, _personas.Values, _assets.Keys, time.GetUtcNow());
        if (body.TryGetProperty("sender_action", out var action))
        {
            found.Signs.Writer.TryWrite(action.GetString()!);
            return Json(new JsonObject { ["recipient_id"] = id });
        }

        var mid = NewId("m_");
        found.Take(body.Clone(), mid);
        return Json(new JsonObject { ["recipient_id"] = id, ["message_id"] = mid });
    }

    private string Keep(JsonElement body)
    {
        var attachment = body.GetProperty("message").GetProperty("attachment");
        if (!Uri.TryCreate(attachment.GetProperty("payload").GetProperty("url").GetString(), UriKind.Absolute, out _))
            throw new GraphRefusal(100, 2018047, "Upload attachment failure");
        var id = NewId("asset");
        _assets[id] = true;
        return id;
    }

    private HttpResponseMessage Control(string name, JsonElement body)
    {
        Person(body.GetProperty("recipient").GetProperty("id").GetString()!).Signs.Writer.TryWrite(
            body.TryGetProperty("target_app_id", out var target) ? $"{name} {target.GetString()}" : name);
        return Json(new JsonObject { ["success"] = true });
    }

    private HttpResponseMessage SetProfile(JsonElement body)
    {
        GraphRules.CheckProfile(body);
        foreach (var property in body.EnumerateObject())
            Profile[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        return Json(new JsonObject { ["result"] = "success" });
    }

    private HttpResponseMessage Subscribe(string? fields)
    {
        SubscribedFields = fields ?? "";
        return Json(new JsonObject { ["success"] = true });
    }

    private static JsonArray Split(string fields) => [.. fields.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(field => JsonValue.Create(field))];

    private string NewId(string prefix) => $"{prefix}{Interlocked.Increment(ref _ids)}";

    private static HttpResponseMessage Listed(params JsonNode[] items) => Json(new JsonObject { ["data"] = new JsonArray(items) });

    private static HttpResponseMessage Json(JsonNode body) => new(HttpStatusCode.OK) { Content = JsonContent.Create(body) };

    private static HttpResponseMessage Error(GraphRefusal refusal, HttpStatusCode status) => new(status)
    {
        Content = JsonContent.Create(new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["message"] = refusal.Message,
                ["type"] = "OAuthException",
                ["code"] = refusal.Code,
                ["error_subcode"] = refusal.Subcode,
                ["fbtrace_id"] = "emulated",
            },
        }),
    };
}
