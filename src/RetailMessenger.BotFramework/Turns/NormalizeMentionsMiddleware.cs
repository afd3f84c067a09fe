using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>Takes the markup of mentions out of what is heard, and the mention of the bot itself if wanted, so that the text is what was meant.</summary>
public class NormalizeMentionsMiddleware : IMiddleware
{
    /// <summary>Whether the mention of the bot is removed from the text and from the entities.</summary>
    public bool RemoveRecipientMention { get; set; } = true;

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity is { Type: ActivityTypes.Message, Entities.Count: > 0 } activity)
            Normalize(activity);
        return next(cancellationToken);
    }

    private void Normalize(Activity activity)
    {
        var recipient = activity.Recipient?.Id;
        if (RemoveRecipientMention && recipient is not null)
        {
            activity.RemoveRecipientMention();
            activity.Entities = [.. activity.Entities!.Where(entity => !IsMention(entity) || entity.GetAs<Mention>().Mentioned?.Id != recipient)];
        }

        foreach (var entity in activity.Entities!.Where(IsMention))
            Unwrap(activity, entity);
        activity.Text = activity.Text?.Trim();
    }

    // "<at>Anna</at>" becomes "Anna", in the text and in the entity that stands for it.
    private static void Unwrap(Activity activity, Entity entity)
    {
        var mention = entity.GetAs<Mention>();
        if (string.IsNullOrEmpty(mention.Text))
            return;

        var plain = mention.Text.Replace("<at>", "", StringComparison.OrdinalIgnoreCase).Replace("</at>", "", StringComparison.OrdinalIgnoreCase).Trim();
        activity.Text = activity.Text?.Replace(mention.Text, plain, StringComparison.OrdinalIgnoreCase);
        mention.Text = plain;
        entity.SetAs(mention);
    }

    private static bool IsMention(Entity entity) => string.Equals(entity.Type, EntityTypes.Mention, StringComparison.OrdinalIgnoreCase);
}
