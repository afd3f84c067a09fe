using System.Text;
using System.Text.Json;
using RetailMessenger.Channels.Twilio;

namespace RetailMessenger.Tests.Channels.Twilio;

public sealed class SignatureTests
{
    private const string Token = "12345";
    private const string Call = "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";
    private const string OtherCall = "CallSid=CA1234567890ABCDE&Caller=%2B14158675310&Digits=1234&From=%2B14158675310&To=%2B18005551212";
    private const string Inbound = "https://bot.example.com/twilio/inbound";
    private const string JsonBody = """{"property": "value", "boolean": true}""";
    private const string JsonHash = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

    private const string T1 =
        "ToCountry=US&ToState=CA&SmsMessageSid=SM00000000000000000000000000000001&NumMedia=0&ToCity=&FromZip=94103&SmsSid=SM00000000000000000000000000000001"
        + "&FromState=CA&SmsStatus=received&FromCity=SAN+FRANCISCO&Body=Hi+caf%C3%A9+%F0%9F%98%80+%26+more%3D1%2B1&FromCountry=US&To=%2B15558675310"
        + "&MessagingServiceSid=MG00000000000000000000000000000001&ToZip=&NumSegments=1&MessageSid=SM00000000000000000000000000000001"
        + "&AccountSid=AC00000000000000000000000000000001&From=%2B14017122661&ApiVersion=2010-04-01";

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", Call, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://mycompany.com:443/myapp.php?foo=1&bar=2", Call, "kvajT1Ptam85bY51eRf/AJRuM3w=")]
    [InlineData("http://mycompany.com/myapp.php?foo=1&bar=2", Call, "OyGYPqTF6ztdbRNCvuQO/oPvqQ4=")]
    [InlineData("http://mycompany.com:80/myapp.php?foo=1&bar=2", Call, "0ZXoZLH/DfblKGATFgpif+LLRf4=")]
    [InlineData("https://mycompany.com:1234/myapp.php?foo=1&bar=2", Call, "CYn1h0gLBdNxDGkKJg6hYohgeD8=")]
    [InlineData("http://mycompany.com:1234/myapp.php?foo=1&bar=2", Call, "Zmvh+3yNM1Phv2jhDCwEM3q5ebU=")]
    [InlineData("https://MyCompany.com/myapp.php?foo=1&bar=2", Call, "g9IN/x4Cft2g517EjYvEvM/W7LU=")]
    [InlineData("https://MyCompany.com:1234/myapp.php?foo=1&bar=2", Call, "PCqOZm8cnu/L6+u5i5fuEd+Iac4=")]
    [InlineData("https://mycompany.com/myapp.php", Call, "1xaxFBvyzXYvWplzNOSs28HWO94=")]
    [InlineData("https://example.com/myapp.php?foo=1&bar=2", OtherCall, "L/OH5YylLD5NRKLltdqwSvS0BnU=")]
    [InlineData(Inbound, T1, "C68TO4DpAUvOL49UPMiJI4AnFyc=")]
    [InlineData(Inbound + "/", T1, "DMroWkrHEQOhC6e3cdqHMYjmtAc=")]
    [InlineData(Inbound + "?tenant=a%20b&x=1", "Body=+lead+and+trail+&MessageSid=SM1&a=lower&B=upper", "sDQ90dQGg6rWWsaZyVnLD06vQ1I=")]
    [InlineData(Inbound, "MediaUrl=b&MediaUrl=a&MediaUrl=a&Body=x", "hBhbXVMfJV/ZAFp+rYyHf5W7W/8=")]
    public void A_form_is_signed_by_its_decoded_fields_in_order(string url, string form, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(form);

        Assert.Equal(expected, TwilioSignature.Of(url, FormFields.Read(bytes), Token));
        Assert.True(TwilioSignature.IsValid(expected, url, FormFields.Read(bytes), bytes, Token));
    }

    [Fact]
    public void A_call_without_a_body_is_signed_by_its_address() =>
        Assert.True(TwilioSignature.IsValid("j+1ixGe7q9pdtnWC8/nbtL1iJGE=", Inbound + "?Body=hi&From=%2B14017122661", null, default, Token));

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2&bodySHA256=" + JsonHash, "a9nBmqA0ju/hNViExpshrM61xv4=")]
    [InlineData("https://mycompany.com/myapp.php?bodySHA256=" + JsonHash, "y77kIzt2vzLz71DgmJGsen2scGs=")]
    public void A_body_of_another_kind_is_signed_by_its_hash(string url, string signature)
    {
        Assert.True(TwilioSignature.IsValid(signature, url, null, Encoding.UTF8.GetBytes(JsonBody), Token));
        Assert.False(TwilioSignature.IsValid(signature, url, null, Encoding.UTF8.GetBytes(JsonBody + " "), Token));
        Assert.True(TwilioSignature.IsValid(signature, url, FormFields.Read("a=b"u8), Encoding.UTF8.GetBytes(JsonBody), Token));
    }

    [Theory]
    [InlineData("https://mycompany.com:443/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "kvajT1Ptam85bY51eRf/AJRuM3w=")]
    [InlineData("http://mycompany.com/myapp.php?foo=1&bar=2", "0ZXoZLH/DfblKGATFgpif+LLRf4=")]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2#rc=2&rp=5xx", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    public void The_port_that_goes_without_saying_may_be_said_and_settings_are_not_signed(string url, string signature) =>
        Assert.True(TwilioSignature.IsValid(signature, url, FormFields.Read(Encoding.UTF8.GetBytes(Call)), default, Token));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8A==")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("DMroWkrHEQOhC6e3cdqHMYjmtAc=")]
    public void Anything_else_is_refused(string? header) =>
        Assert.False(TwilioSignature.IsValid(header, Inbound, FormFields.Read(Encoding.UTF8.GetBytes(T1)), default, Token));

    [Fact]
    public void Either_token_is_good_while_they_change_and_an_empty_one_never()
    {
        var fields = FormFields.Read(Encoding.UTF8.GetBytes(T1));

        Assert.True(TwilioSignature.IsValid("C68TO4DpAUvOL49UPMiJI4AnFyc=", Inbound, fields, default, "another", Token));
        Assert.False(TwilioSignature.IsValid(TwilioSignature.Of(Inbound, fields, ""), Inbound, fields, default, "", null));
    }

    [Fact]
    [Trait("Data", "webhooks")]
    public void Signatures_that_others_have_published_are_told_apart()
    {
        var checkedAny = 0;
        foreach (var line in SharedData.Files("webhooks/twilio", "signatures.jsonl").SelectMany(File.ReadLines).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var vector = json.RootElement;
            var form = vector.TryGetProperty("params_list", out var list)
                ? FormOf(list.EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetString()!)))
                : vector.GetProperty("params") is { ValueKind: JsonValueKind.Object } all ? FormOf(all.EnumerateObject().Select(field => (field.Name, field.Value.GetString()!))) : null;
            var fields = form is null ? null : FormFields.Read(Encoding.UTF8.GetBytes(form));
            var body = Encoding.UTF8.GetBytes(vector.GetProperty("body").GetString() ?? "");
            var isValid = TwilioSignature.IsValid(vector.GetProperty("signature").GetString(), vector.GetProperty("url").GetString()!, fields, body, vector.GetProperty("auth_token").GetString());

            Assert.True(vector.GetProperty("valid").GetBoolean() == isValid, line);
            checkedAny++;
        }

        Assert.True(checkedAny > 0);
    }

    private static string FormOf(IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
}
