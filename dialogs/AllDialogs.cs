using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Dialogs.Capabilities;
using RetailMessenger.Dialogs.ChangeLanguage;
using RetailMessenger.Dialogs.DeleteData;
using RetailMessenger.Dialogs.NotYet;
using RetailMessenger.Dialogs.Onboarding;
using RetailMessenger.Dialogs.Privacy;
using RetailMessenger.Dialogs.TalkToPerson;
using RetailMessenger.Dialogs.Thanks;

namespace RetailMessenger.Dialogs;

/// <summary>The door of this project: the list of what the bot can talk through.</summary>
public static class AllDialogs
{
    /// <summary>Adds every dialog, and what customers see of them in menus, in this order.</summary>
    public static IServiceCollection AddDialogs(this IServiceCollection services) => services
        .AddDialog<OnboardingDialog, OnboardingText>()
        .AddDialog<CapabilitiesDialog, CapabilitiesText>().AddCapability(_ => CapabilitiesDialog.Capability)
        .AddDialog<TalkToPersonDialog, TalkToPersonText>().AddCapability(_ => TalkToPersonDialog.Capability)
        .AddDialog<PrivacyDialog, PrivacyText>().AddCapability(_ => PrivacyDialog.Capability)
        .AddDialog<DeleteDataDialog, DeleteDataText>().AddCapability(_ => DeleteDataDialog.Capability)
        .AddDialog<ChangeLanguageDialog, ChangeLanguageText>().AddCapability(_ => ChangeLanguageDialog.Capability)
        .AddDialog<NotYetDialog, NotYetText>()
        .AddDialog<ThanksDialog, ThanksText>();
}
