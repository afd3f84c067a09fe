namespace RetailMessenger.Channels.Messenger.Wire;

/// <summary>What is posted to <c>/messages</c> (https://developers.facebook.com/docs/messenger-platform/reference/send-api).</summary>
internal sealed record SendBody
{
    public required RecipientBody Recipient { get; init; }

    public string? MessagingType { get; init; }

    public string? Tag { get; init; }

    public string? SenderAction { get; init; }

    public string? PersonaId { get; init; }

    public MessageBody? Message { get; init; }
}

internal sealed record RecipientBody(string? Id = null, string? UserRef = null);

internal sealed record MessageBody
{
    public string? Text { get; init; }

    public AttachmentBody? Attachment { get; init; }

    public IReadOnlyList<QuickReplyBody>? QuickReplies { get; init; }

    public string? Metadata { get; init; }
}

internal sealed record QuickReplyBody(string ContentType, string Title, string Payload, string? ImageUrl = null);

internal sealed record AttachmentBody(string Type, AttachmentPayloadBody Payload);

internal sealed record AttachmentPayloadBody
{
    public string? Url { get; init; }

    public bool? IsReusable { get; init; }

    public string? TemplateType { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<ButtonBody>? Buttons { get; init; }

    public IReadOnlyList<ElementBody>? Elements { get; init; }

    // A receipt's own.
    public string? RecipientName { get; init; }

    public string? OrderNumber { get; init; }

    public string? Currency { get; init; }

    public string? PaymentMethod { get; init; }

    public SummaryBody? Summary { get; init; }
}

internal sealed record ButtonBody(string Type, string Title, string? Payload = null, string? Url = null);

internal sealed record ElementBody
{
    public string? Title { get; init; }

    // A film's own.
    public string? MediaType { get; init; }

    public string? AttachmentId { get; init; }

    public string? Subtitle { get; init; }

    public string? ImageUrl { get; init; }

    public IReadOnlyList<ButtonBody>? Buttons { get; init; }

    // A receipt's own.
    public decimal? Quantity { get; init; }

    public decimal? Price { get; init; }
}

internal sealed record SummaryBody(decimal TotalCost, decimal? TotalTax);
