using System.Text.Json;
using RetailMessenger.BotFramework.State;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Turns;

/// <summary>
/// The storage that state sees during one turn. Reading shows the committed state, and what this turn wrote over it; writing stages for the commit.
/// Documents of the conversation itself lie in its row and are guarded by its version; all others have a version of their own.
/// </summary>
internal sealed class TurnStorage(IConversationLog log, ConversationSnapshot conversation) : IStorage
{
    // Values of the greatest depth stand in a document, and that in the conversation's state.
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = StateJson.MaxDepth + 4 };

    // Within a turn nobody else writes; against others the versions stand guard at the commit.
    private const string OwnedByTurn = "turn";

    private readonly string _own = $"{conversation.Key.Channel}/conversations/{conversation.Key.Id}";
    private readonly Dictionary<string, string> _state = Split(conversation.State);
    private readonly Dictionary<string, StoredDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentWrite> _written = new(StringComparer.Ordinal);
    private bool _stateChanged;

    /// <summary>The conversation's whole state when this turn changed it, else null.</summary>
    public string? ChangedState => _stateChanged ? Join(_state) : null;

    public IReadOnlyList<DocumentWrite> ChangedDocuments => [.. _written.Values];

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        await FetchAsync([.. keys.Where(key => !IsOwn(key) && !_documents.ContainsKey(key))], cancellationToken);
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (Find(key) is { } json && StateJson.ReadItem(json, OwnedByTurn) is { } item)
                found[key] = item;
        }

        return found;
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
            Stage(key, StateJson.WriteItem(value));
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
            Stage(key, null);
        return Task.CompletedTask;
    }

    private bool IsOwn(string key) =>
        key.StartsWith(_own, StringComparison.Ordinal) && (key.Length == _own.Length || key[_own.Length] == '/');

    private string? Find(string key)
    {
        if (IsOwn(key))
            return _state.GetValueOrDefault(key);
        if (_written.TryGetValue(key, out var written))
            return written.Json;
        return _documents.TryGetValue(key, out var document) && document.Version > 0 ? document.Json : null;
    }

    private void Stage(string key, string? json)
    {
        if (!IsOwn(key))
        {
            _written[key] = new DocumentWrite(key, json, _documents.GetValueOrDefault(key).Version);
            return;
        }

        _stateChanged = true;
        if (json is null)
            _state.Remove(key);
        else
            _state[key] = json;
    }

    private async Task FetchAsync(string[] keys, CancellationToken cancellationToken)
    {
        if (keys.Length == 0)
            return;

        var read = await log.ReadDocumentsAsync(keys, cancellationToken);
        foreach (var key in keys)
            _documents[key] = read.GetValueOrDefault(key);
    }

    private static Dictionary<string, string> Split(string? state)
    {
        var documents = new Dictionary<string, string>(StringComparer.Ordinal);
        if (state is null)
            return documents;

        using var json = JsonDocument.Parse(state, Depth);
        foreach (var document in json.RootElement.EnumerateObject())
            documents[document.Name] = document.Value.GetRawText();
        return documents;
    }

    private static string Join(Dictionary<string, string> documents) =>
        $"{{{string.Join(',', documents.Select(document => $"\"{JsonEncodedText.Encode(document.Key)}\":{document.Value}"))}}}";
}
