using Microsoft.Extensions.Options;
using RetailMessenger.Storage.Postgres;

namespace RetailMessenger.Storage;

internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
        !string.IsNullOrWhiteSpace(options.ConnectionString) && PostgresConnection.FindProblem(options.ConnectionString) is { } problem
            ? ValidateOptionsResult.Fail($"{StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)} {problem}")
            : ValidateOptionsResult.Success;
}
