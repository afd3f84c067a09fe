using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Emulator;

/// <summary>Keeps the emulator from the world.</summary>
internal sealed class EmulatorOptionsCheck(PublicAddress address) : IValidateOptions<EmulatorOptions>
{
    public ValidateOptionsResult Validate(string? name, EmulatorOptions options) => options.On && address.Url is { IsLoopback: false }
        ? ValidateOptionsResult.Fail(
            $"{EmulatorOptions.Section}:On is for development and does not go with Server:PublicUrl, under which everybody could reach it: remove one of them.")
        : ValidateOptionsResult.Success;
}
