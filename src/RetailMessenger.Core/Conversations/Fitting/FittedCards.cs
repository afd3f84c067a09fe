using System.Globalization;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>Makes cards that a network shows: a text with buttons, or elements of a carousel.</summary>
internal sealed class FittedCards(CardLimits limits)
{
    /// <summary>The cards, as hero cards within the limits.</summary>
    public List<HeroCard> Cards { get; } = [];

    /// <summary>What the cards could not show, for the text before them.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>Films with a button.</summary>
    public List<MediaCard> Films { get; } = [];

    /// <summary>Further pictures, sound and film.</summary>
    public List<Attachment> Files { get; } = [];

    /// <summary>What was shortened.</summary>
    public List<string> Cuts { get; } = [];

    /// <summary>The buttons that answer the bot.</summary>
    public List<FittedChoice> Choices { get; } = [];

    /// <summary>Takes the only card of a message.</summary>
    /// <param name="card">The card.</param>
    /// <param name="text">The message's own text, which a card without words of its own takes over.</param>
    /// <returns>Whether it did.</returns>
    public bool TakeOnly(CardContent card, string text)
    {
        var takesOver = card.Text.Length == 0;
        var words = takesOver ? text : card.Text;
        var fits = card.Pictures.Count == 0 && words.Length > 0 && words.Length <= limits.LongestText
            && card.Buttons.Count > 0 && card.Buttons.Count <= limits.MostButtons;
        if (!fits)
        {
            Take(card, isOnly: true);
            return false;
        }

        Cards.Add(new HeroCard { Text = words, Buttons = Fit(card.Buttons) });
        return takesOver;
    }

    /// <summary>Takes one of several cards.</summary>
    public void Take(CardContent card, bool isOnly = false)
    {
        if (card.Pictures.Any(file => !IsPicture(file)))
        {
            TakeMedia(card, isOnly);
            return;
        }

        Files.AddRange(card.Pictures.Skip(1));
        var isTitled = card.Title.Length > 0 || card.Lines.Count == 0;
        var title = isTitled ? card.Title : card.Lines[0];
        var below = string.Join('\n', card.Lines.Skip(isTitled ? 0 : 1).Prepend(card.Subtitle).Where(line => line.Length > 0));
        if (card.Pictures.Count == 0 && card.Buttons.Count == 0)
        {
            Texts.Add(card.Text);
            return;
        }

        // The whole text stands before the only card; beside other cards it would be noise, and the card shows what it can.
        if (Cut(title) != title || Cut(below) != below)
            (isOnly ? Texts : Cuts).Add(isOnly ? card.Text : $"A card's text was shortened: {title}");
        AddElements(card, Cut(title), Cut(below));
    }

    // Beside words a network shows pictures only; sound and film stand for themselves, a film perhaps with its button.
    private void TakeMedia(CardContent card, bool isOnly)
    {
        if (limits.Films && card is { Buttons.Count: 1, Pictures: [{ ContentType: "video/*" } film] })
        {
            Films.Add(new MediaCard { Media = [new MediaUrl(film.ContentUrl)], Buttons = Fit(card.Buttons) });
            if (card.Text.Length > 0)
                Texts.Add(card.Text);
            return;
        }

        Files.AddRange(card.Pictures);
        Take(card with { Pictures = [] }, isOnly);
    }

    private static bool IsPicture(Attachment file) => file.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;

    private void AddElements(CardContent card, string title, string below)
    {
        var first = true;
        foreach (var buttons in card.Buttons.Chunk(limits.MostButtons).DefaultIfEmpty([]))
        {
            Cards.Add(new HeroCard
            {
                Title = title.Length > 0 ? title : "…",
                Subtitle = first && below.Length > 0 ? below : null,
                Images = first && card.Pictures is [var picture, ..] && CardReader.IsOnTheWeb(picture.ContentUrl) ? [new CardImage(picture.ContentUrl)] : null,
                Buttons = Fit(buttons),
            });
            first = false;
        }
    }

    private List<CardAction> Fit(IReadOnlyList<CardAction> buttons)
    {
        var titles = Titles.CutAll([.. buttons.Select(Buttons.TitleOf)], limits.Buttons.LongestTitle);
        return [.. buttons.Select((button, index) => Fit(button, titles[index]))];
    }

    private CardAction Fit(CardAction button, string title)
    {
        if (!Buttons.IsChoice(button))
            return new CardAction(button.Type, title, value: button.Value);

        var label = (Choices.Count + 1).ToString(CultureInfo.InvariantCulture);
        Choices.Add(new FittedChoice(label, title, button));
        return FittedButton.Of(button, title, limits.Buttons.LongestValue, label);
    }

    private string Cut(string text) => Titles.Cut(text, limits.LongestTitle);
}
