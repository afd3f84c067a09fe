namespace RetailMessenger.Dialogs.FindProduct;

internal enum FindProductText
{
    Title,
    Explanation,
    Sample,
    Ask,
    AskAgain,
    Corrected,
    Found,
    FoundAll,
    FoundOne,
    More,
    NoMore,
    Narrow,
    NarrowOption,
    Nothing,
    NothingElse,
    Suggestions,
    Missed,
    ShowMore,
    Cheaper,
    Compare,
    Done,
    Ended,
    OptionButton,
    Fillers,
}
