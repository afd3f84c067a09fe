namespace RetailMessenger.Tests.Core.Assistant.Parrots;

internal enum ParrotText
{
    Heard,
    Nothing,
}
