using RetailMessenger.Tests.House;

namespace RetailMessenger.Tests.Runtime;

/// <summary>
/// The checked file of what the nodes of the last version say to each other. It is renewed by one command, which takes what was added; what is gone or has
/// changed it takes only when told that no node of an older version runs any more.
/// </summary>
internal static class GrainContractFile
{
    private const string Path = "tests/RetailMessenger.Tests/Runtime/GrainContracts.txt";
    private const string Variable = "RENEW_GRAIN_CONTRACTS";
    private const string Added = "added";
    private const string Broken = "broken";
    private const string Command = "dotnet run --project tests/RetailMessenger.Tests -- -class \"*GrainContractTests\"";

    public static IReadOnlyList<string> Read() => [.. Repository.Read(Path).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Writes the file anew if it was asked for and may be.</summary>
    public static void RenewIfAsked(IReadOnlyList<string> now)
    {
        var asked = Environment.GetEnvironmentVariable(Variable);
        if (asked == Broken || (asked == Added && !Read().Except(now).Any()))
            File.WriteAllText(System.IO.Path.Combine(Repository.Root, Path), string.Join('\n', now) + "\n");
    }

    /// <summary>What to tell who changed something; null when nothing has changed.</summary>
    public static string? Complaint(IReadOnlyList<string> before, IReadOnlyList<string> now)
    {
        var gone = before.Except(now).ToList();
        var added = now.Except(before).ToList();
        if (gone.Count == 0 && added.Count == 0)
            return null;

        var rule = gone.Count == 0
            ? $"""
              Only additions: nodes of both versions can serve together, if callers of a new method bear that a node of the old version does not know it,
              and readers of a new member that it is missing. If so, write it down:
                {Variable}={Added} {Command}
              """
            : $"""
              Nodes of the last version and of this one would misunderstand each other while they serve together. A member's id is never used again and never
              gets another type; a member is only added, with the next id; a method is only added, and what it takes, gives and is marked with stays; a
              removed one stays until no node of the old version runs. Put back what is gone and add a new one beside it.
              Only where no node of the old version runs anywhere:
                {Variable}={Broken} {Command}
              """;
        return $"What nodes say to each other has changed since {Path} was written:\n{Listed("gone", gone)}{Listed("new", added)}\n{rule}\n";
    }

    private static string Listed(string what, IReadOnlyList<string> lines) => string.Concat(lines.Select(line => $"  {what}: {line}\n"));
}
