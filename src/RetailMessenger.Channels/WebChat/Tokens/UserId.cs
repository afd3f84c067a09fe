using RetailMessenger.Channels.WebChat.Http;
using RetailMessenger.Channels.WebChat.Wire;

namespace RetailMessenger.Channels.WebChat.Tokens;

/// <summary>The rules for the ids by which customers are known.</summary>
internal static class UserId
{
    /// <summary>Ids that begin so are only believed from a token.</summary>
    public const string Prefix = "dl_";

    private const int Longest = 200;

    public static bool IsBound(string? id) => id?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>Refuses ids and names that are too long or hold control characters.</summary>
    public static void Check(UserBody user)
    {
        if (!IsSound(user.Id) || !IsSound(user.Name))
            throw Refusal.BadRequest($"user.id and user.name have at most {Longest} characters and no control characters.");
    }

    private static bool IsSound(string? text) => text is null || (text.Length <= Longest && !text.Any(char.IsControl));
}
