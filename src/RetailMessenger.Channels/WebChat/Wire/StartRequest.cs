namespace RetailMessenger.Channels.WebChat.Wire;

/// <summary>The optional body of a start.</summary>
internal sealed record StartRequest(UserBody? User, string? Locale);

/// <summary>The optional body of a request for a token.</summary>
internal sealed record GenerateRequest(UserBody? User, IReadOnlyList<string?>? TrustedOrigins);

internal sealed record UserBody(string? Id, string? Name);
