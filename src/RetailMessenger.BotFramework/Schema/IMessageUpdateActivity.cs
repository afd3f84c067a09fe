namespace RetailMessenger.BotFramework.Schema;

/// <summary>The message with this id now reads like this.</summary>
public interface IMessageUpdateActivity : IMessageActivity
{
}
