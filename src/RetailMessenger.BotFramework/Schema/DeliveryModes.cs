namespace RetailMessenger.BotFramework.Schema;

/// <summary>How an activity wants its answers, or itself, delivered.</summary>
public static class DeliveryModes
{
    /// <summary>Answers come in requests of their own; the default.</summary>
    public const string Normal = "normal";

    /// <summary>Something worth drawing attention to.</summary>
    public const string Notification = "notification";

    /// <summary>All answers come back in the response to this activity.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>Answers are for this moment only and are not kept.</summary>
    public const string Ephemeral = "ephemeral";
}
