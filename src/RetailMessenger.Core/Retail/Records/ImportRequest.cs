namespace RetailMessenger.Core.Retail.Records;

/// <summary>A file to bring into the shop.</summary>
/// <param name="Kind">What is in it, such as <c>products</c>.</param>
/// <param name="File">Its path. JSON when its name ends in .json, .jsonl or .ndjson, otherwise CSV.</param>
/// <param name="Mapping">The path of a file that says what its columns are called; null when they have our names.</param>
/// <param name="IsDryRun">Whether to look only, and write nothing.</param>
public sealed record ImportRequest(string Kind, string File, string? Mapping, bool IsDryRun);
