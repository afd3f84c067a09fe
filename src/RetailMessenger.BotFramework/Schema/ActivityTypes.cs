namespace RetailMessenger.BotFramework.Schema;

/// <summary>The kinds of activity a channel and a bot exchange. Compared ordinally.</summary>
public static class ActivityTypes
{
    /// <summary>Something said: text, speech, attachments or a value.</summary>
    public const string Message = "message";

    /// <summary>The bot was added to or removed from someone's contacts.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>Members joined or left, or the topic changed; carries nothing that a user said.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The sender is at work on something; shown for about three seconds.</summary>
    public const string Typing = "typing";

    /// <summary>The conversation is over; the code says why.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>A named signal between programs that expects no answer.</summary>
    public const string Event = "event";

    /// <summary>A named call between programs whose answer travels back in the response.</summary>
    public const string Invoke = "invoke";

    /// <summary>The bot's answer to an invoke. Never sent to a channel as an activity.</summary>
    public const string InvokeResponse = "invokeResponse";

    /// <summary>The user asks that what the bot keeps about them be erased.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>An earlier message now reads differently; the id names it.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>An earlier message was withdrawn; the id names it.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>The bot was installed in or removed from a tenant or a team.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>Reactions were put on or taken off an earlier message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A private proposal to one recipient about an earlier message.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>Something for whoever debugs the bot; users never see it.</summary>
    public const string Trace = "trace";

    /// <summary>The conversation changes hands between bot and person. Channels drop it; they act on the handoff events.</summary>
    public const string Handoff = "handoff";

    /// <summary>Asks the other side to do something; a <see cref="CommandResult"/> follows.</summary>
    public const string Command = "command";

    /// <summary>Tells what came of a <see cref="Command"/>.</summary>
    public const string CommandResult = "commandResult";
}
