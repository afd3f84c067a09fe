namespace RetailMessenger.Dialogs.ProductDetails;

internal enum ProductDetailsText
{
    Brand,
    Attribute,
    Options,
    SoldOutOptions,
    Available,
    SoldOut,
    Yes,
    No,
}
