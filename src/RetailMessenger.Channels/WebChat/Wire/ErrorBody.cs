namespace RetailMessenger.Channels.WebChat.Wire;

/// <summary>What every refusal says.</summary>
internal sealed record ErrorBody(ErrorDetail Error);

internal sealed record ErrorDetail(string Code, string Message);
