namespace RetailMessenger.Core.Webhooks;

/// <summary>Makes a recorded call genuine again, for the secrets that are configured here.</summary>
public interface IWebhookReplay
{
    /// <summary>Whether the call was to a webhook of this network.</summary>
    bool Knows(RecordedCall call);

    /// <summary>The call, signed.</summary>
    /// <param name="call">What was recorded.</param>
    /// <param name="server">Which server is called.</param>
    /// <param name="signedServer">Under which address that server checks signatures: its public one.</param>
    /// <param name="run">Makes its messages other ones than those of an earlier run, which would be known and passed over.</param>
    HttpRequestMessage Prepare(RecordedCall call, Uri server, Uri signedServer, string run);
}
