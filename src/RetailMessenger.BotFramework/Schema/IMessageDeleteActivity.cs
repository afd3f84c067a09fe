namespace RetailMessenger.BotFramework.Schema;

/// <summary>The message with this id was withdrawn.</summary>
public interface IMessageDeleteActivity : IActivity
{
}
