using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Dialogs.Identify;
using RetailMessenger.Dialogs.Orders;

namespace RetailMessenger.Dialogs.FindOrder;

/// <summary>
/// Finds out which order a customer means, and that it is theirs: begun by other dialogs with an <see cref="OrderWish"/>. Ends with the order's number, or with
/// null when none was found, of which the customer was told.
/// </summary>
internal sealed class FindOrderDialog : ShopDialog<FindOrderText>
{
    public const string Name = "findOrder";

    private const string Number = "number";
    private const string Offered = "offered";
    private const string NumberPrompt = "numberPrompt";
    private const string DetailPrompt = "detailPrompt";
    private const int MostOffered = 8;
    private const int LongestDetail = 254;

    private readonly OwnShop _shop;
    private readonly OrderDesk _desk;

    public FindOrderDialog(OwnShop shop, OrderDesk desk) : base(Name, hasExamples: false)
    {
        _shop = shop;
        _desk = desk;
        Follow(ChooseAsync, AskNumberAsync, AskProofAsync, CheckAsync);
        AddDialog(new OpenPrompt(NumberPrompt, TakeNumberAsync));
        AddDialog(new OpenPrompt(DetailPrompt, TakeDetailAsync));
    }

    private static OrderWish WishOf(WaterfallStepContext step) => (OrderWish)step.Options;

    /// <summary>Takes the number that was said, else offers the orders that are known to be the customer's.</summary>
    private async Task<DialogTurnResult> ChooseAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (turn, wish) = (AssistantTurn.Of(step.Context), WishOf(step));
        if (wish.Number is { } said)
            return await step.NextAsync(said, cancellationToken);

        switch (await _shop.ListOrdersAsync(turn, Rungs.ReadOrders, cancellationToken))
        {
            case Lookup<IReadOnlyList<Order>>.Found { Value: var all }:
                return await OfferAsync(step, [.. all.Where(order => wish.Among.Takes(order)).Take(MostOffered)], cancellationToken);
            case Lookup<IReadOnlyList<Order>>.TryLater:
                return await EndAsync(step, OrderWords.TryLater(step.Context), cancellationToken);
            default:
                var last = turn.Conversation.LastOrder;
                var isOpen = last is not null && await _shop.FindOrderAsync(turn, last, wish.Rung, cancellationToken) is Lookup<Order>.Found;
                return await step.NextAsync(isOpen ? last : null, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> OfferAsync(WaterfallStepContext step, List<Order> orders, CancellationToken cancellationToken)
    {
        if (orders.Count == 0)
            return await EndAsync(step, Word(step.Context, FindOrderText.NoneSuits), cancellationToken);
        if (orders.Count == 1)
            return await step.NextAsync(orders[0].Number, cancellationToken);

        var culture = step.Context.CultureOf();
        step.Values[Offered] = orders.Select(order => order.Number).ToArray();
        var lines = orders.Select(order => OrderWords.Say(
            culture,
            OrdersText.OrderChoice,
            ("number", order.Number),
            ("status", OrderWords.NameOf(order.Status, culture)),
            ("items", string.Join(", ", order.Items.Select(item => item.Title)))));
        var question = $"{Word(step.Context, FindOrderText.AskWhich)}\n\n{string.Join('\n', lines.Select(line => $"- {line}"))}";
        var choices = orders.Select(order => new Choice(order.Number)).Append(new Choice(Word(step.Context, FindOrderText.Another)));
        return await AskAmongAsync(step, question, choices, cancellationToken);
    }

    private Task<DialogTurnResult> AskNumberAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var number = step.Result is FoundChoice found
            ? ((string[])step.Values[Offered]).ElementAtOrDefault(found.Index)
            : step.Result as string;
        return number is not null
            ? step.NextAsync(number, cancellationToken)
            : AskOpenAsync(
                step, NumberPrompt, Word(step.Context, FindOrderText.AskNumber), Words[FindOrderText.NumberUnusable], [Word(step.Context, FindOrderText.NoNumber)], cancellationToken);
    }

    /// <summary>Ends with an order that is known to be theirs; else asks for what shows that it is.</summary>
    private async Task<DialogTurnResult> AskProofAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (turn, wish, number) = (AssistantTurn.Of(step.Context), WishOf(step), (string)step.Result);
        var found = number.Length > 0 ? await _shop.FindOrderAsync(turn, number, wish.Rung, cancellationToken) : new Lookup<Order>.NotFound();
        if (found is Lookup<Order>.Found { Value: var order })
            return await FinishAsync(step, order.Number, cancellationToken);
        if (found is Lookup<Order>.TryLater)
            return await EndAsync(step, OrderWords.TryLater(step.Context), cancellationToken);

        if (wish.Identified && number.Length > 0)
        {
            await step.Context.SendActivityAsync(Offer.Remark(Word(step.Context, FindOrderText.NotMatched)), cancellationToken);
            return await step.ReplaceDialogAsync(step.ActiveDialog!.Id, wish with { Number = null }, cancellationToken);
        }

        step.Values[Number] = number;
        return number.Length == 0 || wish.Rung > Rung.OrderDetails
            ? await step.BeginDialogAsync(IdentifyDialog.Name, null, cancellationToken)
            : await AskOpenAsync(
                step, DetailPrompt, Word(step.Context, FindOrderText.AskDetail, ("number", number)), Words[FindOrderText.DetailUnusable], [], cancellationToken);
    }

