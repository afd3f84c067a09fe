using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Core.Customers.Identity;

/// <summary>How often may be guessed: by whoever writes, and about what they name, on whichever channel and however many there are who guess.</summary>
public sealed class GuessLimits(IGuesses guesses, ISecrets secrets, TimeProvider time, IOptions<IdentityOptions> options)
{
    private const int KeyLength = 32;

    private byte[]? _key;

    /// <summary>Takes a guess about something, before anything is looked at.</summary>
    /// <param name="turn">Who guesses.</param>
    /// <param name="about">What about: addresses and orders' numbers, as customers write them.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What to give back when it was right; null when there is none left.</returns>
    internal async Task<IReadOnlyList<string>?> TryTakeGuessAsync(AssistantTurn turn, string[] about, CancellationToken cancellationToken)
    {
        var subjects = await SubjectsAsync("guess", turn, about, cancellationToken);
        if (await guesses.TryTakeAsync(subjects, options.Value.MostGuesses, options.Value.GuessWindow, time.GetUtcNow(), cancellationToken))
            return subjects;

        turn.Context.Note("identity.too_many");
        return null;
    }

    internal Task GiveBackAsync(IReadOnlyList<string> subjects, CancellationToken cancellationToken) => guesses.GiveBackAsync(subjects, cancellationToken);

    internal async Task<bool> TryTakeCodeAsync(AssistantTurn turn, string address, CancellationToken cancellationToken) => await guesses.TryTakeAsync(
        await SubjectsAsync("code", turn, [address], cancellationToken), options.Value.MostCodes, options.Value.GuessWindow, time.GetUtcNow(), cancellationToken);

    /// <summary>The shop's own key for what must not be guessed.</summary>
    internal async Task<byte[]> KeyAsync(CancellationToken cancellationToken) =>
        _key ??= await secrets.GetOrAddAsync("identity-key", RandomNumberGenerator.GetBytes(KeyLength), cancellationToken);

    private async Task<IReadOnlyList<string>> SubjectsAsync(string kind, AssistantTurn turn, string[] about, CancellationToken cancellationToken)
    {
        var key = await KeyAsync(cancellationToken);
        var who = $"{turn.Context.ConversationKeyOf().Channel}/{turn.Context.Activity.From?.Id}";
        return [Name(key, $"{kind}|who|{who}"), .. about.Select(subject => Name(key, $"{kind}|what|{Written(subject)}"))];
    }

    private static string Written(string subject) => string.Concat(subject.Where(character => !char.IsWhiteSpace(character) && character != '#')).ToUpperInvariant();

    private static string Name(byte[] key, string subject) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(subject)));
}
