namespace RetailMessenger.Dialogs.PickVariant;

internal enum PickVariantText
{
    AskWhich,
    AskOption,
    Same,
    Difference,
    NothingElse,
}
