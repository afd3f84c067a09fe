using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant;

/// <summary>Needs nothing but its words, which are read before the first turn: neither state nor network, which may be what has failed.</summary>
internal sealed class Apology : IGiveUp
{
    private readonly Text _sorry = TextFiles.Of<AssistantText>()[AssistantText.TurnFailed];
    private readonly Text _person = TextFiles.Of<Command>()[Command.Person];

    public Activity Apologise(Activity unanswered)
    {
        ArgumentNullException.ThrowIfNull(unanswered);
        var language = LanguageDetector.Detect(PlainText.WellFormed(unanswered.Text ?? "")) ?? Language.Find(unanswered.Locale) ?? Language.English;
        var person = _person.In(language.Culture);
        var apology = Offer.Of(_sorry.In(language.Culture, ("person", person)), person);
        apology.Locale = language.Code;
        return apology;
    }
}
