namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>Where a conversation takes what the bot says.</summary>
/// <param name="Url">The service URL, with or without a slash at its end.</param>
/// <param name="IsTrusted">Whether it came from a caller who was verified. Only then it gets the bot's access token.</param>
/// <param name="Audience">Whom that token is for: another bot's application id; null for the channels.</param>
internal sealed record ServiceAddress(string Url, bool IsTrusted, string? Audience = null)
{
    /// <summary>The address of something there; null when there is none.</summary>
    /// <param name="path">Literal parts and ids, which may hold any character.</param>
    public Uri? At(params ReadOnlySpan<string> path)
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var service) || service.Scheme is not ("https" or "http"))
            return null;

        var address = Url.Trim().TrimEnd('/') + "/v3";
        foreach (var part in path)
        {
            // Dots cannot be escaped: they would lead out of the conversation.
            if (part is "" or "." or "..")
                return null;
            address += "/" + Uri.EscapeDataString(part);
        }

        return new Uri(address);
    }
}
