using Microsoft.Extensions.Options;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Assistant.Understanding;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Steps;

/// <summary>
/// Finds the language to speak: the one that the customer chose or was heard to speak, before that the one of the page or device. Never answers.
/// </summary>
internal sealed class FollowLanguage(PhraseBook phrases, IOptions<AssistantOptions> options) : ITurnStep
{
    public async Task<bool> TryAnswerAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        FollowPage(turn);
        var spoken = turn.Customer.SpokenLanguage;
        turn.Context.Speak(spoken);
        if (Hear(turn) is { } heard && heard != spoken)
        {
            turn.Speak(heard, chosen: false);
            await turn.SayAsync(Offer.Remark(turn.Word(AssistantText.LanguageHeard, ("back", spoken.OwnName))), cancellationToken);
        }

        return false;
    }

    private void FollowPage(AssistantTurn turn)
    {
        var customer = turn.Customer;
        var page = Language.Find(turn.Context.Activity.Locale);
        var pageChanged = page is not null && customer.LocaleLanguage is not null && page.Code != customer.LocaleLanguage;
        if (customer.Language is null)
            customer.Language = (page ?? LanguageDetector.Detect(turn.Text) ?? phrases.LanguageOf(turn.Text) ?? options.Value.Default).Code;
        else if (pageChanged && !customer.LanguageChosen)
            customer.Language = page!.Code;
        customer.LocaleLanguage = page?.Code ?? customer.LocaleLanguage;
    }

    private Language? Hear(AssistantTurn turn)
    {
        // "In English, please" is answered by the command, and "en español" by the dialog that offers languages.
        if (turn.Text is not { } text || NamesALanguage(turn.Meaning) || turn.Dialogs.Waiting.Recognises(text, turn.Context.Activity.Locale))
            return null;

        // A name, an address or a word from a button is no reason to change the language.
        var settled = turn.Customer.LanguageChosen || turn.Dialogs.Waiting.TakesAnyWords;
        return LanguageDetector.Detect(text, settled ? LanguageDetector.BeyondDoubt : LanguageDetector.Clear)
            ?? (settled ? null : phrases.LanguageOf(text));
    }

    private static bool NamesALanguage(Meaning? meaning) => meaning is Meaning.Obey { Command: Command.SpeakEnglish or Command.SpeakSpanish };
}
