using System.Collections.Concurrent;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Turns;

/// <summary>A channel that numbers what it is given.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    private int _count;

    public ConcurrentQueue<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<string?> Deleted { get; } = [];

    public static Activity Message(string text = "Hi", string user = "anna") => new(ActivityTypes.Message)
    {
        Id = "m-" + user,
        ChannelId = BotChannels.Test,
        ServiceUrl = "https://test",
        Locale = "es-MX",
        Text = text,
        From = new ChannelAccount(user),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c-" + user),
    };

    public Task RunAsync(Activity activity, BotCallbackHandler callback)
        => ProcessActivityAsync(new System.Security.Claims.ClaimsIdentity(), activity, callback, TestContext.Current.CancellationToken);

    public TurnContext Turn(Activity? activity = null) => new(this, activity ?? Message());

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities) Sent.Enqueue(activity);
        return Task.FromResult(activities.Select(_ => new ResourceResponse($"r{Interlocked.Increment(ref _count)}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference.ActivityId);
        return Task.CompletedTask;
    }
}
