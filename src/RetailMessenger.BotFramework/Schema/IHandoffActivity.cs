namespace RetailMessenger.BotFramework.Schema;

/// <summary>The conversation changes hands between bot and person.</summary>
public interface IHandoffActivity : IActivity
{
}
