using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>What any card says, whatever its kind.</summary>
/// <param name="Title">The headline; empty for none.</param>
/// <param name="Subtitle">Below the headline; empty for none.</param>
/// <param name="Lines">The body.</param>
/// <param name="Pictures">Addresses of pictures, sound and film.</param>
/// <param name="Buttons">Its buttons, in order.</param>
internal sealed record CardContent(
    string Title, string Subtitle, IReadOnlyList<string> Lines, IReadOnlyList<Attachment> Pictures, IReadOnlyList<CardAction> Buttons)
{
    public string Body => string.Join('\n', Lines);

    /// <summary>Everything in words.</summary>
    public string Text => string.Join('\n', new[] { Title, Subtitle, Body }.Where(line => line.Length > 0));
}
