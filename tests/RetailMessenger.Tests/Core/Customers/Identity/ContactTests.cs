using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Tests.Core.Customers.Identity;

public sealed class ContactTests
{
    [Theory]
    [InlineData("anna@example.org", "anna@example.org")]
    [InlineData("Anna <anna.b+shop@mail.example.co.uk>.", "anna.b+shop@mail.example.co.uk")]
    [InlineData("you can reach me at +34 600 123 456 after five", "+34 600 123 456")]
    [InlineData("(020) 7946-0000", "(020) 7946-0000")]
    [InlineData("mi correo es maría@ejemplo.es", "maría@ejemplo.es")]
    public void An_address_or_number_is_found_in_a_sentence(string text, string contact) => Assert.Equal(contact, Contact.Find(text));

    [Theory]
    [InlineData("anna@")]
    [InlineData("anna@example")]
    [InlineData("@example.org")]
    [InlineData("anna at example.org")]
    [InlineData("12345")]
    [InlineData("1234567890123456")]
    [InlineData("a@b.org or c@d.org")]
    [InlineData("anna@600123456")]
    [InlineData("call me")]
    [InlineData("")]
    [InlineData(null)]
    public void What_reaches_nobody_or_several_is_none(string? text) => Assert.Null(Contact.Find(text));
}
