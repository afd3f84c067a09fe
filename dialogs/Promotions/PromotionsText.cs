namespace RetailMessenger.Dialogs.Promotions;

internal enum PromotionsText
{
    Title,
    Explanation,
    Sample,
    Reduced,
    ReducedOf,
    NothingReduced,
    NothingReducedOf,
    NoCodes,
    Codes,
}
