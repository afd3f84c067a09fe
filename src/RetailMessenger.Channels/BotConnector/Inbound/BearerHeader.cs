using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace RetailMessenger.Channels.BotConnector.Inbound;

/// <summary>Reads the header <c>Authorization: Bearer token</c>, written exactly so.</summary>
internal static class BearerHeader
{
    private const int Longest = 16 * 1024;
    private const int Parts = 3;

    /// <summary>The token, not verified yet; null when there is none that could be.</summary>
    public static JsonWebToken? Read(string header)
    {
        if (header.Length > Longest || header.Split(' ') is not ["Bearer", { Length: > 0 } text] || text.Split('.').Length != Parts)
            return null;

        try
        {
            return new JsonWebToken(text);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or FormatException)
        {
            // The library's ways of saying that it is none.
            return null;
        }
    }
}
