namespace RetailMessenger.Dialogs.AskAddress;

internal enum AskAddressText
{
    AskStreet,
    StreetUnusable,
    AskFlat,
    FlatUnusable,
    None,
    AskCity,
    CityUnusable,
    AskRegion,
    RegionUnusable,
    AskPostalCode,
    PostalCodeUnusable,
    AskCountry,
    CountryUnusable,
}
