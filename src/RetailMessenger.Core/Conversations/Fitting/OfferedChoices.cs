using System.Globalization;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>A message's choices, and how the channel shows each: as something to tap, or as a line with a label to answer with.</summary>
internal sealed class OfferedChoices
{
    private static readonly Texts<FittingText> Words = TextFiles.Of<FittingText>();

    private readonly List<FittedChoice> _all = [];
    private readonly ChoiceLimits? _limits;
    private readonly CultureInfo _culture;
    private int _listed;

    public OfferedChoices(IReadOnlyList<CardAction> actions, ChannelDisplay display, CultureInfo culture)
    {
        (_limits, _culture) = (display.Choices, culture);
        var titles = actions.Select(Buttons.TitleOf).ToList();
        IsList = actions.Count > 0
            && (_limits is null || actions.Count > _limits.Most || titles.Distinct(StringComparer.OrdinalIgnoreCase).Count() < titles.Count);
        var labels = IsList ? ChoiceLabels.For(titles) : Titles.CutAll(titles, _limits?.LongestTitle ?? int.MaxValue);
        for (var i = 0; i < actions.Count; i++)
            _all.Add(new FittedChoice(labels[i], IsList ? titles[i] : labels[i], actions[i]));
        LabelsAreTitles = labels.SequenceEqual(titles, StringComparer.Ordinal);
    }

    public IReadOnlyList<FittedChoice> All => _all;

    /// <summary>Whether the customer reads the choices in the text and answers with a label.</summary>
    public bool IsList { get; }

    private bool LabelsAreTitles { get; }

    /// <summary>How to answer to a list; null where the choices say it themselves.</summary>
    public FittingText? Hint => !IsList || LabelsAreTitles || _all.Count == 1
        ? null
        : char.IsAsciiDigit(_all[0].Label[0]) ? FittingText.ReplyWithNumber : FittingText.ReplyWithLetter;

    /// <summary>The lines for the next choices.</summary>
    public IEnumerable<string> NextLines(int count)
    {
        foreach (var choice in _all.Skip(_listed).Take(count))
            yield return LineOf(choice);
        _listed += count;
    }

    // One choice beside an open question is no list to pick from.
    private string LineOf(FittedChoice choice)
    {
        if (LabelsAreTitles)
            return choice.Title;
        return _all.Count == 1
            ? Words[FittingText.ReplyForOne].In(_culture, ("label", choice.Label), ("title", choice.Title))
            : $"{choice.Label}. {choice.Title}";
    }

    /// <summary>What can be tapped; null where nothing can.</summary>
    public SuggestedActions? ToTap()
    {
        if (_limits is null || _all.Count == 0)
            return null;

        var shown = _all.Take(_limits.Most).Select(choice => IsList && !LabelsAreTitles ? $"{choice.Label}. {choice.Title}" : choice.Title);
        var buttons = Titles.CutAll([.. shown], _limits.LongestTitle)
            .Select((title, index) => FittedButton.Of(_all[index].Action, title, _limits.LongestValue, _all[index].Label));
        return new SuggestedActions { Actions = [.. buttons] };
    }
}
