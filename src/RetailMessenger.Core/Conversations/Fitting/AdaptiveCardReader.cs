using System.Text.Json;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>
/// Reads the words, pictures and actions of an Adaptive Card, in the order in which they stand
/// (https://adaptivecards.io/explorer/). Fields to fill in cannot be shown as text: the card's own fallback text then speaks for it.
/// </summary>
internal static class AdaptiveCardReader
{
    private const int Deepest = 20;

    public static CardContent Read(Attachment attachment)
    {
        var card = attachment.Content as JsonElement? ?? SchemaJson.Convert<JsonElement>(attachment.Content);
        var found = new Found();
        if (card.ValueKind == JsonValueKind.Object)
            Walk(card, found, 0);
        var fallback = card.ValueKind == JsonValueKind.Object ? Member(card, "fallbackText") ?? Member(card, "speak") : null;
        IReadOnlyList<string> lines = fallback is not null && (found.HasInputs || found.Lines.Count == 0) ? fallback.Split('\n') : found.Lines;
        return new CardContent("", "", lines, found.Pictures, found.Actions);
    }

    private static void Walk(JsonElement element, Found found, int depth)
    {
        if (depth > Deepest)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item, found, depth + 1);
            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        Take(element, found);
        foreach (var place in (ReadOnlySpan<string>)["body", "items", "columns", "rows", "cells", "inlines", "images", "actions", "selectAction", "card"])
        {
            if (element.TryGetProperty(place, out var inner))
                Walk(inner, found, depth + 1);
        }
    }

    private static void Take(JsonElement element, Found found)
    {
        switch (Member(element, "type"))
        {
            case "TextBlock" or "TextRun" when Member(element, "text") is { Length: > 0 } text:
                found.Lines.Add(text);
                break;
            case "Image" when Member(element, "url") is { Length: > 0 } url:
                found.Pictures.Add(CardReader.FileAt(url, "image/*"));
                break;
            case "FactSet" when element.TryGetProperty("facts", out var facts) && facts.ValueKind == JsonValueKind.Array:
                found.Lines.AddRange(facts.EnumerateArray().Select(fact => $"{Member(fact, "title")}: {Member(fact, "value")}"));
                break;
            case "Action.OpenUrl" when Member(element, "url") is { Length: > 0 } link:
                found.Actions.Add(new CardAction(ActionTypes.OpenUrl, Member(element, "title") ?? link, value: link));
                break;
            case "Action.Submit" or "Action.Execute" when Member(element, "title") is { Length: > 0 } title:
                found.Actions.Add(Submit(element, title));
                break;
            case { } type when type.StartsWith("Input.", StringComparison.Ordinal):
                found.HasInputs = true;
                break;
        }
    }

    private static CardAction Submit(JsonElement element, string title) => element.TryGetProperty("data", out var data)
        ? data.ValueKind == JsonValueKind.String
            ? new CardAction(ActionTypes.ImBack, title, value: data.GetString())
            : new CardAction(ActionTypes.MessageBack, title, value: data.Clone())
        : new CardAction(ActionTypes.ImBack, title, value: title);

    private static string? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed class Found
    {
        public List<string> Lines { get; } = [];

        public List<Attachment> Pictures { get; } = [];

        public List<CardAction> Actions { get; } = [];

        public bool HasInputs { get; set; }
    }
}
