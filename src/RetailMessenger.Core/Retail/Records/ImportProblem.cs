namespace RetailMessenger.Core.Retail.Records;

/// <summary>What is wrong with a line of a file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, from 1, on which the record begins.</param>
/// <param name="Column">The column, as the file calls it; empty when it is about the whole line.</param>
/// <param name="Text">What is wrong and what to write.</param>
public sealed record ImportProblem(string File, int Line, string Column, string Text)
{
    /// <summary>As editors and compilers write it, so that a click finds the line.</summary>
    public override string ToString() => Column.Length > 0 ? $"{File}:{Line}: {Column}: {Text}" : $"{File}:{Line}: {Text}";
}
