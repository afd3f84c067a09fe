namespace RetailMessenger.Dialogs.StockNearMe;

internal enum StockNearMeText
{
    Title,
    Explanation,
    Sample,
    AskOption,
    NoSuchOption,
    AskPlace,
    NoSuchPlace,
    Heading,
    Line,
    LineAway,
    NoneThere,
    NoneAnywhere,
    NearestWithSome,
    CanBeOrdered,
    CannotBeOrdered,
    Fresh,
    CountedToday,
    CountedEarlier,
    It,
}
