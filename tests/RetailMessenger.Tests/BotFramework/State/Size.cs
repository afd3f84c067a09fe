namespace RetailMessenger.Tests.BotFramework.State;

public enum Size
{
    Small = 1,
    Large = 2,
}
