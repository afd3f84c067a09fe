using Microsoft.Extensions.Options;
using RetailMessenger.Storage.Postgres;

namespace RetailMessenger.Storage;

internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var problems = options.Retention.Problems().ToList();
        if (!string.IsNullOrWhiteSpace(options.ConnectionString) && PostgresConnection.FindProblem(options.ConnectionString) is { } problem)
            problems.Add($"{StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)} {problem}");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
