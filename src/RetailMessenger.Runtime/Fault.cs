namespace RetailMessenger.Runtime;

/// <summary>What went wrong and where, without the messages of exceptions: those quote what customers wrote.</summary>
internal static class Fault
{
    public static string Of(Exception exception)
    {
        var fault = $"{exception.GetType()}\n{exception.StackTrace}";
        return exception.InnerException is { } inner ? $"{fault}\nbecause of {Of(inner)}" : fault;
    }
}
