namespace RetailMessenger.Core.Conversations;

/// <summary>A request that a person has to answer.</summary>
public sealed record Ticket
{
    /// <summary>Short and unique, easy to read aloud.</summary>
    public required string Id { get; init; }

    /// <summary>Where the customer wrote.</summary>
    public required ConversationKey Conversation { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset Opened { get; init; }

    /// <summary>What the customer wants, in the customer's words.</summary>
    public required string Message { get; init; }

    /// <summary>Where the customer can be reached besides the conversation (a telephone number, an e-mail address); empty when only there.</summary>
    public string Contact { get; init; } = "";

    /// <summary>The customer's language, such as <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What was answered, once it was.</summary>
    public string? Answer { get; init; }
}
