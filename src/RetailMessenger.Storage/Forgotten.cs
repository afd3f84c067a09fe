using System.Security.Cryptography;
using System.Text;

namespace RetailMessenger.Storage;

/// <summary>
/// Names those who are gone without saying who they were. The key lies in the database and in its backups; without it, a name tells nothing.
/// </summary>
internal static class Forgotten
{
    /// <summary>The secret that is the key. Keys of databases that a restored one has replaced are kept beside it: this, <c>#</c> and their names.</summary>
    public const string Secret = "erasure";

    /// <summary>All keys, the database's own first.</summary>
    public const string Keys = "SELECT value FROM secret WHERE name = 'erasure' OR name LIKE 'erasure#%' ORDER BY name";

    public const int KeyLength = 32;

    public static string OfConversation(byte[] key, string id) => Name(key, $"conversation:{id}");

    /// <param name="key">The key.</param>
    /// <param name="document">The key of the customer's own document, which is also the conversation's customer.</param>
    public static string OfCustomer(byte[] key, string document) => Name(key, $"customer:{document}");

    /// <summary>The name of a key; each hash that it made begins with it.</summary>
    public static string NameOf(byte[] key) => Hash(key, "key")[..8];

    /// <summary>The name of the key that made a hash.</summary>
    public static string KeyOf(string hash) => hash.Split(':')[0];

    private static string Name(byte[] key, string text) => $"{NameOf(key)}:{Hash(key, text)}";

    private static string Hash(byte[] key, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}
