using Microsoft.Extensions.Time.Testing;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Turns;

public sealed class MiddlewareTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly FakeTimeProvider _time = new();
    private readonly MemoryTranscriptStore _transcripts = new();

    [Fact]
    public async Task A_long_turn_shows_that_the_bot_is_at_work()
    {
        _adapter.Use(new ShowTypingMiddleware(500, 2000, _time));
        var responded = true;

        await _adapter.RunAsync(RecordingAdapter.Message(), (turn, _) =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(499));
            Assert.Empty(_adapter.Sent);
            _time.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Single(_adapter.Sent);
            _time.Advance(TimeSpan.FromMilliseconds(2000));
            responded = turn.Responded;
            return Task.CompletedTask;
        });
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["typing", "typing"], _adapter.Sent.Select(activity => activity.Type));
        Assert.Equal("anna", _adapter.Sent.First().Recipient!.Id);
        Assert.False(responded);
    }

    [Fact]
    public async Task Only_messages_show_that_the_bot_is_at_work()
    {
        _adapter.Use(new ShowTypingMiddleware(0, 1, _time));
        var update = RecordingAdapter.Message();
        update.Type = ActivityTypes.ConversationUpdate;

        await _adapter.RunAsync(update, (_, _) =>
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            return Task.CompletedTask;
        });

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task The_transcript_has_what_was_said_updated_and_deleted()
    {
        _adapter.Use(new TranscriptLoggerMiddleware(_transcripts, _time));

        await _adapter.RunAsync(RecordingAdapter.Message("Hi"), async (turn, token) =>
        {
            var sent = await turn.SendActivityAsync("Hello", cancellationToken: token);
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: sent.Id, text: "Hello!"), token);
            await turn.DeleteActivityAsync(sent.Id!, token);
        });

        var page = await _transcripts.GetTranscriptActivitiesAsync(BotChannels.Test, "c-anna");
        Assert.Equal(
            [("message", "m-anna", "Hi"), ("message", "r1", "Hello"), ("messageUpdate", "r1", "Hello!"), ("messageDelete", "r1", null)],
            page.Items.Cast<Activity>().Select(activity => (activity.Type, activity.Id, activity.Text)));
        Assert.Equal(RoleTypes.User, page.Items[0].From!.Role);
        Assert.All(page.Items, activity => Assert.Equal(_time.GetUtcNow(), activity.Timestamp));
    }

    [Fact]
    public async Task The_transcript_of_a_failed_turn_is_kept()
    {
        _adapter.Use(new TranscriptLoggerMiddleware(_transcripts, _time));

        await Assert.ThrowsAsync<InvalidOperationException>(() => _adapter.RunAsync(RecordingAdapter.Message("Hi"), (_, _) => throw new InvalidOperationException()));

        Assert.Single((await _transcripts.GetTranscriptActivitiesAsync(BotChannels.Test, "c-anna")).Items);
    }

    [Fact]
    public async Task A_long_transcript_comes_in_pages()
    {
        for (var i = 0; i < 45; i++)
        {
            var activity = RecordingAdapter.Message();
            activity.Id = $"a{i:00}";
            activity.Timestamp = _time.GetUtcNow().AddSeconds(i);
            await _transcripts.LogActivityAsync(activity);
        }

        var first = await _transcripts.GetTranscriptActivitiesAsync(BotChannels.Test, "c-anna");
        var second = await _transcripts.GetTranscriptActivitiesAsync(BotChannels.Test, "c-anna", first.ContinuationToken);
        var third = await _transcripts.GetTranscriptActivitiesAsync(BotChannels.Test, "c-anna", second.ContinuationToken);
        var late = await _transcripts.GetTranscriptActivitiesAsync(BotChannels.Test, "c-anna", startDate: _time.GetUtcNow().AddSeconds(40));

        Assert.Equal((20, 20, 5, 5), (first.Items.Length, second.Items.Length, third.Items.Length, late.Items.Length));
        Assert.Equal("a44", third.Items[^1].Id);
        Assert.Null(third.ContinuationToken);
        Assert.Equal("c-anna", Assert.Single((await _transcripts.ListTranscriptsAsync(BotChannels.Test)).Items).Id);
        await _transcripts.DeleteTranscriptAsync(BotChannels.Test, "c-anna");
        Assert.Empty((await _transcripts.GetTranscriptActivitiesAsync(BotChannels.Test, "c-anna")).Items);
    }
}
