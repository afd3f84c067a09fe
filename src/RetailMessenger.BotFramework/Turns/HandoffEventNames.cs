namespace RetailMessenger.BotFramework.Turns;

/// <summary>Names of the events by which a conversation changes hands.</summary>
public static class HandoffEventNames
{
    /// <summary>From the bot: a person is wanted.</summary>
    public const string InitiateHandoff = "handoff.initiate";

    /// <summary>To the bot: what became of that, see the value's <c>state</c> (accepted, failed, completed).</summary>
    public const string HandoffStatus = "handoff.status";
}
