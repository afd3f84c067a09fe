using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Tokens;

/// <summary>The keys that sign tokens, made by the shop itself and kept with its secrets under <c>webchat-token-key-N</c>.</summary>
internal sealed class SigningKeys(ISecrets secrets, IOptions<WebChatOptions> options)
{
    private const int KeyLength = 32;

    private TokenSigner? _signer;

    public ValueTask<TokenSigner> SignerAsync(CancellationToken cancellationToken) =>
        _signer is { } signer ? ValueTask.FromResult(signer) : LoadAsync(cancellationToken);

    private async ValueTask<TokenSigner> LoadAsync(CancellationToken cancellationToken)
    {
        // Two loads at once get the same keys, so the last one may win.
        var number = options.Value.KeyNumber;
        var key = await KeyAsync(number, cancellationToken);
        return _signer = new TokenSigner(key, number > 1 ? await KeyAsync(number - 1, cancellationToken) : null);
    }

    private Task<byte[]> KeyAsync(int number, CancellationToken cancellationToken) =>
        secrets.GetOrAddAsync(
            "webchat-token-key-" + number.ToString(CultureInfo.InvariantCulture), RandomNumberGenerator.GetBytes(KeyLength), cancellationToken);
}
