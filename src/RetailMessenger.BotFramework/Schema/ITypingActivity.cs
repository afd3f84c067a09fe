namespace RetailMessenger.BotFramework.Schema;

/// <summary>The sender is at work on something.</summary>
public interface ITypingActivity : IActivity
{
}
