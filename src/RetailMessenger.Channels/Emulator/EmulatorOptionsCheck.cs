using Microsoft.Extensions.Options;

namespace RetailMessenger.Channels.Emulator;

/// <summary>Keeps the emulator from the world.</summary>
internal sealed class EmulatorOptionsCheck(Reach reach) : IValidateOptions<EmulatorOptions>
{
    public ValidateOptionsResult Validate(string? name, EmulatorOptions options) => options.On && reach.FindOpening() is { } opening
        ? ValidateOptionsResult.Fail(
            $"{EmulatorOptions.Section}:On is for development on one machine, but others reach the server by {opening}: remove one of them, or listen on localhost only.")
        : ValidateOptionsResult.Success;
}
