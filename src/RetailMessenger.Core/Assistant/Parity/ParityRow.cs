using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Conversations.Fitting;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Parity;

/// <summary>What becomes of one message on one channel.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Dialog">The dialog that was begun.</param>
/// <param name="Language">The language's code.</param>
/// <param name="Text">What the dialog said.</param>
/// <param name="Messages">How many messages it is sent as.</param>
/// <param name="Segments">In how many segments; 0 on networks without such.</param>
/// <param name="Price">What it costs; 0 where nothing is charged.</param>
/// <param name="Currency">ISO 4217; empty where nothing is charged.</param>
/// <param name="Cuts">What was shortened.</param>
/// <param name="Problems">What a customer could not do or could mistake there; empty as it should be.</param>
public sealed record ParityRow(
    string Channel, string Dialog, string Language, string Text, int Messages, int Segments, decimal Price, string Currency,
    IReadOnlyList<string> Cuts, IReadOnlyList<string> Problems)
{
    internal static ParityRow Of(string channel, ChannelProfile profile, SaidMessage said)
    {
        var fitted = ActivityFitter.Fit(said.Message, profile);
        var segments = profile.Display?.MostSegments is null ? [] : fitted.Parts.Select(part => SmsText.Count(part.Text ?? "").Segments).ToList();
        var price = profile.Price is not { } prices ? 0
            : segments.Count > 0 ? segments.Sum(prices.Of) : fitted.Parts.Count * prices.Of(0);
        return new ParityRow(
            channel, said.Dialog, said.Language.Code, said.Message.Text ?? "", fitted.Parts.Count, segments.Sum(), price, profile.Price?.Currency ?? "",
            [.. fitted.Cuts, .. CutTitles(fitted)], [.. ProblemsOf(said.Message, fitted, profile)]);
    }

    private static IEnumerable<string> CutTitles(FittedReply fitted) =>
        fitted.Choices.Where(choice => choice.Title != Buttons.TitleOf(choice.Action)).Select(choice => $"“{Buttons.TitleOf(choice.Action)}” is shown as “{choice.Title}”.");

    private static IEnumerable<string> ProblemsOf(Activity message, FittedReply fitted, ChannelProfile profile)
    {
        var offered = Buttons.Of(message).Where(Buttons.IsChoice).ToList();
        if (fitted.Parts.Count == 0)
            yield return "Nothing of it is shown.";
        foreach (var lost in offered.Where(action => fitted.Choices.All(choice => choice.Action != action)))
            yield return $"The choice “{Buttons.TitleOf(lost)}” is lost.";
        foreach (var choice in fitted.Choices.Where(choice => !IsReachable(choice, fitted)))
            yield return $"The choice “{choice.Title}” is not shown.";
        foreach (var choice in fitted.Choices.Where(choice => !Leads(choice, fitted)))
            yield return $"The answer “{choice.Label}” does not lead to “{Buttons.TitleOf(choice.Action)}”.";
        if (!profile.CarrierOwnsOptOutWords)
            yield break;
        foreach (var choice in fitted.Choices.Where(choice => CarrierWords.ForbidOffering(choice.Title) || CarrierWords.ForbidOffering(choice.Label)))
            yield return $"“{choice.Title}” is a word that the carrier takes for itself.";
    }

    // Something to tap, or a line to read.
    private static bool IsReachable(FittedChoice choice, FittedReply fitted) => fitted.Parts.Any(part =>
        Buttons.Of(part).Any(button => button.Title is { } title && (title == choice.Title || title.EndsWith(choice.Title, StringComparison.Ordinal)))
        || part.Text?.Contains(choice.Title, StringComparison.Ordinal) == true);

    private static bool Leads(FittedChoice choice, FittedReply fitted) =>
        ChoiceAnswer.Find(choice.Label, fitted.Choices) == choice.Action && ChoiceAnswer.Find(choice.Title, fitted.Choices) is { } found
        && (found == choice.Action || PlainText.Of(choice.Title) != PlainText.Of(Buttons.TitleOf(found)));
}
