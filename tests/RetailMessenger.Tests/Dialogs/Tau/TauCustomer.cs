using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Conversations.Fitting;
using RetailMessenger.Core.Retail;
using RetailMessenger.Tests.Connectors.DemoShop;

namespace RetailMessenger.Tests.Dialogs.Tau;

/// <summary>
/// A customer who wants some things done and only reads what the bot says, as their network shows it, and answers: by the label of a choice, by what they know
/// of themselves, or by what they want.
/// </summary>
internal sealed class TauCustomer(TalkingShop shop, Visitor visitor, ChannelProfile profile, Customer self, TauShop known)
{
    private const int MostTurns = 40;

    private readonly List<string> _transcript = [];
    private IReadOnlyList<FittedChoice> _choices = [];
    private string _read = "";
    private ShopOperation _wish = null!;

    public int Turns { get; private set; }

    /// <summary>In how many segments a network that counts them has sent what the bot said.</summary>
    public int Segments { get; private set; }

    public string Transcript => string.Join('\n', _transcript);

    /// <summary>Has one thing done, or gives it up when the bot says that it cannot be.</summary>
    public async Task WantAsync(ShopOperation wish)
    {
        _wish = wish;
        await SayAsync(Opening());
        for (var turns = 0; turns < MostTurns && Answer() is { } answer; turns++)
            await SayAsync(answer);
    }

    private string Number => ((ShopOperation.OnOrder)_wish).OrderNumber;

    private string Opening() => _wish switch
    {
        ShopOperation.CancelOrder => $"I want to cancel my order {Number}",
        ShopOperation.ChangeOrderAddress => $"Please change the address of my order {Number}",
        ShopOperation.ChangeOrderItems => $"I want to change the items of my order {Number}",
        ShopOperation.ChangeOrderPayment => $"Change how my order {Number} is paid",
        ShopOperation.ReturnItems => $"I want to return something from {Number}",
        ShopOperation.ExchangeItems => $"I want to exchange something from {Number}",
        _ => "Change the address in my account",
    };

    /// <summary>What to say to what was read; null when it was no question.</summary>
    private string? Answer()
    {
        if (Asks("A code with six digits", "a code with six digits"))
            return shop.Mailbox.CodeTo(self.Email) ?? "000000";
        if (Asks("Which e-mail address", "e-mail address or postal code"))
            return self.Email;
        if (Asks("What's the order number"))
            return Number;
        if (Asks("Why would you like to cancel"))
            return Pick(((ShopOperation.CancelOrder)_wish).Reason);
        if (Asks("What would you like to send back", "What would you like to exchange", "What would you like to change in"))
            return string.Join(" and ", PiecesThatGo().Select(LabelOf));
        if (_wish is ShopOperation.ChangeOrderItems or ShopOperation.ExchangeItems && Asks("What would you like in place of", "In place of "))
            return PickVariant();
        if (Asks("Where should the money go", "which of your payment methods", "With which of these"))
            return Pick(NameOf(self.PaymentMethods.First(method => method.Id == Method())));
        if (Asks("What's the new address"))
            return AddressIn(_wish);
        return Asks("Shall I do this?") ? Pick("Yes, do it") : null;
    }

    private async Task SayAsync(string text)
    {
        _transcript.Add($"> {text}");
        Turns++;
        var heard = await visitor.SaysAsync(Meant(text));
        var fitted = heard.Activities.Select(activity => ActivityFitter.Fit(activity, profile)).ToList();
        var parts = fitted.SelectMany(reply => reply.Parts).ToList();
        _read = string.Join('\n', parts.Select(part => part.Text));
        _choices = fitted.Count > 0 ? fitted[^1].Choices : [];
        Segments += profile.Display?.MostSegments is null ? 0 : parts.Sum(part => SmsText.Count(part.Text ?? "").Segments);
        _transcript.Add(_read);
        _transcript.Add(string.Join(" | ", _choices.Select(choice => $"[{choice.Label}] {choice.Title}")));
    }

    // A tap sends what the button carries; a number becomes the choice beside it, as the engine takes it.
    private string Meant(string text) => _choices.FirstOrDefault(choice => choice.Label == text) is { } chosen ? ChoicePayload.Of(chosen.Action) : text;

