using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Dialogs.AskAddress;
using RetailMessenger.Dialogs.CancelOrder;
using RetailMessenger.Dialogs.Capabilities;
using RetailMessenger.Dialogs.ChangeAddress;
using RetailMessenger.Dialogs.ChangeItems;
using RetailMessenger.Dialogs.ChangeLanguage;
using RetailMessenger.Dialogs.ChangePayment;
using RetailMessenger.Dialogs.DeleteData;
using RetailMessenger.Dialogs.ExchangeItems;
using RetailMessenger.Dialogs.FindOrder;
using RetailMessenger.Dialogs.GiftCards;
using RetailMessenger.Dialogs.Identify;
using RetailMessenger.Dialogs.MyAddress;
using RetailMessenger.Dialogs.NotYet;
using RetailMessenger.Dialogs.Onboarding;
using RetailMessenger.Dialogs.OrderHistory;
using RetailMessenger.Dialogs.PickVariant;
using RetailMessenger.Dialogs.Privacy;
using RetailMessenger.Dialogs.Receipt;
using RetailMessenger.Dialogs.ReturnItems;
using RetailMessenger.Dialogs.TalkToPerson;
using RetailMessenger.Dialogs.Thanks;
using RetailMessenger.Dialogs.TrackOrder;
using RetailMessenger.Dialogs.Undo;

namespace RetailMessenger.Dialogs;

/// <summary>The door of this project: the list of what the bot can talk through.</summary>
public static class AllDialogs
{
    /// <summary>Adds every dialog, and what customers see of them in menus, in this order.</summary>
    public static IServiceCollection AddDialogs(this IServiceCollection services) => services
        .AddDialog<OnboardingDialog, OnboardingText>()
        .AddDialog<CapabilitiesDialog, CapabilitiesText>().AddCapability(_ => CapabilitiesDialog.Capability)
        .AddDialog<TrackOrderDialog, TrackOrderText>().AddCapability(_ => TrackOrderDialog.Capability)
        .AddDialog<CancelOrderDialog, CancelOrderText>().AddCapability(_ => CancelOrderDialog.Capability)
        .AddDialog<ChangeItemsDialog, ChangeItemsText>().AddCapability(_ => ChangeItemsDialog.Capability)
        .AddDialog<ChangeAddressDialog, ChangeAddressText>().AddCapability(_ => ChangeAddressDialog.Capability)
        .AddDialog<ChangePaymentDialog, ChangePaymentText>().AddCapability(_ => ChangePaymentDialog.Capability)
        .AddDialog<ReturnItemsDialog, ReturnItemsText>().AddCapability(_ => ReturnItemsDialog.Capability)
        .AddDialog<ExchangeItemsDialog, ExchangeItemsText>().AddCapability(_ => ExchangeItemsDialog.Capability)
        .AddDialog<OrderHistoryDialog, OrderHistoryText>().AddCapability(_ => OrderHistoryDialog.Capability)
        .AddDialog<GiftCardsDialog, GiftCardsText>().AddCapability(_ => GiftCardsDialog.Capability)
        .AddDialog<MyAddressDialog, MyAddressText>().AddCapability(_ => MyAddressDialog.Capability)
        .AddDialog<TalkToPersonDialog, TalkToPersonText>().AddCapability(_ => TalkToPersonDialog.Capability)
        .AddDialog<PrivacyDialog, PrivacyText>().AddCapability(_ => PrivacyDialog.Capability)
        .AddDialog<DeleteDataDialog, DeleteDataText>().AddCapability(_ => DeleteDataDialog.Capability)
        .AddDialog<ChangeLanguageDialog, ChangeLanguageText>().AddCapability(_ => ChangeLanguageDialog.Capability)
        .AddDialog<UndoDialog, UndoText>()
        .AddDialog<ReceiptDialog, ReceiptText>()
        .AddDialog<FindOrderDialog, FindOrderText>()
        .AddDialog<IdentifyDialog, IdentifyText>()
        .AddDialog<PickVariantDialog, PickVariantText>()
        .AddDialog<AskAddressDialog, AskAddressText>()
        .AddDialog<NotYetDialog, NotYetText>()
        .AddDialog<ThanksDialog, ThanksText>();
}
