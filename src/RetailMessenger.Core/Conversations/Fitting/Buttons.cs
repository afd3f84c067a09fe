using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>Tells choices, which answer the bot, from buttons that lead elsewhere.</summary>
internal static class Buttons
{
    public static bool IsChoice(CardAction action) => action.Type is null or ActionTypes.ImBack or ActionTypes.PostBack or ActionTypes.MessageBack;

    /// <summary>All buttons of an activity, in order: those of its cards, then the suggested ones.</summary>
    public static IEnumerable<CardAction> Of(Activity activity) =>
        (activity.Attachments ?? []).Where(CardReader.IsCard).SelectMany(card => CardReader.Read(card).Buttons)
        .Concat(activity.SuggestedActions?.Actions ?? []);

    /// <summary>A button that leads elsewhere, in words.</summary>
    public static string LineOf(CardAction action)
    {
        var target = action.Value as string ?? SchemaJson.Convert<string>(action.Value) ?? "";
        if (action.Type == ActionTypes.Call)
            target = target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? target[4..] : target;
        return string.IsNullOrEmpty(action.Title) || action.Title == target ? target : $"{action.Title}: {target}";
    }

    public static string TitleOf(CardAction action) =>
        action.Title is { Length: > 0 } title ? title : action.DisplayText ?? action.Text ?? action.Value as string ?? "";
}
