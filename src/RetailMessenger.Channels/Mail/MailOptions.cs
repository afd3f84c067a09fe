using System.ComponentModel.DataAnnotations;

namespace RetailMessenger.Channels.Mail;

/// <summary>How the shop sends e-mail. With neither a server nor a folder it sends none.</summary>
internal sealed class MailOptions
{
    public const string Section = "Channels:Mail";

    /// <summary>The SMTP server.</summary>
    public string? Host { get; set; }

    /// <summary>Its port: 587 for STARTTLS, 465 for TLS from the first byte.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Who signs in; empty when the server asks for nobody.</summary>
    public string? User { get; set; }

    /// <summary>The password for it.</summary>
    public string? Password { get; set; }

    /// <summary>Whether the connection may be open to readers on the way; only for a server on the same machine.</summary>
    public bool AllowPlain { get; set; }

    /// <summary>The address that it comes from, with or without a name.</summary>
    public string From { get; set; } = "Shop <shop@localhost>";

    /// <summary>A folder in which mails are left as files in place of being sent; for trying things out. Not used when there is a server.</summary>
    public string? Folder { get; set; }
}
