using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Measures;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Orders;

namespace RetailMessenger.Dialogs.TalkToPerson;

/// <summary>Takes a message for the people of the shop and a way to reach the customer, as a ticket that they answer.</summary>
internal sealed class TalkToPersonDialog : ShopDialog<TalkToPersonText>
{
    private const string Name = "talkToPerson";
    private const string State = "state";
    private const string MessagePrompt = "message";
    private const string ContactPrompt = "contact";
    private const int LongestMessage = 2000;

    private readonly TimeProvider _time;

    public TalkToPersonDialog(TimeProvider time) : base(Name)
    {
        _time = time;
        Follow(AskMessageAsync, AskContactAsync, ConfirmAsync, SendAsync);
        AddDialog(new TextPrompt(MessagePrompt, TakeMessageAsync));
        AddDialog(new TextPrompt(ContactPrompt, TakeContactAsync));
    }

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<TalkToPersonText>()[TalkToPersonText.Title],
        Explanation = TextFiles.Of<TalkToPersonText>()[TalkToPersonText.Explanation],
        Sample = TextFiles.Of<TalkToPersonText>()[TalkToPersonText.Sample],
    };

    public override DialogRole Role => DialogRole.Person;

    protected override TalkToPersonText? Left => TalkToPersonText.Left;

    private Task<DialogTurnResult> AskMessageAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskTextAsync(step, MessagePrompt, Word(step.Context, TalkToPersonText.AskMessage), TalkToPersonText.MessageUnusable, [], cancellationToken);

    private Task<DialogTurnResult> AskContactAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values[State] = new TalkToPersonState((string)step.Result, "");
        var question = Word(step.Context, TalkToPersonText.AskContact);
        return AskTextAsync(step, ContactPrompt, question, TalkToPersonText.ContactUnusable, [TalkToPersonText.Here], cancellationToken);
    }

    private Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var state = StateOf(step) with { Contact = (string)step.Result };
        step.Values[State] = state;
        var question = state.Contact.Length == 0
            ? Word(step.Context, TalkToPersonText.ConfirmHere, ("message", state.Message))
            : Word(step.Context, TalkToPersonText.Confirm, ("message", state.Message), ("contact", state.Contact));
        TalkToPersonText[] choices = [TalkToPersonText.Send, TalkToPersonText.Change, TalkToPersonText.Discard];
        return AskWhetherAsync(step, question, TalkToPersonText.Unclear, choices, cancellationToken);
    }

    private async Task<DialogTurnResult> SendAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (Chose(step, TalkToPersonText.Change))
            return await step.ReplaceDialogAsync(step.ActiveDialog!.Id, null, cancellationToken);

        var answer = Chose(step, TalkToPersonText.Send) ? Open(step) : Say(step.Context, TalkToPersonText.NotSent);
        await step.Context.SendActivityAsync(answer, cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private Activity Open(WaterfallStepContext step)
    {
        var conversation = step.Context.ConversationKeyOf();
        var state = StateOf(step);
        var ticket = new Ticket
        {
            Id = TicketNumber.Of(conversation, step.Context.Activity),
            Conversation = conversation,
            Opened = _time.GetUtcNow(),
            Message = state.Message,
            Contact = state.Contact,
            Language = step.Context.LanguageOf().Code,
        };
        StagedTurn.Of(step.Context).Tickets.Add(ticket);
        step.Context.Note("ticket.opened");
        return ticket.Contact.Length == 0
            ? Say(step.Context, TalkToPersonText.SentHere, ("number", ticket.Id))
            : Say(step.Context, TalkToPersonText.Sent, ("number", ticket.Id), ("contact", ticket.Contact));
    }

    private static TalkToPersonState StateOf(WaterfallStepContext step) => (TalkToPersonState)step.Values[State];

    private static Task<bool> TakeMessageAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var message = prompt.Recognized.Value?.Trim() ?? "";
        prompt.Recognized.Value = message;
        return TakeOrAskAgainAsync(prompt, message.Length is > 0 and <= LongestMessage, cancellationToken);
    }

    private Task<bool> TakeContactAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var contact = Means(prompt.Recognized.Value, TalkToPersonText.Here) ? "" : Contact.Find(prompt.Recognized.Value);
        prompt.Recognized.Value = contact ?? "";
        return TakeOrAskAgainAsync(prompt, contact is not null, cancellationToken);
    }
}
