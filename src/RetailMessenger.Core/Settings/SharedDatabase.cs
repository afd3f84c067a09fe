namespace RetailMessenger.Core.Settings;

/// <summary>The database that all nodes of a cluster share, and in which they find each other.</summary>
/// <param name="Provider">The invariant name of its ADO.NET provider.</param>
/// <param name="ConnectionString">How to reach it; a secret.</param>
public sealed record SharedDatabase(string Provider, string ConnectionString)
{
    /// <summary>The provider alone.</summary>
    public override string ToString() => Provider;
}
