using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Errands;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Customers.Identity;

/// <summary>Sends one-time codes to addresses of customers. An address that is nobody's is treated like any other, but nothing is sent.</summary>
public sealed class CodeDesk(
    ICustomers customers, GuessLimits limits, IEnumerable<ICodeSender> senders, TimeProvider time, IOptions<IdentityOptions> options)
{
    private const int Digits = 6;

    private readonly List<ICodeSender> _senders = [.. senders];

    /// <summary>Whether a code can be sent to such an address at all.</summary>
    public bool Reaches(string address) => _senders.Exists(sender => sender.Reaches(address));

    /// <summary>Whether a code can be sent to anybody.</summary>
    public bool ReachAnybody => _senders.Count > 0;

    /// <summary>
    /// Has a code sent to an address, if it is a customer's: with the turn's commit. One that was sent there and is still good is asked for again.
    /// </summary>
    /// <returns>Null when too many were asked for.</returns>
    public async Task<Lookup<Challenge>?> BeginAsync(AssistantTurn turn, string address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(address);
        var now = time.GetUtcNow();
        if (turn.Conversation.Challenge is { } open && open.Address == address && open.Until > now)
            return new Lookup<Challenge>.Found(open, now);
        if (!await limits.TryTakeCodeAsync(turn, address, cancellationToken))
            return null;

        var found = address.Contains('@', StringComparison.Ordinal)
            ? await customers.FindByEmailAsync(address, cancellationToken)
            : await customers.FindByPhoneAsync(address, cancellationToken);
        if (found is Lookup<Customer>.TryLater later)
            return new Lookup<Challenge>.TryLater(later.After);

        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var challenge = new Challenge(id, address, (found as Lookup<Customer>.Found)?.Value.Id ?? "", now + options.Value.CodeLasts);
        turn.Conversation.Challenge = challenge;
        ErrandQueue.Add(turn, Errand.ToSend(ErrandQueue.KeyOf(turn), challenge), now);
        return new Lookup<Challenge>.Found(challenge, now);
    }

    /// <summary>Whether a text is the code that the customer was asked for. If it is, who wrote it is known from then on.</summary>
    public async Task<Verdict> CheckAsync(AssistantTurn turn, string? text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Conversation.Challenge is not { } challenge)
            return Verdict.NotProven;
        if (await limits.TryTakeGuessAsync(turn, [challenge.Address], cancellationToken) is not { } subjects)
            return Verdict.TooManyGuesses;

        var now = time.GetUtcNow();
        var claimed = string.Concat((text ?? "").Where(char.IsAsciiDigit));
        var code = await CodeOfAsync(challenge, cancellationToken);
        var isRight = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(claimed), Encoding.ASCII.GetBytes(code));
        if (!(isRight & challenge.CustomerId.Length > 0 & challenge.Until > now))
            return Verdict.NotProven;

        await limits.GiveBackAsync(subjects, cancellationToken);
        turn.Conversation.Challenge = null;
        turn.Prove(new Proof { CustomerId = challenge.CustomerId, Rung = Rung.OneTimeCode, Until = now + options.Value.ProofLasts });
        return Verdict.Proven;
    }

    /// <summary>Sends the code of a challenge to its address.</summary>
    internal async Task SendAsync(Challenge challenge, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (challenge.CustomerId.Length == 0 || _senders.Find(sender => sender.Reaches(challenge.Address)) is not { } sender)
            return;

        var words = TextFiles.Of<CodeText>();
        var text = words[CodeText.Message].In(culture, ("code", await CodeOfAsync(challenge, cancellationToken)), ("minutes", options.Value.CodeLasts.TotalMinutes));
        await sender.SendAsync(challenge.Address, words[CodeText.Subject].In(culture), text, cancellationToken);
    }

    // Made from the challenge, so that it stands nowhere.
    private async Task<string> CodeOfAsync(Challenge challenge, CancellationToken cancellationToken)
    {
        var key = await limits.KeyAsync(cancellationToken);
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"code|{challenge.Id}"));
        var number = BitConverter.ToUInt64(hash) % (ulong)Math.Pow(10, Digits);
        return number.ToString($"D{Digits}", CultureInfo.InvariantCulture);
    }
}
