namespace RetailMessenger.Runtime.Retention;

/// <summary>The one of a cluster that has old things removed from time to time; its key is 0.</summary>
[Alias("retention")]
internal interface IRetentionGrain : IGrainWithIntegerKey
{
    /// <summary>Has it reminded as often as the settings say, from now on and wherever it lives. Saying so again changes nothing.</summary>
    [Alias("keep")]
    Task KeepAsync();
}
