namespace RetailMessenger.Tests.BotFramework.State;

public class UserProfile
{
    public string? Name { get; set; }

    public int Age { get; set; }

    public object? Anything { get; set; }

    public IList<string>? Tags { get; set; }

    public UserProfile? Friend { get; set; }
}
