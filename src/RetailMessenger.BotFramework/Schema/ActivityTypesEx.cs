namespace RetailMessenger.BotFramework.Schema;

/// <summary>Pseudo types that stay between the bot and its adapter and never reach a channel.</summary>
public static class ActivityTypesEx
{
    /// <summary>The adapter waits as many milliseconds as the value says before it goes on with the next activity.</summary>
    public const string Delay = "delay";

    /// <summary>The answer to an invoke; its value is an <see cref="Schema.InvokeResponse"/>.</summary>
    public const string InvokeResponse = "invokeResponse";
}
