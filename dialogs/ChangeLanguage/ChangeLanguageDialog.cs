using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Dialogs.ChangeLanguage;

/// <summary>Asks which language to speak, and speaks it.</summary>
internal sealed class ChangeLanguageDialog : ShopDialog<ChangeLanguageText>
{
    private const string Name = "changeLanguage";

    public ChangeLanguageDialog() : base(Name) => Follow(AskWhichAsync, ChangeAsync);

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<ChangeLanguageText>()[ChangeLanguageText.Title],
        Explanation = TextFiles.Of<ChangeLanguageText>()[ChangeLanguageText.Explanation],
        Sample = TextFiles.Of<ChangeLanguageText>()[ChangeLanguageText.Sample],
    };

    public override DialogRole Role => DialogRole.Language;

    protected override ChangeLanguageText? Left => ChangeLanguageText.Left;

    private Task<DialogTurnResult> AskWhichAsync(WaterfallStepContext step, CancellationToken cancellationToken) => AskChoiceAsync(
        step, Word(step.Context, ChangeLanguageText.Which), [ChangeLanguageText.English, ChangeLanguageText.Spanish], cancellationToken);

    private async Task<DialogTurnResult> ChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        AssistantTurn.Of(step.Context).Speak(Chose(step, ChangeLanguageText.Spanish) ? Language.Spanish : Language.English, chosen: true);
        var change = CommandWords.NameOf(step.Context, Command.ChangeLanguage);
        await step.Context.SendActivityAsync(Say(step.Context, ChangeLanguageText.Changed, ("change", change)), cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
