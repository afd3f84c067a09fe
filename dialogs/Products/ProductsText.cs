namespace RetailMessenger.Dialogs.Products;

internal enum ProductsText
{
    Price,
    FromPrice,
    Reduced,
    Available,
    SoldOut,
    CardTitle,
    Details,
    DetailsOf,
    Similar,
    SimilarTo,
    Stock,
    StockOf,
    SimilarOnes,
    StockNear,
    Page,
    Ordinals,
    Size,
    Colour,
    AskWhich,
    NoSuch,
    NotFound,
    TryLater,
}
