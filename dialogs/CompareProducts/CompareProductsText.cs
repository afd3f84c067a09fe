namespace RetailMessenger.Dialogs.CompareProducts;

internal enum CompareProductsText
{
    Ask,
    AskAgain,
    Heading,
    Row,
    Same,
    Price,
    Brand,
    Available,
    Yes,
    No,
    None,
    NothingDiffers,
    Between,
    FirstTwo,
}
