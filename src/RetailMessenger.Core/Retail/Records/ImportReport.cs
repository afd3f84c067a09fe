namespace RetailMessenger.Core.Retail.Records;

/// <summary>What became of a file.</summary>
/// <param name="Added">How many records are new.</param>
/// <param name="Changed">How many were there and are different now.</param>
/// <param name="Unchanged">How many were there as they are in the file.</param>
/// <param name="Refused">How many records could not be brought.</param>
/// <param name="Problems">The first problems, in the file's order.</param>
/// <param name="ProblemCount">How many there were in all.</param>
/// <param name="PassedOver">The columns that nothing reads.</param>
public sealed record ImportReport(
    int Added, int Changed, int Unchanged, int Refused, IReadOnlyList<ImportProblem> Problems, int ProblemCount, IReadOnlyList<string> PassedOver);
