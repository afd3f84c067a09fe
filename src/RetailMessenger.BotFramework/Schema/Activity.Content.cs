using System.Diagnostics.CodeAnalysis;

namespace RetailMessenger.BotFramework.Schema;

/// <content>What an activity says.</content>
public partial class Activity
{
    /// <inheritdoc/>
    public TData? GetChannelData<TData>() => SchemaJson.Convert<TData>(ChannelData);

    /// <inheritdoc/>
    public bool TryGetChannelData<TData>([MaybeNullWhen(false)] out TData instance)
    {
        try
        {
            instance = GetChannelData<TData>();
            return instance is not null;
        }
        catch (SchemaFormatException)
        {
            instance = default;
            return false;
        }
    }

    /// <inheritdoc/>
    public bool HasContent()
        => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    /// <inheritdoc/>
    public Mention[] GetMentions()
        => Entities is null
            ? []
            : [.. Entities.Where(entity => string.Equals(entity.Type, EntityTypes.Mention, StringComparison.OrdinalIgnoreCase))
                .Select(entity => entity.GetAs<Mention>())];
}
