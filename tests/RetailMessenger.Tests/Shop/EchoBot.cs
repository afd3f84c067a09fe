using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.Shop;

/// <summary>Greets a new customer and repeats what is said; remembers in order what it heard.</summary>
public sealed class EchoBot : IBot
{
    private readonly Lock _lock = new();
    private readonly List<Activity> _heard = [];

    public IReadOnlyList<Activity> Heard
    {
        get
        {
            lock (_lock)
                return [.. _heard];
        }
    }

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            _heard.Add(turnContext.Activity);
        var answer = turnContext.Activity.Type switch
        {
            ActivityTypes.ConversationUpdate => "welcome",
            ActivityTypes.Message => $"you said {turnContext.Activity.Text}",
            _ => $"that was {turnContext.Activity.Name}",
        };
        await turnContext.SendActivityAsync(answer, cancellationToken: cancellationToken);
    }
}
