using System.Globalization;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>Fits one message.</summary>
internal sealed class MessageFitting(Activity message, ChannelDisplay display)
{
    private static readonly Texts<FittingText> Words = TextFiles.Of<FittingText>();

    private readonly List<string> _lines = [];
    private readonly List<string> _cuts = [];
    private readonly List<Attachment> _files = [];
    private readonly List<Activity> _parts = [];
    private FittedCards? _cards;
    private ChannelDisplay? _aboveChoices;

    private CultureInfo Culture => (Language.Find(message.Locale) ?? Language.English).Culture;

    public FittedReply Fit()
    {
        var suggested = message.SuggestedActions?.Actions ?? [];
        var cards = (message.Attachments ?? []).Where(attachment => CardReader.IsCard(attachment) && !IsShownReceipt(attachment)).Select(CardReader.Read).ToList();
        var asText = display.Cards is null ? cards : [];
        var offered = new OfferedChoices([.. asText.SelectMany(card => card.Buttons).Concat(suggested).Where(Buttons.IsChoice)], display, Culture);

        // Choices that are tapped may want a shorter text above them than the network takes without.
        if (offered.All.Count > 0 && display.Choices?.LongestText is { } longest && longest < display.LongestText)
            _aboveChoices = display with { LongestText = longest };

        Add(MarkdownText.Plain(message.Text, message.TextFormat));
        _files.AddRange((message.Attachments ?? []).Where(attachment => !CardReader.IsCard(attachment)));
        if (display.Cards is { } limits && cards.Count > 0)
            TakeCards(cards, new FittedCards(limits));
        foreach (var card in asText)
            TakeAsText(card, offered);

        // What the cards show comes before the choices that follow on them.
        if (_cards is not null && _cards.Cards.Count + _cards.Films.Count > 0 && offered.IsList)
            Say();
        ListSuggested(suggested, offered);
        Compose(offered);
        return new FittedReply(_parts, [.. _cards?.Choices ?? [], .. offered.All], _cuts);
    }

    private void Add(string line)
    {
        if (!string.IsNullOrWhiteSpace(line))
            _lines.Add(line);
    }

    private void TakeCards(List<CardContent> cards, FittedCards fitted)
    {
        _cards = fitted;
        if (cards.Count > 1)
            cards.ForEach(card => fitted.Take(card));
        else if (fitted.TakeOnly(cards[0], string.Join('\n', _lines)))
            _lines.Clear();
        _lines.AddRange(fitted.Texts);
        _files.AddRange(fitted.Files);
        _cuts.AddRange(fitted.Cuts);
    }

    private void TakeAsText(CardContent card, OfferedChoices offered)
    {
        Add(card.Text);
        _files.AddRange(card.Pictures);
        foreach (var button in card.Buttons.Where(button => !Buttons.IsChoice(button)))
            Add(Buttons.LineOf(button));
        if (offered.IsList)
            _lines.AddRange(offered.NextLines(card.Buttons.Count(Buttons.IsChoice)));
    }

    private void ListSuggested(IList<CardAction> suggested, OfferedChoices offered)
    {
        foreach (var button in suggested.Where(button => !Buttons.IsChoice(button)))
            Add(Buttons.LineOf(button));
        if (offered.IsList)
            _lines.AddRange(offered.NextLines(suggested.Count(Buttons.IsChoice)));
        if (offered.Hint is { } hint)
            Add(Words[hint].In(Culture));
    }

    private void Compose(OfferedChoices offered)
    {
        if (_parts.Count == 0)
            Say();
        else
            SayText();
        if (offered.ToTap() is not { } toTap)
            return;

        if (_parts.Count == 0)
        {
            Add(Words[FittingText.PickOne].In(Culture));
            SayText();
        }

        _parts[^1].SuggestedActions = toTap;
    }

    // Files that the channel cannot show, or cannot fetch, are links or a name.
    private void LinkFiles()
    {
        var shown = display.MostFiles > 0 ? _files.Where(file => CardReader.IsOnTheWeb(file.ContentUrl)).ToList() : [];
        foreach (var file in _files.Except(shown))
        {
            if (CardReader.IsOnTheWeb(file.ContentUrl))
                Add(file.Name is { Length: > 0 } name ? $"{name}: {file.ContentUrl}" : file.ContentUrl!);
            else
                _cuts.Add($"A file has no address on the web: {file.Name ?? file.ContentType}");
        }

        _files.RemoveAll(file => !shown.Contains(file));
    }

    /// <summary>Says what has gathered: the text, then the cards, then the files.</summary>
    private void Say()
    {
        LinkFiles();
        SayText();
        foreach (var cards in (_cards?.Cards ?? []).Chunk(display.Cards?.Most ?? 1))
            _parts.Add(Part(null, [.. cards.Select(card => new Attachment { ContentType = HeroCard.ContentType, Content = card })]));
        foreach (var film in _cards?.Films ?? [])
            _parts.Add(Part(null, [new Attachment { ContentType = VideoCard.ContentType, Content = film }]));
        foreach (var files in _files.Chunk(Math.Max(1, display.MostFiles)))
            AddFiles(files);
        _files.Clear();
        foreach (var receipt in (message.Attachments ?? []).Where(IsShownReceipt))
            _parts.Add(Part(null, [receipt]));
    }

    private bool IsShownReceipt(Attachment attachment) =>
        display.Cards is { Receipts: true } && attachment.ContentType == ReceiptCard.ContentType && ReceiptFacts.Find(attachment) is not null;

    private void SayText()
    {
        var text = string.Join('\n', _lines);
        _lines.Clear();
        foreach (var piece in TextRules.Divide(text, _aboveChoices ?? display))
            _parts.Add(Part(piece, null));
    }

    private void AddFiles(Attachment[] files)
    {
        var first = _parts.Find(part => part is { Attachments: null or { Count: 0 } });
        if (display.FilesWithText && first is not null)
            first.Attachments = [.. files];
        else
            _parts.Add(Part(null, files));
    }

    private Activity Part(string? text, IList<Attachment>? attachments) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        TextFormat = TextFormatTypes.Plain,
        Attachments = attachments,
        From = message.From,
        Recipient = message.Recipient,
        Conversation = message.Conversation,
        ReplyToId = message.ReplyToId,
        Locale = message.Locale,
        InputHint = message.InputHint,
        ChannelData = message.ChannelData,
    };
}
