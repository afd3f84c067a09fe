using System.Collections.Concurrent;
using System.Globalization;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.Twilio.Wire;

namespace RetailMessenger.Channels.Twilio.Sending;

/// <summary>
/// Templates with buttons, of which an account needs one for each number of them: WhatsApp has no other way to buttons. Made when first needed, found
/// again by their name after a restart.
/// </summary>
internal sealed class Templates(TwilioApi api)
{
    // In a session WhatsApp takes three buttons without Meta's approval; more are a list to open.
    private const int MostButtons = 3;

    private readonly ConcurrentDictionary<int, Task<string?>> _known = new();

    /// <summary>The template for so many choices; null when there is none and none could be made.</summary>
    /// <exception cref="HttpRequestException">The network failed.</exception>
    public async Task<string?> FindAsync(int count, CancellationToken cancellationToken)
    {
        var finding = _known.GetOrAdd(count, FindOrMakeAsync);
        string? found = null;
        try
        {
            return found = await finding.WaitAsync(cancellationToken);
        }
        finally
        {
            // What failed is looked for again the next time.
            if (found is null)
                _known.TryRemove(new(count, finding));
        }
    }

    /// <summary>Forgets a template with which sending failed; it may have been deleted.</summary>
    public void Forget(int count) => _known.TryRemove(count, out _);

    /// <summary>What a message puts in the template's places: its text, then title and payload of each choice.</summary>
    public static Dictionary<string, string> VariablesFor(string text, IList<CardAction> choices, string openList)
    {
        var values = new List<string> { text };
        if (choices.Count > MostButtons)
            values.Add(openList);
        foreach (var choice in choices)
            values.AddRange([choice.Title ?? "", (string?)choice.Value ?? ""]);
        return values.Select((value, index) => (index, value)).ToDictionary(item => NumberOf(item.index), item => item.value, StringComparer.Ordinal);
    }

    private async Task<string?> FindOrMakeAsync(int count)
    {
        var template = Make(count);
        var listed = await api.ListTemplatesAsync(CancellationToken.None);
        if (listed.Body?.Contents?.FirstOrDefault(made => made.FriendlyName == template.FriendlyName)?.Sid is { } sid)
            return sid;
        return (await api.MakeTemplateAsync(template, CancellationToken.None)).Body?.Sid;
    }

    private static TemplateBody Make(int count)
    {
        var isList = count > MostButtons;
        var first = isList ? 2 : 1;
        var places = Enumerable.Range(0, count).Select(i => (Title: Place(first + (2 * i)), Id: Place(first + (2 * i) + 1))).ToList();
        var samples = Enumerable.Range(0, first + (2 * count)).ToDictionary(NumberOf, index => $"sample {index + 1}", StringComparer.Ordinal);
        return new TemplateBody(
            string.Create(CultureInfo.InvariantCulture, $"retail_messenger_{(isList ? "list" : "buttons")}_{count}"),
            "en",
            samples,
            isList
                ? new() { ListPicker = new(Place(0), Place(1), [.. places.Select(place => new TemplateItemBody(place.Title, place.Id))]) }
                : new() { QuickReply = new(Place(0), [.. places.Select(place => new TemplateActionBody("QUICK_REPLY", place.Title, place.Id))]) });
    }

    private static string Place(int index) => $"{{{{{NumberOf(index)}}}}}";

    private static string NumberOf(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
