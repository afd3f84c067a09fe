using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Capabilities;
using RetailMessenger.Dialogs.ChangeLanguage;
using RetailMessenger.Dialogs.CompareProducts;
using RetailMessenger.Dialogs.DeleteData;
using RetailMessenger.Dialogs.FindProduct;
using RetailMessenger.Dialogs.NotYet;
using RetailMessenger.Dialogs.Onboarding;
using RetailMessenger.Dialogs.Privacy;
using RetailMessenger.Dialogs.ProductDetails;
using RetailMessenger.Dialogs.Products;
using RetailMessenger.Dialogs.Promotions;
using RetailMessenger.Dialogs.SimilarProducts;
using RetailMessenger.Dialogs.StockNearMe;
using RetailMessenger.Dialogs.StoreHours;
using RetailMessenger.Dialogs.Stores;
using RetailMessenger.Dialogs.TalkToPerson;
using RetailMessenger.Dialogs.Thanks;

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
        .AddDialog<FindProductDialog, FindProductText>().AddCapability(_ => FindProductDialog.Capability)
        .AddDialog<StockNearMeDialog, StockNearMeText>().AddCapability(_ => StockNearMeDialog.Capability)
        .AddDialog<StoreHoursDialog, StoreHoursText>().AddCapability(_ => StoreHoursDialog.Capability)
        .AddDialog<PromotionsDialog, PromotionsText>().AddCapability(_ => PromotionsDialog.Capability)
        .AddDialog<TalkToPersonDialog, TalkToPersonText>().AddCapability(_ => TalkToPersonDialog.Capability)
        .AddDialog<PrivacyDialog, PrivacyText>().AddCapability(_ => PrivacyDialog.Capability)
        .AddDialog<DeleteDataDialog, DeleteDataText>().AddCapability(_ => DeleteDataDialog.Capability)
        .AddDialog<ChangeLanguageDialog, ChangeLanguageText>().AddCapability(_ => ChangeLanguageDialog.Capability)
        .AddDialog<ProductDetailsDialog, ProductDetailsText>()
        .AddDialog<SimilarProductsDialog, SimilarProductsText>()
        .AddDialog<CompareProductsDialog, CompareProductsText>()
        .AddDialog<NotYetDialog, NotYetText>()
        .AddDialog<ThanksDialog, ThanksText>();

    // What several dialogs show and ask alike.
    private static IServiceCollection AddShownThings(this IServiceCollection services)
    {
        _ = (TextFiles.Of<ProductsText>(), TextFiles.Of<StoresText>());
        services.TryAddSingleton(new PublicAddress(null));
        return services
            .AddSingleton<ProductCards>()
            .AddSingleton<ProductMemory>()
            .AddSingleton<ProductFinder>()
            .AddSingleton<ProductQuestion>()
            .AddSingleton<StoreQuestion>();
    }
}
