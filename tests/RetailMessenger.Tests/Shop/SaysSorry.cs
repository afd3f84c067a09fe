using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant;

namespace RetailMessenger.Tests.Shop;

internal sealed class SaysSorry : IGiveUp
{
    public Task<Activity> ApologiseAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.FromResult(new Activity { Type = ActivityTypes.Message, Text = "sorry" });
}
