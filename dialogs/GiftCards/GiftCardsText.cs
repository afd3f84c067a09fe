namespace RetailMessenger.Dialogs.GiftCards;

internal enum GiftCardsText
{
    Title,
    Explanation,
    Sample,
    None,
    One,
    Several,
}
