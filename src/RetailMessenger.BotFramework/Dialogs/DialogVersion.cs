using System.Globalization;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>Makes one short text of the versions of many dialogs; the same in every process, unlike a hash code of .NET.</summary>
internal static class DialogVersion
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static string Of(IEnumerable<Dialog> dialogs)
    {
        var hash = OffsetBasis;
        foreach (var dialog in dialogs)
        {
            foreach (var character in dialog.GetVersion())
            {
                hash = unchecked((hash ^ character) * Prime);
            }

            hash = unchecked((hash ^ '|') * Prime);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
