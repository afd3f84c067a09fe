namespace RetailMessenger.Channels.WebChat.Wire;

/// <summary>The answer to an activity.</summary>
internal sealed record IdBody(string Id);

/// <summary>The answer to <c>getsessionid</c>.</summary>
internal sealed record SessionIdBody(string SessionId);
