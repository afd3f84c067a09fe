using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.AskAddress;
using RetailMessenger.Dialogs.CancelOrder;
using RetailMessenger.Dialogs.Capabilities;
using RetailMessenger.Dialogs.ChangeAddress;
using RetailMessenger.Dialogs.ChangeItems;
using RetailMessenger.Dialogs.ChangeLanguage;
using RetailMessenger.Dialogs.ChangePayment;
using RetailMessenger.Dialogs.CompareProducts;
using RetailMessenger.Dialogs.DeleteData;
using RetailMessenger.Dialogs.ExchangeItems;
using RetailMessenger.Dialogs.FindOrder;
using RetailMessenger.Dialogs.FindProduct;
using RetailMessenger.Dialogs.GiftCards;
using RetailMessenger.Dialogs.Identify;
using RetailMessenger.Dialogs.MyAddress;
using RetailMessenger.Dialogs.NotYet;
using RetailMessenger.Dialogs.Onboarding;
using RetailMessenger.Dialogs.OrderHistory;
using RetailMessenger.Dialogs.Orders;
using RetailMessenger.Dialogs.PickVariant;
using RetailMessenger.Dialogs.Privacy;
using RetailMessenger.Dialogs.ProductDetails;
using RetailMessenger.Dialogs.Products;
using RetailMessenger.Dialogs.Promotions;
using RetailMessenger.Dialogs.Receipt;
using RetailMessenger.Dialogs.ReturnItems;
using RetailMessenger.Dialogs.SimilarProducts;
using RetailMessenger.Dialogs.StockNearMe;
using RetailMessenger.Dialogs.StoreHours;
using RetailMessenger.Dialogs.Stores;
using RetailMessenger.Dialogs.TalkToPerson;
using RetailMessenger.Dialogs.Thanks;
using RetailMessenger.Dialogs.TrackOrder;
using RetailMessenger.Dialogs.Undo;

namespace RetailMessenger.Dialogs;

/// <summary>The door of this project: the list of what the bot can talk through.</summary>
public static class AllDialogs
{
    /// <summary>Adds every dialog, and what customers see of them in menus, in this order.</summary>
    /// <exception cref="TextsException">Words of a dialog are incomplete.</exception>
    public static IServiceCollection AddDialogs(this IServiceCollection services) => services
        .AddShownThings()
        .AddDialog<OnboardingDialog, OnboardingText>()
        .AddDialog<CapabilitiesDialog, CapabilitiesText>().AddCapability(_ => CapabilitiesDialog.Capability)
        .AddDialog<TrackOrderDialog, TrackOrderText>().AddCapability(TrackOrderDialog.Capability, ShopPart.Orders)
        .AddDialog<CancelOrderDialog, CancelOrderText>().AddCapability(CancelOrderDialog.Capability, ShopPart.Orders, ShopPart.Operations)
        .AddDialog<ChangeItemsDialog, ChangeItemsText>().AddCapability(ChangeItemsDialog.Capability, ShopPart.Orders, ShopPart.Operations, ShopPart.Catalog)
        .AddDialog<ChangeAddressDialog, ChangeAddressText>().AddCapability(ChangeAddressDialog.Capability, ShopPart.Orders, ShopPart.Operations)
        .AddDialog<ChangePaymentDialog, ChangePaymentText>().AddCapability(ChangePaymentDialog.Capability, ShopPart.Orders, ShopPart.Operations)
        .AddDialog<ReturnItemsDialog, ReturnItemsText>().AddCapability(ReturnItemsDialog.Capability, ShopPart.Orders, ShopPart.Operations)
        .AddDialog<ExchangeItemsDialog, ExchangeItemsText>().AddCapability(ExchangeItemsDialog.Capability, ShopPart.Orders, ShopPart.Operations, ShopPart.Catalog)
        .AddDialog<OrderHistoryDialog, OrderHistoryText>().AddCapability(OrderHistoryDialog.Capability, ShopPart.Orders, ShopPart.Customers)
        .AddDialog<GiftCardsDialog, GiftCardsText>().AddCapability(GiftCardsDialog.Capability, ShopPart.Customers)
        .AddDialog<MyAddressDialog, MyAddressText>().AddCapability(MyAddressDialog.Capability, ShopPart.Customers, ShopPart.Operations)
        .AddDialog<FindProductDialog, FindProductText>().AddCapability(FindProductDialog.Capability, ShopPart.Search)
        .AddDialog<StockNearMeDialog, StockNearMeText>().AddCapability(StockNearMeDialog.Capability, ShopPart.Stock, ShopPart.Stores)
        .AddDialog<StoreHoursDialog, StoreHoursText>().AddCapability(StoreHoursDialog.Capability, ShopPart.Stores)
        .AddDialog<PromotionsDialog, PromotionsText>().AddCapability(PromotionsDialog.Capability, ShopPart.Search)
        .AddDialog<TalkToPersonDialog, TalkToPersonText>().AddCapability(_ => TalkToPersonDialog.Capability)
        .AddDialog<PrivacyDialog, PrivacyText>().AddCapability(_ => PrivacyDialog.Capability)
        .AddDialog<DeleteDataDialog, DeleteDataText>().AddCapability(_ => DeleteDataDialog.Capability)
        .AddDialog<ChangeLanguageDialog, ChangeLanguageText>().AddCapability(_ => ChangeLanguageDialog.Capability)
        .AddDialog<ProductDetailsDialog, ProductDetailsText>()
        .AddDialog<SimilarProductsDialog, SimilarProductsText>()
        .AddDialog<CompareProductsDialog, CompareProductsText>()
        .AddDialog<UndoDialog, UndoText>()
        .AddDialog<ReceiptDialog, ReceiptText>()
        .AddDialog<FindOrderDialog, FindOrderText>()
        .AddDialog<IdentifyDialog, IdentifyText>()
        .AddDialog<PickVariantDialog, PickVariantText>()
        .AddDialog<AskAddressDialog, AskAddressText>()
        .AddDialog<NotYetDialog, NotYetText>()
        .AddDialog<ThanksDialog, ThanksText>();

    // What several dialogs show and ask alike.
    private static IServiceCollection AddShownThings(this IServiceCollection services)
    {
        _ = (TextFiles.Of<ProductsText>(), TextFiles.Of<StoresText>(), TextFiles.Of<OrdersText>());
        services.TryAddSingleton(new PublicAddress(null));
        return services
            .AddSingleton<ProductCards>()
            .AddSingleton<ProductMemory>()
            .AddSingleton<ProductFinder>()
            .AddSingleton<ProductQuestion>()
            .AddSingleton<StoreQuestion>();
    }

    // It is offered while all that it needs of the shop works.
    private static IServiceCollection AddCapability(this IServiceCollection services, Capability capability, params IReadOnlyList<ShopPart> needs) =>
        services.AddCapability(provider =>
        {
            var health = provider.GetRequiredService<IShopHealth>();
            return capability with { IsWorkingAsync = _ => ValueTask.FromResult(needs.All(health.IsWorking)) };
        });
}
