using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>Reads cards of every kind into what they say.</summary>
internal static class CardReader
{
    private const string CardPrefix = "application/vnd.microsoft.card.";

    public static bool IsCard(Attachment attachment) => attachment.ContentType?.StartsWith(CardPrefix, StringComparison.OrdinalIgnoreCase) == true;

    public static CardContent Read(Attachment attachment) => attachment.ContentType?[CardPrefix.Length..].ToLowerInvariant() switch
    {
        "adaptive" => AdaptiveCardReader.Read(attachment),
        "receipt" => OfReceipt(SchemaJson.Convert<ReceiptCard>(attachment.Content) ?? new ReceiptCard()),
        "signin" or "oauth" => OfSignin(SchemaJson.Convert<SigninCard>(attachment.Content) ?? new SigninCard()),
        "audio" => OfMedia(SchemaJson.Convert<MediaCard>(attachment.Content) ?? new MediaCard(), "audio/*"),
        "video" or "animation" => OfMedia(SchemaJson.Convert<MediaCard>(attachment.Content) ?? new MediaCard(), "video/*"),
        _ => OfBasic(SchemaJson.Convert<HeroCard>(attachment.Content) ?? new HeroCard()),
    };

    /// <summary>Whether a network can fetch it from there.</summary>
    public static bool IsOnTheWeb(string? url) =>
        url is not null && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    /// <summary>A file at an address.</summary>
    public static Attachment FileAt(string url, string contentType) => new() { ContentUrl = url, ContentType = contentType };

    private static CardContent OfBasic(HeroCard card) => new(
        card.Title ?? "", card.Subtitle ?? "", LinesOf(card.Text),
        [.. (card.Images ?? []).Where(image => !string.IsNullOrEmpty(image.Url)).Select(image => FileAt(image.Url!, "image/*"))],
        [.. card.Buttons ?? [], .. TapOf(card.Tap)]);

    private static CardContent OfMedia(MediaCard card, string contentType)
    {
        var media = (card.Media ?? []).Where(item => !string.IsNullOrEmpty(item.Url)).Select(item => FileAt(item.Url!, contentType));
        return new CardContent(card.Title ?? "", card.Subtitle ?? "", LinesOf(card.Text), [.. media], [.. card.Buttons ?? []]);
    }

    private static CardContent OfSignin(SigninCard card) => new(card.Text ?? "", "", [], [], [.. card.Buttons ?? []]);

    private static CardContent OfReceipt(ReceiptCard card)
    {
        var items = (card.Items ?? []).Select(item => Row($"{(item.Quantity is { Length: > 0 } count ? $"{count} x " : "")}{item.Title}", item.Price, item.Subtitle));
        var facts = (card.Facts ?? []).Select(fact => Row(fact.Key, fact.Value));
        string[] sums = [Row("Tax", card.Tax), Row("VAT", card.Vat), Row("Total", card.Total)];
        var lines = facts.Concat(items).Concat(sums.Where(sum => sum.Contains(':', StringComparison.Ordinal)));
        return new CardContent(card.Title ?? "", "", [.. lines], [], [.. card.Buttons ?? []]);
    }

    private static string Row(string? name, string? value, string? more = null) =>
        (string.IsNullOrEmpty(value) ? name ?? "" : $"{name}: {value}") + (string.IsNullOrEmpty(more) ? "" : $" ({more})");

    private static string[] LinesOf(string? text) => string.IsNullOrWhiteSpace(text) ? [] : text.Split('\n');

    // Pressing a card itself is one more button, where it has words of its own.
    private static IEnumerable<CardAction> TapOf(CardAction? tap) => tap is { Title.Length: > 0 } ? [tap] : [];
}
