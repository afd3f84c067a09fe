using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.WebChat;

public sealed class PollTests(OneShop one) : IClassFixture<OneShop>
{
    private readonly TestShop _shop = one.Shop;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_without_a_socket_reads_the_same_as_one_with_it()
    {
        using var anna = await _shop.CustomerAsync();
        List<string> heard = [(await anna.Stream.ActivityAsync())!.Value.GetRawText()];
        await anna.SaysAsync("hello");
        for (var i = 0; i < 2; i++)
            heard.Add((await anna.Stream.ActivityAsync())!.Value.GetRawText());

        var polled = await anna.PollsAsync();

        Assert.Equal(heard, ActivitiesOf(polled).Select(activity => activity.GetRawText()));
        Assert.Equal(anna.Stream.Watermark, polled["watermark"]);
    }

    [Fact]
    public async Task When_nothing_is_new_the_list_is_empty_and_the_watermark_stays()
    {
        using var anna = await _shop.CustomerAsync();
        await anna.HearsAsync();

        var polled = await anna.PollsAsync("2");

        Assert.Equal("""{"activities":[],"watermark":"2"}""", polled.Text);
        Assert.Equal("application/json; charset=utf-8", polled.Header("Content-Type"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("9999")]
    public async Task A_watermark_that_was_never_given_out_reads_from_the_beginning(string watermark)
    {
        using var anna = await _shop.CustomerAsync();
        await anna.HearsAsync();

        var polled = await anna.PollsAsync(watermark);

        Assert.Equal("welcome", Assert.Single(ActivitiesOf(polled)).GetProperty("text").GetString());
        Assert.Equal("2", polled["watermark"]);
    }

    [Fact]
    public async Task The_back_end_reads_and_uploads_with_its_secret_but_has_no_session()
    {
        using var anna = await _shop.CustomerAsync();
        await anna.HearsAsync();
        var conversation = $"conversations/{anna.ConversationId}";

        Assert.Single(ActivitiesOf(await _shop.DirectLine.GetAsync(conversation + "/activities", TestShop.Secret)));
        Assert.Equal(200, (await _shop.DirectLine.PostAsync(conversation + "/upload", new StringContent("hello"), TestShop.Secret)).Status);
        Assert.Equal(403, (await _shop.DirectLine.GetAsync("session/getsessionid", TestShop.Secret)).Status);
        Assert.Equal(404, (await _shop.DirectLine.GetAsync("conversations/none/activities", TestShop.Secret)).Status);
    }

    [Fact]
    public async Task A_conversation_of_ten_thousand_activities_is_read_page_by_page()
    {
        using var anna = await _shop.CustomerAsync();
        await anna.HearsAsync();
        var key = new ConversationKey("directline", anna.ConversationId);
        var conversations = _shop.Get<IConversations>();
        foreach (var batch in Enumerable.Range(0, 10_000).Chunk(500))
            await Task.WhenAll(batch.Select(i => conversations.SayAsync(key, new Activity { Type = "message", Text = $"{i}" }, Cancellation)));

        var (watermark, texts, pages) = ("", new List<string>(), 0);
        while (ActivitiesOf(await PageAsync()) is { Count: > 0 } page)
        {
            Assert.True(page.Count <= 100);
            texts.AddRange(page.Select(activity => activity.GetProperty("text").GetString()!));
            pages++;
        }

        Assert.Equal(101, pages);
        Assert.Equal(10_001, texts.Distinct().Count());
        Assert.Equal("10002", watermark);

        async Task<DirectLine.Reply> PageAsync()
        {
            var reply = await anna.PollsAsync(watermark);
            watermark = reply["watermark"];
            return reply;
        }
    }

    [Fact]
    public async Task A_conversation_that_was_never_begun_is_not_found()
    {
        var token = await _shop.DirectLine.PostAsync("tokens/generate", null, TestShop.Secret);

        Assert.Equal(404, (await _shop.DirectLine.GetAsync($"conversations/{token["conversationId"]}/activities", token["token"])).Status);
    }

    private static List<JsonElement> ActivitiesOf(DirectLine.Reply reply) => [.. reply.Json.GetProperty("activities").EnumerateArray()];
}
