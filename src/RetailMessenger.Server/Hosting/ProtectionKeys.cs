using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Server.Hosting;

/// <summary>
/// The keys of ASP.NET's data protection, which sign staff in and guard forms: in the database, with the shop's other secrets, so that every node reads what
/// another one protected, and a restart signs nobody out.
/// </summary>
internal sealed class ProtectionKeys(ISecrets secrets) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    private const string Prefix = "protection-key#";

    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    // Asked once a day, and by an interface that cannot wait.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. secrets.FindAsync(Prefix, CancellationToken.None).GetAwaiter().GetResult().Select(key => XElement.Parse(Encoding.UTF8.GetString(key)))];

    public void StoreElement(XElement element, string friendlyName) => secrets
        .GetOrAddAsync(Prefix + friendlyName, Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), CancellationToken.None).GetAwaiter().GetResult();
}
