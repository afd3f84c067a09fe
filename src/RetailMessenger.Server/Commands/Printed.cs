namespace RetailMessenger.Server.Commands;

/// <summary>What customers wrote, for a terminal: characters that would command it are shown as U+FFFD.</summary>
internal static class Printed
{
    public static string Of(string text) => string.Concat(text.Select(character => char.IsControl(character) && character is not '\n' ? '\uFFFD' : character));
}
