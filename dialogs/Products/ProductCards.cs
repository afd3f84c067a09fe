using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Dialogs.Products;

/// <summary>Shows products as cards.</summary>
internal sealed class ProductCards(PublicAddress address)
{
    private const int CardsAtOnce = 5;
    private const int TextsAtOnce = 3;

    private static readonly Texts<ProductsText> Words = TextFiles.Of<ProductsText>();

    /// <summary>How many products to show at once: fewer where cards are a text to be read.</summary>
    public static int PageOf(ITurnContext turnContext) => IsTextOnly(turnContext) ? TextsAtOnce : CardsAtOnce;

    /// <summary>Several products, side by side where the network can. Each is numbered, so that it can be named by its number.</summary>
    public Activity Carousel(ITurnContext turnContext, string text, IReadOnlyList<(Product Product, ProductVariant Variant)> products, IEnumerable<string> titles)
    {
        var message = Offer.Of(text, titles);
        var repeated = products.CountBy(shown => shown.Product.TitleIn(turnContext.CultureOf()), StringComparer.OrdinalIgnoreCase)
            .Where(title => title.Value > 1).Select(title => title.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        message.AttachmentLayout = AttachmentLayoutTypes.Carousel;
        message.Attachments = [.. products.Select((shown, i) => Card(turnContext, shown.Product, shown.Variant, i + 1, repeated))];
        return message;
    }

    /// <summary>One product with all that is known of it.</summary>
    public Activity Single(ITurnContext turnContext, Product product, string text)
    {
        var culture = turnContext.CultureOf();
        var title = product.TitleIn(culture);
        var card = new HeroCard
        {
            Title = title,
            Subtitle = product.PriceIn(culture),
            Text = text,
            Images = PicturesOf(product, product.Variants[0]),
            Buttons =
            [
                Button(turnContext, ProductsText.SimilarOnes, ProductsText.SimilarTo, 0, title),
                Button(turnContext, ProductsText.StockNear, ProductsText.StockOf, 0, title),
            ],
        };
        if (product.Page is { IsAbsoluteUri: true } page)
            card.Buttons.Add(new CardAction(ActionTypes.OpenUrl, Words[ProductsText.Page].In(culture), value: page.AbsoluteUri));
        var message = Offer.Of("");
        message.Attachments = [Attach(card)];
        return message;
    }

    private Attachment Card(ITurnContext turnContext, Product product, ProductVariant variant, int place, HashSet<string> repeated)
    {
        var culture = turnContext.CultureOf();
        var title = product.TitleIn(culture);

        // The id finds a product before all others, which a title that two have does not.
        var name = repeated.Contains(title) ? product.Id : title;
        var details = Button(turnContext, ProductsText.Details, ProductsText.DetailsOf, place, name);
        return Attach(new HeroCard
        {
            Title = Words[ProductsText.CardTitle].In(culture, ("place", place), ("title", title)),
            Subtitle = variant.PriceIn(culture),
            Text = variant.AvailabilityIn(culture),
            Images = PicturesOf(product, variant),
            Buttons = IsTextOnly(turnContext)
                ? [details]
                :
                [
                    details,
                    Button(turnContext, ProductsText.Similar, ProductsText.SimilarTo, place, name),
                    Button(turnContext, ProductsText.Stock, ProductsText.StockOf, place, name),
                ],
        });
    }

    private static CardAction Button(ITurnContext turnContext, ProductsText title, ProductsText value, int place, string name) => new(
        ActionTypes.ImBack,
        Words[title].In(turnContext.CultureOf(), ("place", place), ("title", name)),
        value: Words[value].In(turnContext.CultureOf(), ("title", name)));

    private List<CardImage>? PicturesOf(Product product, ProductVariant variant) =>
        AddressOf(variant.Image ?? (product.Images is [var first, ..] ? first : null)) is { } url ? [new CardImage(url)] : null;

    // A picture without an address that the customer's device can reach would show as a broken one.
    private string? AddressOf(string? image) => image switch
    {
        null or "" => null,
        ['/', ..] => address.Url is { } shop ? new Uri(shop, image).AbsoluteUri : null,
        _ => Uri.TryCreate(image, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) ? url.AbsoluteUri : null,
    };

    private static bool IsTextOnly(ITurnContext turnContext) => turnContext.TurnState.Get<ChannelProfile>() is { Display: { Cards: null } };

    private static Attachment Attach(HeroCard card) => new() { ContentType = HeroCard.ContentType, Content = card };
}
