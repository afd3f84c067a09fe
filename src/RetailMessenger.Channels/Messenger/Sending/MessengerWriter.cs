using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.Messenger.Wire;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Conversations.Fitting;

namespace RetailMessenger.Channels.Messenger.Sending;

/// <summary>Writes a fitted message as the Send API wants it. Pure.</summary>
internal static class MessengerWriter
{
    private const string Response = "RESPONSE";
    private const string Tagged = "MESSAGE_TAG";
    private const string HumanAgentTag = "HUMAN_AGENT";

    /// <summary>The message.</summary>
    /// <param name="part">What to say.</param>
    /// <param name="address">To whom.</param>
    /// <param name="personaId">As whom; null for the Page itself.</param>
    /// <param name="filmId">The id of its film with the Page; null where it has none.</param>
    /// <param name="isLate">Whether the window of the bot is over, so that only the tag for people lets it through.</param>
    public static SendBody Write(OutgoingPart part, MessengerAddress address, string? personaId, string? filmId, bool isLate) => new()
    {
        Recipient = To(address),
        MessagingType = isLate ? Tagged : Response,
        Tag = isLate ? HumanAgentTag : null,
        PersonaId = personaId,
        Message = (filmId is null ? MessageOf(part.Activity) : Film(part.Activity, filmId)) with
        {
            Metadata = MessageMark.Of(part.Id),
            QuickReplies = part.Activity.SuggestedActions?.Actions is { Count: > 0 } actions ? [.. actions.Select(QuickReply)] : null,
        },
    };

    /// <summary>A sign of life, such as <c>typing_on</c>.</summary>
    public static SendBody Sign(MessengerAddress address, string action) => new() { Recipient = To(address), SenderAction = action };

    public static RecipientBody To(MessengerAddress address) => address.IsReference ? new RecipientBody(UserRef: address.Person) : new RecipientBody(address.Person);

    /// <summary>Whether a message is sound or film, which the Send API takes at a lower rate.</summary>
    public static bool IsHeavy(Activity activity) =>
        activity.Attachments is [{ ContentType: { } type }] && TypeOf(type) is "audio" or "video";

    private static MessageBody MessageOf(Activity activity) => activity.Attachments switch
    {
        null or { Count: 0 } => new MessageBody { Text = activity.Text },
        [{ ContentType: ReceiptCard.ContentType } receipt] => Template(Receipt(ReceiptFacts.Find(receipt)!)),
        [{ ContentType: HeroCard.ContentType, Content: HeroCard { Title: null } card }] => Template(
            new AttachmentPayloadBody { TemplateType = "button", Text = card.Text, Buttons = ButtonsOf(card) }),
        [{ ContentType: HeroCard.ContentType }, ..] cards => Template(
            new AttachmentPayloadBody { TemplateType = "generic", Elements = [.. cards.Select(card => Element((HeroCard)card.Content!))] }),
        var files => new MessageBody { Attachment = new AttachmentBody(TypeOf(files[0].ContentType), new AttachmentPayloadBody { Url = files[0].ContentUrl, IsReusable = true }) },
    };

    private static MessageBody Film(Activity activity, string id)
    {
        var card = (MediaCard)activity.Attachments![0].Content!;
        var element = new ElementBody { MediaType = "video", AttachmentId = id, Buttons = [.. (card.Buttons ?? []).Select(Button)] };
        return Template(new AttachmentPayloadBody { TemplateType = "media", Elements = [element] });
    }

    private static MessageBody Template(AttachmentPayloadBody payload) => new() { Attachment = new AttachmentBody("template", payload) };

    private static ElementBody Element(HeroCard card) => new()
    {
        Title = card.Title!,
        Subtitle = card.Subtitle,
        ImageUrl = card.Images is [{ Url: { } url }, ..] ? url : null,
        Buttons = ButtonsOf(card),
    };

    private static List<ButtonBody>? ButtonsOf(HeroCard card) => card.Buttons is { Count: > 0 } buttons ? [.. buttons.Select(Button)] : null;

    private static ButtonBody Button(CardAction action) => action.Type switch
    {
        ActionTypes.Call => new ButtonBody("phone_number", action.Title ?? "", Payload: TextOf(action.Value)?.Replace("tel:", "", StringComparison.OrdinalIgnoreCase)),
        ActionTypes.PostBack or ActionTypes.ImBack or ActionTypes.MessageBack => new ButtonBody("postback", action.Title ?? "", Payload: (string?)action.Value),
        _ => new ButtonBody("web_url", action.Title ?? "", Url: TextOf(action.Value)),
    };

    private static string? TextOf(object? value) => value as string ?? SchemaJson.Convert<string>(value);

    private static QuickReplyBody QuickReply(CardAction action) => new("text", action.Title ?? "", (string?)action.Value ?? "", action.Image);

    private static AttachmentPayloadBody Receipt(ReceiptFacts facts) => new()
    {
        TemplateType = "receipt",
        RecipientName = facts.RecipientName ?? "-",
        OrderNumber = facts.OrderNumber,
        Currency = facts.Currency,
        PaymentMethod = facts.PaymentMethod,
        Summary = new SummaryBody(facts.Total, ReceiptFacts.AmountIn(facts.Card.Tax ?? facts.Card.Vat)),
        Elements =
        [
            .. (facts.Card.Items ?? []).Select(item => new ElementBody
            {
                Title = item.Title ?? "-",
                Subtitle = item.Subtitle,
                Quantity = ReceiptFacts.AmountIn(item.Quantity),
                Price = ReceiptFacts.AmountIn(item.Price) ?? 0,
                ImageUrl = item.Image?.Url,
            }),
        ],
    };

    private static string TypeOf(string? contentType) => contentType?.Split('/')[0] switch
    {
        "image" => "image",
        "audio" => "audio",
        "video" => "video",
        _ => "file",
    };
}
