#nullable disable
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.State;

namespace RetailMessenger.Tests.BotFramework.Classic.Wishlist;

public class WishlistDialog : ComponentDialog
{
    private readonly UserState _userState;

    public WishlistDialog(UserState userState)
        : base(nameof(WishlistDialog))
    {
        _userState = userState;

        AddDialog(new WishDialog());

        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), new WaterfallStep[]
        {
            InitialStepAsync,
            FinalStepAsync,
        }));

        InitialDialogId = nameof(WaterfallDialog);
    }

    private async Task<DialogTurnResult> InitialStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        return await stepContext.BeginDialogAsync(nameof(WishDialog), null, cancellationToken);
    }

    private async Task<DialogTurnResult> FinalStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var wish = (Wish)stepContext.Result;

        if (wish == null)
        {
            await stepContext.Context.SendActivityAsync("Another time, then.", cancellationToken: cancellationToken);
            return await stepContext.EndDialogAsync(null, cancellationToken);
        }

        string status = "You look in "
            + (wish.Shops.Count is 0 ? "no shop" : string.Join(" and ", wish.Shops))
            + ".";

        await stepContext.Context.SendActivityAsync(status, cancellationToken: cancellationToken);

        var accessor = _userState.CreateProperty<Wish>(nameof(Wish));
        await accessor.SetAsync(stepContext.Context, wish, cancellationToken);

        return await stepContext.EndDialogAsync(wish.Shops.Count, cancellationToken);
    }
}
