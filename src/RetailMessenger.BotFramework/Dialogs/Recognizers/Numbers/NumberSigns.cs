namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;

/// <summary>How a region writes 1234.5.</summary>
/// <param name="Decimal">What stands before the fraction.</param>
/// <param name="Group">What stands between thousands.</param>
internal readonly record struct NumberSigns(char Decimal, char Group)
{
    public static readonly NumberSigns Point = new('.', ',');

    public static readonly NumberSigns Comma = new(',', '.');
}
