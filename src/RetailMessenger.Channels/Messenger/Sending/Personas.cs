using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels.Messenger.Wire;

namespace RetailMessenger.Channels.Messenger.Sending;

/// <summary>
/// Staff by name and picture, as customers see them (https://developers.facebook.com/docs/messenger-platform/send-messages/personas). Without a persona
/// the Page itself is seen to write, which is never a reason not to send.
/// </summary>
internal sealed class Personas(GraphApi graph, IOptions<MessengerOptions> options)
{
    private readonly ConcurrentDictionary<string, Task<string?>> _known = new(StringComparer.Ordinal);

    /// <summary>The persona of somebody; null when there is none.</summary>
    public async Task<string?> FindAsync(string? name, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(name) || options.Value.StaffPicture is not { } picture)
            return null;

        var found = await _known.GetOrAdd(name, key => FindOrMakeAsync(key, picture.AbsoluteUri, CancellationToken.None)).WaitAsync(cancellationToken);
        if (found is null)
            _known.TryRemove(name, out _);
        return found;
    }

    /// <summary>Forgets a persona with which sending failed; it may have been deleted.</summary>
    public void Forget(string? name) => _known.TryRemove(name ?? "", out _);

    private async Task<string?> FindOrMakeAsync(string name, string picture, CancellationToken cancellationToken)
    {
        try
        {
            var listed = await graph.GetAsync("me/personas?limit=100", MessengerJson.Default.PersonasBody, cancellationToken);
            if (listed.Body?.Data?.FirstOrDefault(persona => persona.Name == name)?.Id is { } id)
                return id;

            var made = await graph.PostAsync("personas", new PersonaBody(name, picture), MessengerJson.Default.PersonaBody, MessengerJson.Default.IdBody, cancellationToken);
            return made.Body?.Id;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }
}
