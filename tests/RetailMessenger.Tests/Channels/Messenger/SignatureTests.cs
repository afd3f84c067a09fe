using System.Text;
using System.Text.Json;
using RetailMessenger.Channels.Messenger;

namespace RetailMessenger.Tests.Channels.Messenger;

public sealed class SignatureTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private const string M1 = """{"object":"page","entry":[{"id":"1067280970047460","time":1458692752478,"messaging":[{"sender":{"id":"6143217042"},"recipient":{"id":"1067280970047460"},"timestamp":1458692752478,"message":{"mid":"m_1","text":"hello"}}]}]}""";

    private const string M2 = """{"object":"page","entry":[{"id":"1","time":1,"messaging":[{"sender":{"id":"2"},"recipient":{"id":"1"},"timestamp":1,"message":{"mid":"m_2","text":"caf\u00e9 \ud83d\ude00 https:\/\/x.test\/"}}]}]}""";

    private const string M3 = """{"object":"page","entry":[{"id":"1","time":1,"messaging":[{"sender":{"id":"2"},"recipient":{"id":"1"},"timestamp":1,"message":{"mid":"m_2","text":"café 😀 https://x.test/"}}]}]}""";

    private const string OfM1 = "ec0180ec43ea55df4f81f2a6bf0757926845d8397fdcd51a36f3e62cd88f787a";

    [Theory]
    [InlineData(M1, OfM1)]
    [InlineData(M2, "3d1efffd4b8ca03e4f98a00ea5009ea516fc8fc00936e50e97cd29b090ab50c2")]
    [InlineData(M3, "12ca06eb47f0a0595a724409f3152836d799096b1c08cb5aa49ae41e0e100e1f")]
    [InlineData("", "796cd3078af14636753d26b3b5555422ff55a3e261cf847b48e95371b9bd0aa2")]
    [InlineData("{}", "b326604c0dc7364c8b688556189c0a510e5150cd4628736be814c7c9898f899d")]
    [InlineData("{}\n", "0b99ba4e6fa1eda362b343227cad6e00825cd874d7cfe2054cb8d62a37e6f927")]
    public void The_bytes_on_the_wire_are_what_is_signed(string body, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(body);

        Assert.Equal("sha256=" + expected, MessengerSignature.Of(bytes, Secret));
        Assert.True(MessengerSignature.IsValid("sha256=" + expected, bytes, Secret));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(OfM1)]
    [InlineData("sha1=65f891ea827b6491ee167237f3390ffe067abb50")]
    [InlineData("sha256=65f891ea827b6491ee167237f3390ffe067abb50")]
    [InlineData("sha256=" + OfM1 + "0")]
    [InlineData("sha256=c0180ec43ea55df4f81f2a6bf0757926845d8397fdcd51a36f3e62cd88f787a")]
    [InlineData("sha256=gc0180ec43ea55df4f81f2a6bf0757926845d8397fdcd51a36f3e62cd88f787a")]
    [InlineData("sha256=b326604c0dc7364c8b688556189c0a510e5150cd4628736be814c7c9898f899d")]
    [InlineData("SHA256=" + OfM1)]
    public void Anything_else_is_refused(string? header) => Assert.False(MessengerSignature.IsValid(header, Encoding.UTF8.GetBytes(M1), Secret));

    [Fact]
    public void The_secret_before_the_present_one_is_accepted_and_an_empty_one_never()
    {
        var body = Encoding.UTF8.GetBytes(M1);

        Assert.True(MessengerSignature.IsValid("sha256=" + OfM1, body, "another", Secret));
        Assert.False(MessengerSignature.IsValid(MessengerSignature.Of(body, ""), body, "", null));
    }

    [Fact]
    public void A_call_of_the_graph_api_carries_the_proof_of_its_token()
    {
        Assert.Equal("b13020b985c8a3c31019e83777d86e9128defb83d907cfe3e6d9c3a678704135", MessengerSignature.Proof("EAAtestPageToken", Secret));
        Assert.Equal("df8f1e681d81958e72aefc18369be8f4925dee780f2c5c54912ab62d6647181f", MessengerSignature.Proof("EAAtestPageToken|1700000000", Secret));
    }

    [Fact]
    [Trait("Data", "webhooks")]
    public void Signatures_that_others_have_published_are_told_apart()
    {
        var checkedAny = 0;
        foreach (var line in SharedData.Files("webhooks/messenger", "signatures.jsonl").SelectMany(File.ReadLines).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var vector = json.RootElement;
            var isOurs = vector.GetProperty("header").GetString() == MessengerSignature.Header;
            var body = Encoding.UTF8.GetBytes(vector.GetProperty("raw_body").GetString()!);

            // The old header with SHA-1 is never accepted, however right it is.
            var expected = isOurs && vector.GetProperty("valid").GetBoolean();
            Assert.Equal(expected, MessengerSignature.IsValid(vector.GetProperty("signature").GetString(), body, vector.GetProperty("app_secret").GetString()));
            checkedAny++;
        }

        Assert.True(checkedAny > 0);
    }
}
