using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Dialogs.Orders;

namespace RetailMessenger.Dialogs.Identify;

/// <summary>
/// Has the customer show who they are by a one-time code: begun by other dialogs. Ends with true once that is shown, else with false. It says and does the same
/// whether the address that they name is a customer's or not.
/// </summary>
internal sealed class IdentifyDialog : ShopDialog<IdentifyText>
{
    public const string Name = "identify";

    private const string AddressPrompt = "addressPrompt";
    private const string CodePrompt = "codePrompt";
    private const int Digits = 6;

    private readonly OwnShop _shop;
    private readonly CodeDesk _codes;

    public IdentifyDialog(OwnShop shop, CodeDesk codes) : base(Name, hasExamples: false)
    {
        _shop = shop;
        _codes = codes;
        Follow(AskAddressAsync, AskCodeAsync, CheckAsync);
        AddDialog(new OpenPrompt(AddressPrompt, TakeAddressAsync));
        AddDialog(new OpenPrompt(CodePrompt, TakeCodeAsync));
    }

    protected override IdentifyText? Left => IdentifyText.Left;

    private async Task<DialogTurnResult> AskAddressAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        if (await _shop.FindCustomerAsync(turn, Rung.OneTimeCode, cancellationToken) is Lookup<Customer>.Found)
            return await step.EndDialogAsync(true, cancellationToken);
        if (!_codes.ReachAnybody)
            return await EndAsync(step, IdentifyText.NoWay, cancellationToken);

        // Asked again after a wrong code: the address is known.
        return step.Options is string address
            ? await step.NextAsync(address, cancellationToken)
            : await AskOpenAsync(
                step, AddressPrompt, Word(step.Context, IdentifyText.AskAddress), Words[IdentifyText.AddressUnusable], [], cancellationToken);
    }

    private async Task<DialogTurnResult> AskCodeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (turn, address) = (AssistantTurn.Of(step.Context), (string)step.Result);
        switch (await _codes.BeginAsync(turn, address, cancellationToken))
        {
            case null:
                return await EndAsync(step, IdentifyText.TooMany, cancellationToken);
            case Lookup<Challenge>.Found:
                var question = Word(step.Context, IdentifyText.AskCode, ("address", address));
                return await AskOpenAsync(
                    step, CodePrompt, question, Words[IdentifyText.CodeUnusable], [Word(step.Context, IdentifyText.NewAddress)], cancellationToken);
            default:
                var later = OrderWords.TryLater(step.Context);
                await step.Context.SendActivityAsync(Offer.Of(later), cancellationToken);
                return await step.EndDialogAsync(false, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> CheckAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        if ((string)step.Result is not { Length: Digits } code)
        {
            turn.Conversation.Challenge = null;
            return await step.ReplaceDialogAsync(step.ActiveDialog!.Id, null, cancellationToken);
        }

        var address = turn.Conversation.Challenge?.Address;
        switch (await _codes.CheckAsync(turn, code, cancellationToken))
        {
            case Verdict.Proven:
                return await step.EndDialogAsync(true, cancellationToken);
            case Verdict.TooManyGuesses:
                return await EndAsync(step, IdentifyText.TooMany, cancellationToken);
            default:
                await step.Context.SendActivityAsync(Offer.Remark(Word(step.Context, IdentifyText.NotRight)), cancellationToken);
                return await step.ReplaceDialogAsync(step.ActiveDialog!.Id, address, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, IdentifyText text, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(Say(step.Context, text, ("person", CommandWords.NameOf(step.Context, Command.Person))), cancellationToken);
        return await step.EndDialogAsync(false, cancellationToken);
    }

    private Task<bool> TakeAddressAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var contact = Contact.Find(prompt.Recognized.Value);
        var address = contact is null || contact.Contains('@', StringComparison.Ordinal) ? contact : Contact.ToE164(contact);
        var isUsable = address is not null && _codes.Reaches(address);
        prompt.Recognized.Value = address ?? "";
        return TakeOrAskAgainAsync(prompt, isUsable, cancellationToken);
    }

    private Task<bool> TakeCodeAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var said = prompt.Recognized.Value ?? "";
        var wantsAnother = Means(said, IdentifyText.NewAddress);
        var code = wantsAnother ? "" : string.Concat(said.Where(char.IsAsciiDigit));
        prompt.Recognized.Value = code;
        return TakeOrAskAgainAsync(prompt, wantsAnother || code.Length == Digits, cancellationToken);
    }
}
