using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Tests.Dialogs;

/// <summary>Guesses and secrets in memory.</summary>
internal sealed class MemoryGuesses : IGuesses, ISecrets
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DateTimeOffset Since, int Taken)> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _secrets = new(StringComparer.Ordinal);

    public Task<bool> TryTakeAsync(IReadOnlyList<string> subjects, int most, TimeSpan window, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var over in _taken.Where(item => item.Value.Since + window <= now).Select(item => item.Key).ToList())
                _taken.Remove(over);
            if (subjects.Any(subject => _taken.GetValueOrDefault(subject).Taken >= most))
                return Task.FromResult(false);
            foreach (var subject in subjects)
                _taken[subject] = _taken.TryGetValue(subject, out var known) ? known with { Taken = known.Taken + 1 } : (now, 1);
            return Task.FromResult(true);
        }
    }

    public Task GiveBackAsync(IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var subject in subjects)
                _taken[subject] = _taken[subject] with { Taken = _taken[subject].Taken - 1 };
        }

        return Task.CompletedTask;
    }

    public Task<byte[]> GetOrAddAsync(string name, byte[] candidate, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_secrets.TryGetValue(name, out var known) ? known : _secrets[name] = candidate);
    }

    public Task<IReadOnlyList<byte[]>> FindAsync(string prefix, CancellationToken cancellationToken) => throw new NotSupportedException();
}
