using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Stores;

namespace RetailMessenger.Dialogs.StoreHours;

/// <summary>Says whether a store is open, when it is, and where, by the store's own clock.</summary>
internal sealed class StoreHoursDialog : ShopDialog<StoreHoursText>
{
    private const string Name = "storeHours";
    private const string Said = "said";
    private const int DaysShown = 7;
    private const int SpecialDaysAhead = 60;

    private readonly StoreQuestion _stores;
    private readonly TimeProvider _time;

    public StoreHoursDialog(StoreQuestion stores, TimeProvider time) : base(Name)
    {
        (_stores, _time) = (stores, time);
        Follow(ListenAsync, AskWhichAsync, AnswerAsync);
        AddDialog(new OpenPrompt(StoreQuestion.PromptId, (prompt, token) => _stores.TakeAsync(prompt, TakeOrAskAgainAsync, token)));
    }

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<StoreHoursText>()[StoreHoursText.Title],
        Explanation = TextFiles.Of<StoreHoursText>()[StoreHoursText.Explanation],
        Sample = TextFiles.Of<StoreHoursText>()[StoreHoursText.Sample],
        IsMain = true,
    };

    // The day and the store may stand anywhere in the question, not only in a pattern's slot.
    private static Task<DialogTurnResult> ListenAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values[Said] = AssistantTurn.Of(step.Context).Text ?? "";
        return step.NextAsync(null!, cancellationToken);
    }

    private async Task<DialogTurnResult> AskWhichAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var all = await _stores.ListAsync(cancellationToken);
        if (all is null or [])
        {
            await step.Context.SendActivityAsync(StoreQuestion.SorryFor(step.Context, all), cancellationToken);
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        var named = all.Count == 1 ? all : StoreFinder.FindIn((string)step.Values[Said], all);
        return named is [var only]
            ? await step.NextAsync(only.Id, cancellationToken)
            : await AskOpenAsync(
                step, StoreQuestion.PromptId, StoreQuestion.In(step.Context), StoreQuestion.Retry, StoreQuestion.TitlesOf(named.Count > 0 ? named : all), cancellationToken);
    }

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var all = await _stores.ListAsync(cancellationToken);
        var store = all?.FirstOrDefault(store => store.Id == (string)step.Result);
        var message = store is null
            ? StoreQuestion.SorryFor(step.Context, all)
            : Offer.Of(Describe(step.Context, store, (string)step.Values[Said]));
        await step.Context.SendActivityAsync(message, cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private string Describe(ITurnContext turnContext, Store store, string said)
    {
        var culture = turnContext.CultureOf();
        var times = new OpeningTimes(store);
        var today = DateOnly.FromDateTime(times.LocalTime(_time.GetUtcNow()));
        var asked = DayReader.Read(said, today).Union(HolidaysIn(said, store, today)).Order().ToList();
        List<string> parts =
        [
            asked.Contains(today) || asked.Count == 0 ? DescribeNow(turnContext, store, times) : "",
            asked.Count > 0
                ? string.Join("\n\n", asked.Select(day => Word(turnContext, StoreHoursText.OnDay, ("store", store.Name), ("day", day), ("hours", times.HoursIn(day, culture)))))
                : Word(turnContext, StoreHoursText.Week, ("days", DescribeWeek(turnContext, times, today))),
            asked.Count > 0 ? "" : DescribeSpecial(turnContext, times, store, today),
            store.WhereIn(culture),
        ];
        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }

    // "Are you open on Christmas Day?"
    private static IEnumerable<DateOnly> HolidaysIn(string said, Store store, DateOnly today) => store.SpecialDays
        .Where(special => special.Date >= today && special.Name.Length > 0 && $" {PlainText.Of(said)} ".Contains($" {PlainText.Of(special.Name)} ", StringComparison.Ordinal))
        .OrderBy(special => special.Date).DistinctBy(special => special.Name, StringComparer.OrdinalIgnoreCase).Select(special => special.Date);

    private string DescribeNow(ITurnContext turnContext, Store store, OpeningTimes times)
    {
        var now = _time.GetUtcNow();
        if (times.OpenUntil(now) is { } closes)
            return Word(turnContext, StoreHoursText.OpenNow, ("store", store.Name), ("closes", closes));
        return times.OpensNext(now) is { } opens
            ? Word(turnContext, StoreHoursText.ClosedNow, ("store", store.Name), ("opens", opens))
            : Word(turnContext, StoreHoursText.ClosedForNow, ("store", store.Name));
    }

    private string DescribeWeek(ITurnContext turnContext, OpeningTimes times, DateOnly today) => string.Join('\n', Enumerable.Range(0, DaysShown)
        .Select(today.AddDays)
        .Select(day => $"- {Word(turnContext, StoreHoursText.WeekDay, ("day", day), ("hours", times.HoursIn(day, turnContext.CultureOf())))}"));

    private string DescribeSpecial(ITurnContext turnContext, OpeningTimes times, Store store, DateOnly today)
    {
        var days = store.SpecialDays.Select(special => special.Date)
            .Where(day => day >= today.AddDays(DaysShown) && day < today.AddDays(SpecialDaysAhead)).Order()
            .Select(day => $"- {Word(turnContext, StoreHoursText.SpecialDay, ("day", day), ("hours", times.HoursIn(day, turnContext.CultureOf())))}").ToList();
        return days.Count > 0 ? Word(turnContext, StoreHoursText.Special, ("days", string.Join('\n', days))) : "";
    }
}
