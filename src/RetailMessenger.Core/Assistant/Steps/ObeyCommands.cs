using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Assistant.Understanding;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Measures;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Steps;

/// <summary>Does what customers can ask for at any moment, and then lets an open dialog ask its question again.</summary>
internal sealed class ObeyCommands(PhraseBook phrases, WorkingCapabilities capabilities) : ITurnStep
{
    public async Task<bool> TryAnswerAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Meaning is not Meaning.Obey { Command: var command })
            return false;

        turn.Context.Note($"command.{char.ToLowerInvariant(command.ToString()[0])}{command.ToString()[1..]}");
        turn.Conversation.Misunderstood = 0;
        await ObeyAsync(turn, command, cancellationToken);
        return true;
    }

    private Task ObeyAsync(AssistantTurn turn, Command command, CancellationToken cancellationToken) => command switch
    {
        Command.Help => RemarkAsync(turn, HelpText(turn), cancellationToken),
        Command.Menu => ShowMenuAsync(turn, cancellationToken),
        Command.StartOver => StartOverAsync(turn, cancellationToken),
        Command.Cancel => CancelAsync(turn, cancellationToken),
        Command.Back => GoBackAsync(turn, cancellationToken),
        Command.Person => BeginAsync(turn, DialogRole.Person, cancellationToken),
        Command.ChangeLanguage => BeginAsync(turn, DialogRole.Language, cancellationToken),
        Command.SpeakEnglish => SpeakAsync(turn, Language.English, cancellationToken),
        Command.SpeakSpanish => SpeakAsync(turn, Language.Spanish, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static string HelpText(AssistantTurn turn) => turn.Word(
        AssistantText.Help,
        ("menu", NameOf(turn, Command.Menu)),
        ("back", NameOf(turn, Command.Back)),
        ("cancel", NameOf(turn, Command.Cancel)),
        ("startOver", NameOf(turn, Command.StartOver)),
        ("person", NameOf(turn, Command.Person)),
        ("change", NameOf(turn, Command.ChangeLanguage)));

    private static string NameOf(AssistantTurn turn, Command command) => CommandWords.NameOf(turn.Context, command);

    private async Task ShowMenuAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        var titles = await capabilities.FindTitlesAsync(turn.Context, cancellationToken);
        turn.Conversation.MenuShown = turn.Dialogs.Any;
        var text = turn.Dialogs.Any
            ? turn.Word(AssistantText.MenuInDialog, ("items", string.Join('\n', titles.Select(title => $"- {title}"))))
            : turn.Word(AssistantText.Menu);
        await RemarkAsync(turn, text, cancellationToken);
    }

    private async Task StartOverAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        await turn.Dialogs.LeaveAllAsync(cancellationToken);
        turn.Conversation.Wishes.Clear();
        await RemarkAsync(turn, turn.Word(AssistantText.StartedOver), cancellationToken);
    }

    private async Task CancelAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.Dialogs.Any)
        {
            await RemarkAsync(turn, turn.Word(AssistantText.NothingToCancel), cancellationToken);
            return;
        }

        var left = await turn.Dialogs.LeaveTopAsync(cancellationToken);
        await RemarkAsync(turn, turn.Dialogs.Any ? left : turn.Word(AssistantText.WhatElse, ("left", left)), cancellationToken);
    }

    private async Task GoBackAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        // "Undo" goes back a question, or takes back what was done when there is none.
        if (!turn.Dialogs.Any && turn.Conversation.Undo is not null && phrases.FindDialog(DialogRole.Undo) is { } undo)
            await turn.Dialogs.BeginAsync(undo, null, cancellationToken);
        else if (!turn.Dialogs.Any)
            await RemarkAsync(turn, turn.Word(AssistantText.NothingBefore), cancellationToken);
        else if (!await turn.Dialogs.AskPreviousAsync(cancellationToken))
            await RemarkAsync(turn, turn.Word(AssistantText.FirstQuestion, ("cancel", NameOf(turn, Command.Cancel))), cancellationToken);
    }

    private async Task BeginAsync(AssistantTurn turn, DialogRole role, CancellationToken cancellationToken)
    {
        if (phrases.FindDialog(role) is not { } dialog)
            await ShowMenuAsync(turn, cancellationToken);
        else if (turn.Dialogs.Top == dialog)
            await turn.Dialogs.AskAgainAsync(cancellationToken);
        else
            await turn.Dialogs.BeginAsync(dialog, null, cancellationToken);
    }

    private async Task SpeakAsync(AssistantTurn turn, Language language, CancellationToken cancellationToken)
    {
        var before = turn.Context.LanguageOf();
        turn.Speak(language, chosen: true);
        var text = before == language
            ? turn.Word(AssistantText.LanguageAlready, ("change", NameOf(turn, Command.ChangeLanguage)))
            : turn.Word(AssistantText.LanguageChanged, ("back", before.OwnName));
        await RemarkAsync(turn, text, cancellationToken);
    }

    /// <summary>Says something beside an open dialog, which then asks again; without one, what else there is to do.</summary>
    private async Task RemarkAsync(AssistantTurn turn, string text, CancellationToken cancellationToken)
    {
        if (turn.Dialogs.Any)
        {
            await turn.SayAsync(Offer.Remark(text), cancellationToken);
            await turn.Dialogs.AskAgainAsync(cancellationToken);
        }
        else
        {
            await turn.SayAsync(Offer.Of(text, await capabilities.FindTitlesAsync(turn.Context, cancellationToken)), cancellationToken);
        }
    }
}
