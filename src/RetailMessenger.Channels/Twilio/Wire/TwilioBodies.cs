using System.Text.Json.Serialization;

namespace RetailMessenger.Channels.Twilio.Wire;

/// <summary>A message as the REST API describes it.</summary>
internal sealed record MessageBody(string? Sid, string? Status, string? NumSegments, string? Body, string? DateCreated, string? To);

/// <summary>Messages as the REST API lists them.</summary>
internal sealed record MessagesBody(IReadOnlyList<MessageBody>? Messages);

/// <summary>The account's numbers.</summary>
internal sealed record NumbersBody(IReadOnlyList<NumberBody>? IncomingPhoneNumbers);

internal sealed record NumberBody(string? Sid, string? PhoneNumber, string? SmsUrl);

/// <summary>How the REST API says no.</summary>
internal sealed record TwilioErrorBody(int Code, string? Message, int? Status);

/// <summary>A template to make (https://www.twilio.com/docs/content/content-api-resources).</summary>
internal sealed record TemplateBody(string FriendlyName, string Language, IReadOnlyDictionary<string, string> Variables, TemplateTypesBody Types);

internal sealed record TemplateTypesBody
{
    [JsonPropertyName("twilio/quick-reply")]
    public QuickReplyTemplateBody? QuickReply { get; init; }

    [JsonPropertyName("twilio/list-picker")]
    public ListPickerTemplateBody? ListPicker { get; init; }
}

internal sealed record QuickReplyTemplateBody(string Body, IReadOnlyList<TemplateActionBody> Actions);

internal sealed record TemplateActionBody(string Type, string Title, string Id);

internal sealed record ListPickerTemplateBody(string Body, string Button, IReadOnlyList<TemplateItemBody> Items);

internal sealed record TemplateItemBody(string Item, string Id);

internal sealed record MadeTemplateBody(string? Sid, string? FriendlyName);

internal sealed record TemplatesBody(IReadOnlyList<MadeTemplateBody>? Contents);
