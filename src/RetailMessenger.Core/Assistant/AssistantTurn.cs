using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Understanding;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Measures;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant;

/// <summary>One turn as steps see it: what was said, what is remembered, what is open. Also found in the turn's state, for dialogs.</summary>
public sealed class AssistantTurn
{
    private static readonly Texts<AssistantText> Words = TextFiles.Of<AssistantText>();

    internal AssistantTurn(ITurnContext context, CustomerMemory customer, ConversationMemory conversation, OpenDialogs dialogs)
    {
        Context = context;
        Customer = customer;
        Conversation = conversation;
        Dialogs = dialogs;
    }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>What is remembered of the customer; changes are saved with the turn.</summary>
    public CustomerMemory Customer { get; }

    /// <summary>What is remembered of the conversation; changes are saved with the turn.</summary>
    public ConversationMemory Conversation { get; }

    /// <summary>The dialogs that have begun.</summary>
    public OpenDialogs Dialogs { get; }

    /// <summary>Whether the customer wrote something, rather than joining, typing or tapping a reaction.</summary>
    public bool IsMessage => Context.Activity.Type == ActivityTypes.Message;

    /// <summary>What the customer wrote; null when there are no words in it.</summary>
    public string? Text => IsMessage ? Context.Activity.Text : null;

    /// <summary>What the message asks for by itself; null when it is an answer to an open question, or is not understood.</summary>
    internal Meaning? Meaning { get; set; }

    /// <summary>The turn's own.</summary>
    /// <exception cref="InvalidOperationException">The turn is not run by the assistant.</exception>
    public static AssistantTurn Of(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<AssistantTurn>() ?? throw new InvalidOperationException("This turn is not run by the assistant.");
    }

    /// <summary>Speaks another language, with the customer from now on.</summary>
    /// <param name="language">The language.</param>
    /// <param name="chosen">Whether the customer asked for it, rather than being heard to speak it.</param>
    public void Speak(Language language, bool chosen)
    {
        ArgumentNullException.ThrowIfNull(language);
        Customer.Language = language.Code;
        Customer.LanguageChosen |= chosen;
        Context.Speak(language);
        Context.Note("language.changed", language.Code);
    }

    /// <summary>
    /// Keeps what somebody has shown of who they are. Who shows that they are somebody else is only that from then on.
    /// </summary>
    internal void Prove(Proof proof)
    {
        Customer.Proofs.RemoveAll(old => old.CustomerId != proof.CustomerId || (old.OrderNumber == proof.OrderNumber && old.Rung <= proof.Rung));
        Customer.Proofs.Add(proof);
        Context.Note("identity.proven", proof.Rung.ToString());
    }

    internal string Word(AssistantText key, params ReadOnlySpan<(string Name, object? Value)> values) => Words[key].In(Context.CultureOf(), values);

    internal string WordVariant(AssistantText key, int turn, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Words[key].Variant(turn, Context.CultureOf(), values);

    internal Task SayAsync(Activity activity, CancellationToken cancellationToken) => Context.SendActivityAsync(activity, cancellationToken);
}