    private async Task<DialogTurnResult> CheckAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (turn, wish, number) = (AssistantTurn.Of(step.Context), WishOf(step), (string)step.Values[Number]);
        if (step.Result is not string detail)
        {
            // Who has shown that they are nobody else, and has no number, chooses among their orders.
            return step.Result is not true
                ? await step.EndDialogAsync(null, cancellationToken)
                : await step.ReplaceDialogAsync(step.ActiveDialog!.Id, wish with { Number = number.Length == 0 ? null : number, Identified = true }, cancellationToken);
        }

        var verdict = await _desk.CheckAsync(turn, number, detail, cancellationToken);
        if (verdict == Verdict.Proven && await _shop.FindOrderAsync(turn, number, wish.Rung, cancellationToken) is Lookup<Order>.Found { Value: var order })
            return await FinishAsync(step, order.Number, cancellationToken);

        var person = ("person", (object?)CommandWords.NameOf(step.Context, Command.Person));
        if (verdict is Verdict.TooManyGuesses or Verdict.TryLater)
        {
            return await EndAsync(
                step,
                verdict == Verdict.TryLater ? OrderWords.TryLater(step.Context) : Word(step.Context, FindOrderText.TooMany, person),
                cancellationToken);
        }

        await step.Context.SendActivityAsync(Offer.Remark(Word(step.Context, FindOrderText.NotMatched)), cancellationToken);
        return await step.ReplaceDialogAsync(step.ActiveDialog!.Id, wish with { Number = null }, cancellationToken);
    }

    private static async Task<DialogTurnResult> FinishAsync(WaterfallStepContext step, string number, CancellationToken cancellationToken)
    {
        AssistantTurn.Of(step.Context).Conversation.LastOrder = number;
        return await step.EndDialogAsync(number, cancellationToken);
    }

    private static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, string text, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(Offer.Of(text), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private Task<bool> TakeNumberAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var number = Means(prompt.Recognized.Value, FindOrderText.NoNumber) ? "" : OrderNumber.Find(prompt.Recognized.Value);
        prompt.Recognized.Value = number ?? "";
        return TakeOrAskAgainAsync(prompt, number is not null, cancellationToken);
    }

    private static Task<bool> TakeDetailAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var said = prompt.Recognized.Value?.Trim() ?? "";
        prompt.Recognized.Value = Contact.FindEmail(said) ?? said;
        return TakeOrAskAgainAsync(prompt, said.Length is > 2 and <= LongestDetail, cancellationToken);
    }
}
