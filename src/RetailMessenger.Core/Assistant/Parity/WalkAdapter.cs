using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Core.Assistant.Parity;

/// <summary>Keeps what a bot says in a turn.</summary>
internal sealed class WalkAdapter : BotAdapter
{
    private readonly List<Activity> _said = [];

    /// <summary>What was said since this was last called.</summary>
    public IReadOnlyList<Activity> Take()
    {
        Activity[] said = [.. _said];
        _said.Clear();
        return said;
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        _said.AddRange(activities.Where(activity => activity.Type == ActivityTypes.Message));
        return Task.FromResult(Array.ConvertAll(activities, _ => new ResourceResponse(Guid.NewGuid().ToString("N"))));
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        Task.FromResult(new ResourceResponse(activity.Id));

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => Task.CompletedTask;
}