    private bool Asks(params string[] phrases) => phrases.Any(phrase => _read.Contains(phrase, StringComparison.Ordinal));

    /// <summary>The label of the choice that begins so, or as much of it as the network shows; the words themselves where there is none.</summary>
    private string Pick(string title)
    {
        var choice = _choices.FirstOrDefault(choice => choice.Title.StartsWith(title, StringComparison.OrdinalIgnoreCase))
            ?? _choices.FirstOrDefault(choice => TitleOf(choice).StartsWith(title, StringComparison.OrdinalIgnoreCase));
        return choice?.Label ?? title;
    }

    private static string TitleOf(FittedChoice choice) => choice.Action.Title ?? "";

    private string LabelOf(int place) => (place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The places of the pieces of the wish in its order, each once, by what the customer reads of them.</summary>
    private IEnumerable<int> PiecesThatGo()
    {
        var order = shop.Books.Orders[Number];
        var taken = new HashSet<int>();
        foreach (var variant in VariantsThatGo())
        {
            var item = order.Items.First(item => item.VariantId == variant);
            var place = Enumerable.Range(0, _choices.Count).FirstOrDefault(i => !taken.Contains(i) && Names(TitleOf(_choices[i]), item.Title, item.Options));
            taken.Add(place);
            yield return place;
        }
    }

    private string PickVariant()
    {
        var (variants, news) = _wish switch
        {
            ShopOperation.ChangeOrderItems change => (change.VariantIds, change.NewVariantIds),
            ShopOperation.ExchangeItems exchange => (exchange.VariantIds, exchange.NewVariantIds),
            _ => throw new InvalidOperationException(),
        };

        // The bot asks for the pieces in the order in which they were named; which one it asks for is what it says.
        var order = shop.Books.Orders[Number];
        var asked = Enumerable.Range(0, variants.Count).FirstOrDefault(i =>
            order.Items.First(item => item.VariantId == variants[i]) is var item && _read.Contains($"{item.Title} ({string.Join(", ", item.Options.Values)})", StringComparison.Ordinal));
        var wanted = known.Products.SelectMany(product => product.Variants).First(variant => variant.Id == news[asked]);
        var whole = _choices.FirstOrDefault(choice => TitleOf(choice).StartsWith(string.Join(", ", wanted.Options.Values), StringComparison.Ordinal))
            ?? _choices.FirstOrDefault(choice => wanted.Options.Values.Contains(TitleOf(choice), StringComparer.Ordinal));
        return whole?.Label ?? "cancel";
    }

    private IReadOnlyList<string> VariantsThatGo() => _wish switch
    {
        ShopOperation.ChangeOrderItems change => change.VariantIds,
        ShopOperation.ExchangeItems exchange => exchange.VariantIds,
        ShopOperation.ReturnItems back => back.VariantIds,
        _ => [],
    };

    private string Method() => _wish switch
    {
        ShopOperation.ChangeOrderItems change => change.MethodId,
        ShopOperation.ExchangeItems exchange => exchange.MethodId,
        ShopOperation.ReturnItems back => back.RefundTo,
        ShopOperation.ChangeOrderPayment change => change.MethodId,
        _ => "",
    };

    private static string NameOf(PaymentMethod method) => method switch
    {
        PaymentMethod.Card card => $"{card.Brand} ending in {card.LastFour}",
        PaymentMethod.GiftCard => "gift card",
        PaymentMethod.Account account => account.Provider,
        _ => "",
    };

    private static string AddressIn(ShopOperation wish)
    {
        var address = wish switch
        {
            ShopOperation.ChangeOrderAddress change => change.Address,
            ShopOperation.ChangeCustomerAddress change => change.Address,
            _ => throw new InvalidOperationException(),
        };
        return string.Join(", ", new[] { address.Line1, address.Line2, address.City, address.Region, address.PostalCode, address.Country }.Where(part => part.Length > 0));
    }

    private static bool Names(string title, string product, IReadOnlyDictionary<string, string> options) =>
        title.StartsWith($"{product} ({string.Join(", ", options.Values)})", StringComparison.Ordinal) || (options.Count == 0 && title.StartsWith(product, StringComparison.Ordinal));
}
