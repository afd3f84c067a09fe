namespace RetailMessenger.Channels.Messenger.Wire;

/// <summary>What the Graph API answers to a message.</summary>
internal sealed record SentBody(string? MessageId, string? RecipientId);

/// <summary>A file for the Page to keep, from its address.</summary>
internal sealed record UploadBody(MessageBody Message);

internal sealed record UploadedBody(string? AttachmentId);

/// <summary>How the Graph API says no.</summary>
internal sealed record GraphErrorBody(GraphError? Error);

internal sealed record GraphError(int Code, int? ErrorSubcode, string? Message, bool? IsTransient, string? FbtraceId);

/// <summary>What hands a conversation to another app, or takes it.</summary>
internal sealed record ThreadControlBody(RecipientBody Recipient, string? TargetAppId, string? Metadata);

internal sealed record PersonaBody(string Name, string ProfilePictureUrl);

internal sealed record IdBody(string? Id);

internal sealed record PersonasBody(IReadOnlyList<PersonaListed>? Data);

internal sealed record PersonaListed(string? Id, string? Name);
