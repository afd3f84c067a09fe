namespace RetailMessenger.Tests.BotFramework.State;

public sealed class VipProfile : UserProfile
{
    public decimal Credit { get; set; }
}
