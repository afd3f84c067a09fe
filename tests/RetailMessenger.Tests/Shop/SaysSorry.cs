using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Assistant;

namespace RetailMessenger.Tests.Shop;

internal sealed class SaysSorry : IGiveUp
{
    public Activity Apologise(Activity unanswered) => new() { Type = ActivityTypes.Message, Text = "sorry" };
}
