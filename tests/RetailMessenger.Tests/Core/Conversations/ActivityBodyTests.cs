using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Tests.Core.Conversations;

/// <summary>What another version of the shop has written into the log.</summary>
public sealed class ActivityBodyTests
{
    /// <summary>As it was stored in production once. Never to be changed.</summary>
    private const string Pinned = """
        {"type":"message","channelId":"webchat","from":{"id":"anna","name":"Anna"},"conversation":{"id":"c1"},"recipient":{"id":"bot"},"locale":"es-MX",
        "text":"¿Dónde está?","inputHint":"acceptingInput","suggestedActions":{"actions":[{"type":"imBack","title":"Sí","value":"Sí"}]},"attachments":[],
        "entities":[{"type":"ClientCapabilities","requiresBotState":true}],"channelData":{"clientActivityID":"a1"},"replyToId":"q1"}
        """;

    [Fact]
    public void An_entry_of_long_ago_says_what_it_said()
    {
        var activity = ActivityBody.Read(Pinned);

        Assert.Equal(("message", "¿Dónde está?", "es-MX", "q1"), (activity.Type, activity.Text, activity.Locale, activity.ReplyToId));
        Assert.Equal(("Anna", "Sí"), (activity.From!.Name, activity.SuggestedActions!.Actions![0].Title));
        AssertSame(Pinned, ActivityBody.Of(activity));
    }

    [Fact]
    public void What_a_newer_version_added_at_any_level_is_kept()
    {
        const string Added = "\"added\":{\"n\":[1.50]},";
        var newer = Pinned
            .Replace("\"id\":", Added + "\"id\":", StringComparison.Ordinal)
            .Replace("\"type\":", Added + "\"type\":", StringComparison.Ordinal)
            .Replace("\"actions\":", Added + "\"actions\":", StringComparison.Ordinal);

        AssertSame(newer, ActivityBody.Of(ActivityBody.Read(newer)));
    }

    [Theory]
    [InlineData("\"message\"", "\"holograph\"", "holograph")]
    [InlineData("\"imBack\"", "\"think\"", "message")]
    [InlineData("\"acceptingInput\"", "\"readingMinds\"", "message")]
    [InlineData("{\"id\":\"anna\",\"name\":\"Anna\"}", "\"anna\"", "message")]
    [InlineData("\"attachments\":[]", "\"attachments\":{\"first\":1}", "message")]
    [InlineData("[{\"type\":\"imBack\",\"title\":\"Sí\",\"value\":\"Sí\"}]", "7", "message")]
    public void What_is_something_else_to_this_version_costs_that_alone(string part, string otherwise, string type)
    {
        var changed = Pinned.Replace(part, otherwise, StringComparison.Ordinal);
        Assert.NotEqual(Pinned, changed);

        var activity = ActivityBody.Read(changed);

        Assert.Equal((type, "¿Dónde está?", "c1"), (activity.Type, activity.Text, activity.Conversation!.Id));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"text":null,"attachments":null,"entities":[null]}""")]
    public void What_an_older_version_did_not_write_is_missing_and_nothing_else(string body)
    {
        var activity = ActivityBody.Read(body);

        Assert.Null(activity.Text);
        Assert.Empty(activity.Attachments ?? []);
        Assert.Empty(activity.Entities ?? []);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"text\"")]
    public void What_is_no_object_is_refused(string body) => Assert.Throws<SchemaFormatException>(() => ActivityBody.Read(body));

    private static void AssertSame(string expected, string actual) =>
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(actual).RootElement), actual);
}
