using System.Text.Json;
using System.Text.Json.Nodes;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>What a button carries through a network and back: a plain text where that is enough, else a small JSON object.</summary>
public static class ChoicePayload
{
    private const string Mark = "choice";

    /// <summary>The payload of a button.</summary>
    public static string Of(CardAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var value = TextOf(action.Value);
        if (action.Type != ActionTypes.MessageBack && value is not null)
            return value;
        if (action.Value is null)
            return action.Text ?? action.Title ?? "";

        var carried = new JsonObject { ["text"] = action.Text, ["value"] = JsonSerializer.SerializeToNode(action.Value, SchemaJson.Options) };
        return new JsonObject { [Mark] = carried }.ToJsonString(SchemaJson.Options);
    }

    /// <summary>Makes an incoming message what it would have been, had the customer pressed the button in a Bot Framework client.</summary>
    public static void Apply(Activity activity, string payload)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(payload);
        if (Carried(payload) is not { } carried)
        {
            activity.Text = payload;
            return;
        }

        activity.Text = carried.TryGetProperty("text", out var text) ? text.GetString() : null;
        activity.Value = carried.TryGetProperty("value", out var value) ? value.Clone() : null;
    }

    /// <summary>Makes an incoming message the choice of an action.</summary>
    public static void Apply(Activity activity, CardAction action) => Apply(activity, Of(action));

    private static string? TextOf(object? value) => value switch
    {
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } json => json.GetString(),
        _ => null,
    };

    private static JsonElement? Carried(string payload)
    {
        if (!payload.StartsWith($"{{\"{Mark}\":", StringComparison.Ordinal))
            return null;
        try
        {
            using var json = JsonDocument.Parse(payload);
            return json.RootElement.GetProperty(Mark) is { ValueKind: JsonValueKind.Object } carried ? carried.Clone() : null;
        }
        catch (JsonException)
        {
            // A customer may write anything; it is then a text like any other.
            return null;
        }
    }
}
