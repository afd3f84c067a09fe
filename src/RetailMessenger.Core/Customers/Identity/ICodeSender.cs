namespace RetailMessenger.Core.Customers.Identity;

/// <summary>A way on which one-time codes reach customers.</summary>
public interface ICodeSender
{
    /// <summary>Whether it can reach that address: an e-mail address, or a telephone number in the form of E.164.</summary>
    bool Reaches(string address);

    /// <summary>Sends a text. Sending it twice does no harm.</summary>
    /// <returns>False when it could not be sent now.</returns>
    Task<bool> SendAsync(string address, string subject, string text, CancellationToken cancellationToken);
}
