using System.Text.Json.Serialization;

namespace RetailMessenger.BotFramework.Schema.Json;

internal static class SchemaConverters
{
    public static JsonConverter[] All { get; } =
    [
        new TextConverter(),
        new TimeConverter(),
        new FlagConverter(),
        new OptionalNumberConverter(),
        new NumberConverter(),
        new OptionalRealConverter(),
        new ContentConverter(),
        new EntityConverter(),
        new ListConverter<string>(),
        new ListConverter<Activity>(),
        new ListConverter<Attachment>(),
        new ListConverter<AttachmentView>(),
        new ListConverter<CardAction>(),
        new ListConverter<CardImage>(),
        new ListConverter<ChannelAccount>(),
        new ListConverter<ConversationMembers>(),
        new ListConverter<Entity>(),
        new ListConverter<Fact>(),
        new ListConverter<MediaUrl>(),
        new ListConverter<MessageReaction>(),
        new ListConverter<ReceiptItem>(),
        new ListConverter<TextHighlight>(),
    ];
}
