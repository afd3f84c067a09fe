using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Parity;

/// <summary>
/// Talks with the bot as customers may: begins every dialog, picks every choice, answers open questions well and badly, and hears all that is said on
/// the way. Each way is walked from its beginning in a conversation of its own, in memory.
/// </summary>
internal sealed class ConversationWalk(IBot bot, IReadOnlyList<ShopDialog> dialogs, TimeProvider time)
{
    private const int MostSteps = 6;
    private const int MostWays = 300;

    // A message that fits anywhere, an address, and something that nobody understands.
    private static readonly string[] Answers = ["The parcel of last week never came", "anna@example.com", "xyzzy"];

    // What is said outside of dialogs.
    private static readonly string[] Asides = ["xyzzy", "help", "back", "?"];

    private int _conversations;

    /// <summary>Everything that is said on a channel in a language, with the dialog that was begun.</summary>
    public async Task<IReadOnlyList<SaidMessage>> WalkAsync(string channel, ChannelProfile profile, Language language, CancellationToken cancellationToken)
    {
        var said = new List<SaidMessage>();
        foreach (var dialog in dialogs.Where(dialog => dialog.Examples[language.Code].Count > 0))
            await WalkFromAsync(dialog.Id, [dialog.Examples[language.Code][0]], channel, profile, language, said, cancellationToken);
        foreach (var aside in Asides)
            await WalkFromAsync("no dialog", [aside], channel, profile, language, said, cancellationToken);
        return said;
    }

    private async Task WalkFromAsync(
        string dialog, string[] beginning, string channel, ChannelProfile profile, Language language, List<SaidMessage> said, CancellationToken cancellationToken)
    {
        var heard = new HashSet<string>(StringComparer.Ordinal);
        var ways = new Queue<string[]>([beginning]);
        for (var walked = 0; walked < MostWays && ways.TryDequeue(out var way); walked++)
        {
            var answers = await TalkAsync(way, channel, profile, language, cancellationToken);
            var isNew = false;
            foreach (var message in answers)
            {
                if (!heard.Add(SchemaJson.Write(new Activity { Text = message.Text, SuggestedActions = message.SuggestedActions, Attachments = message.Attachments })))
                    continue;
                isNew = true;
                said.Add(new SaidMessage(dialog, language, message));
            }

            if (isNew && way.Length < MostSteps)
            {
                foreach (var next in NextAfter(answers))
                    ways.Enqueue([.. way, next]);
            }
        }
    }

    /// <summary>Says all of it in a new conversation; what is answered to the last.</summary>
    private async Task<IReadOnlyList<Activity>> TalkAsync(string[] way, string channel, ChannelProfile profile, Language language, CancellationToken cancellationToken)
    {
        var adapter = new WalkAdapter();
        var storage = new MemoryStorage();
        var conversation = $"walk-{++_conversations}";
        for (var i = 0; i < way.Length; i++)
        {
            adapter.Take();
            using var turn = new TurnContext(adapter, Message(way[i], i, channel, conversation, language));
            turn.TurnState.Add<IStorage>(storage);
            turn.TurnState.Add(new StagedTurn());
            turn.TurnState.Add(profile);
            turn.TurnState.Add(time);
            await bot.OnTurnAsync(turn, cancellationToken);
        }

        return adapter.Take();
    }

    private static Activity Message(string text, int index, string channel, string conversation, Language language) => new()
    {
        Type = ActivityTypes.Message,
        Id = $"{conversation}|{index}",
        Text = text,
        Locale = language.Code,
        ChannelId = channel,
        Conversation = new ConversationAccount { Id = conversation },
        From = new ChannelAccount { Id = "walker", Role = RoleTypes.User },
        Recipient = new ChannelAccount { Id = "bot", Role = RoleTypes.Bot },
    };

    private static IEnumerable<string> NextAfter(IReadOnlyList<Activity> answers)
    {
        var choices = answers.SelectMany(message => message.SuggestedActions?.Actions ?? []).Select(action => action.Value as string ?? action.Title ?? "");
        return choices.Concat(answers.Any(message => message.InputHint == InputHints.ExpectingInput) ? Answers : []).Distinct(StringComparer.Ordinal);
    }
}
