using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations;

/// <summary>Hears what happens in a conversation as it happens. Calls come from many threads, must return at once and never throw.</summary>
public interface IConversationWatcher
{
    /// <summary>Entries were stored. Entries of different calls may arrive out of order.</summary>
    void OnStored(IReadOnlyList<LogEntry> entries);

    /// <summary>The customer's entries up to a number are answered; what was said to them was told before.</summary>
    void OnAnswered(long sequence)
    {
    }

    /// <summary>Signals may have been lost: the log tells what has happened.</summary>
    void OnMissed()
    {
    }

    /// <summary>Something that is never logged, such as a typing signal.</summary>
    void OnEphemeral(Activity activity);
}
