using System.Buffers;
using System.Text;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Schema;

public sealed class ActivityWritingTests
{
    [Fact]
    public void A_message_is_written_without_nulls_in_camel_case_with_utc_times()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Text = "Größe 42 – ¿sí? 📦 <b>",
            Timestamp = new DateTimeOffset(2025, 3, 1, 12, 30, 0, 250, TimeSpan.FromHours(2)),
            LocalTimestamp = new DateTimeOffset(2025, 3, 1, 12, 30, 0, TimeSpan.FromHours(-5.5)),
            From = new ChannelAccount("bot", aadObjectId: "x"),
        };

        Assert.Equal(
            """{"type":"message","timestamp":"2025-03-01T10:30:00.25Z","localTimestamp":"2025-03-01T12:30:00-05:30","from":{"id":"bot","aadObjectId":"x"},"text":"Größe 42 – ¿sí? 📦 <b>"}""",
            SchemaJson.Write(activity).Replace("\\uD83D\\uDCE6", "📦", StringComparison.Ordinal));
    }

    [Fact]
    public void Local_times_keep_their_offset_through_reading_and_writing()
    {
        const string Json = """{"localTimestamp":"2016-09-23T13:07:49.4714686-07:00"}""";

        Assert.Equal(Json, SchemaJson.Write(SchemaJson.Read<Activity>(Json)));
    }

    [Fact]
    public void A_time_without_offset_is_taken_for_utc()
        => Assert.Equal(
            new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero),
            SchemaJson.Read<Activity>("""{"timestamp":"2025-03-01T12:00:00"}""").Timestamp);

    [Fact]
    public void Cards_are_written_inside_their_attachment()
    {
        var card = new HeroCard(
            "Boots",
            images: [new CardImage("https://shop/boots.png")],
            buttons: [new CardAction(ActionTypes.ImBack, "Buy", value: "Buy")]);

        Assert.Equal(
            """{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"Boots","images":[{"url":"https://shop/boots.png"}],"buttons":[{"type":"imBack","title":"Buy","value":"Buy"}]}}""",
            SchemaJson.Write(card.ToAttachment()));
    }

    [Fact]
    public void Entities_keep_the_members_of_their_class()
    {
        var activity = new Activity { Entities = [new Mention(new ChannelAccount("bot"), "@Bot"), new GeoCoordinates(latitude: 48.1, longitude: 11.5), new Entity("plain")] };

        Assert.Equal(
            """{"entities":[{"mentioned":{"id":"bot"},"text":"@Bot","type":"mention"},{"latitude":48.1,"longitude":11.5,"type":"GeoCoordinates"},{"type":"plain"}]}""",
            SchemaJson.Write(activity));
        var read = SchemaJson.Read<Activity>(SchemaJson.Write(activity));
        Assert.Equal("bot", Assert.Single(read.GetMentions()).Mentioned!.Id);
        Assert.Equal(48.1, read.Entities![1].GetAs<GeoCoordinates>().Latitude);
    }

    [Fact]
    public void Objects_of_the_bots_own_are_written_in_camel_case()
    {
        var activity = new Activity { Value = new { OrderNumber = "R1", Lines = new[] { 1, 2 }, Nothing = (string?)null }, ChannelData = new Dictionary<string, object> { ["webchat:id"] = 5 } };

        Assert.Equal("""{"channelData":{"webchat:id":5},"value":{"orderNumber":"R1","lines":[1,2]}}""", SchemaJson.Write(activity));
    }

    [Fact]
    public void An_adaptive_card_keeps_its_own_json()
    {
        const string Card = """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Hi"}],"$schema":"http://adaptivecards.io"}""";

        Assert.Equal(
            "{\"contentType\":\"application/vnd.microsoft.card.adaptive\",\"content\":" + Card + "}",
            SchemaJson.Write(CardFactory.AdaptiveCard(Card)));
    }

    [Fact]
    public void What_contains_itself_is_refused()
    {
        var loop = new Dictionary<string, object>();
        loop["again"] = loop;

        Assert.Throws<SchemaFormatException>(() => SchemaJson.Write(new Activity { Value = loop }));
    }

    [Fact]
    public void What_json_cannot_say_is_refused()
        => Assert.Throws<SchemaFormatException>(() => SchemaJson.Write(new Activity { Value = double.NaN }));

    [Fact]
    public void Half_a_character_in_a_text_of_the_bot_does_not_stop_the_message()
        => Assert.Equal("a\ufffd", SchemaJson.Read<Activity>(SchemaJson.Write(new Activity { Text = "a\ud83d" })).Text);

    [Fact]
    public void Writing_to_a_buffer_gives_the_bytes_of_the_text()
    {
        var buffer = new ArrayBufferWriter<byte>();

        SchemaJson.Write(new Activity("message", text: "ñ"), buffer);

        Assert.Equal("""{"type":"message","text":"ñ"}""", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Fact]
    public void Channel_data_reads_as_any_class()
    {
        var activity = SchemaJson.Read<Activity>("""{"channelData":{"clientActivityID":"a1","count":3}}""");

        Assert.Equal(new Client("a1", 3), activity.GetChannelData<Client>());
        Assert.True(activity.TryGetChannelData<Client>(out var client));
        Assert.Equal("a1", client.ClientActivityId);
        Assert.False(activity.TryGetChannelData<int[]>(out _));
        Assert.False(new Activity().TryGetChannelData<Client>(out _));
    }

    private sealed record Client(string ClientActivityId, int Count);
}
