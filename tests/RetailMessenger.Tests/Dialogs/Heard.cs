using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Tests.Dialogs;

/// <summary>What a customer heard in one turn.</summary>
internal sealed record Heard(IReadOnlyList<Activity> Activities)
{
    /// <summary>The only thing that was said.</summary>
    public string Only => Assert.Single(Activities).Text!;

    public string Last => Activities[^1].Text!;

    public string All => string.Join("\n\n", Activities.Select(activity => activity.Text));

    public IReadOnlyList<string> Texts => [.. Activities.Select(activity => activity.Text!)];

    /// <summary>The buttons that the customer sees: those of the last message.</summary>
    public IReadOnlyList<string> Buttons => [.. Activities[^1].SuggestedActions?.Actions?.Select(action => action.Title!) ?? []];

    /// <summary>The cards of the last message.</summary>
    public IReadOnlyList<HeroCard> Cards => [.. (Activities[^1].Attachments ?? []).Select(attachment => Assert.IsType<HeroCard>(attachment.Content))];
}
