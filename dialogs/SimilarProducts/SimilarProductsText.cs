namespace RetailMessenger.Dialogs.SimilarProducts;

internal enum SimilarProductsText
{
    Similar,
    Nothing,
}
