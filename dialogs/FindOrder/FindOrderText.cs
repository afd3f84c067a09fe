namespace RetailMessenger.Dialogs.FindOrder;

internal enum FindOrderText
{
    AskWhich,
    Another,
    NoneSuits,
    AskNumber,
    NumberUnusable,
    NoNumber,
    AskDetail,
    DetailUnusable,
    NotMatched,
    TooMany,
}
