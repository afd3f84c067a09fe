using RetailMessenger.Dialogs.AskAddress;

namespace RetailMessenger.Tests.Dialogs;

public sealed class AddressReaderTests
{
    [Theory]
    [InlineData("12 High Street, Springfield, IL, 62701, USA", "12 High Street||Springfield|IL|62701|USA")]
    [InlineData("12 High Street, Flat 3, Springfield, IL, 62701, USA", "12 High Street|Flat 3|Springfield|IL|62701|USA")]
    [InlineData("12 High Street, The Old Mill, Leeds, Yorkshire, LS1 6HD, UK", "12 High Street|The Old Mill|Leeds|Yorkshire|LS1 6HD|UK")]
    [InlineData("Calle Mayor 5\nMadrid\n28013\nEspaña", "Calle Mayor 5||Madrid||28013|España")]
    [InlineData("Calle Mayor 5, 2B, Madrid, 28013, España", "Calle Mayor 5|2B|Madrid||28013|España")]
    public void A_whole_address_is_read_from_one_message(string text, string parts)
    {
        var address = AddressReader.Read(text)!;

        Assert.Equal(parts, string.Join('|', address.Line1, address.Line2, address.City, address.Region, address.PostalCode, address.Country));
    }

    [Theory]
    [InlineData("12 High Street")]
    [InlineData("12 High Street, Springfield")]
    [InlineData("High Street, Springfield, IL, 62701, USA")]
    [InlineData("12 High Street, Springfield, IL, USA, 62701")]
    [InlineData("12 High Street, Springfield, IL, USA")]
    [InlineData("1, 2, 3, 4, 5")]
    [InlineData("")]
    public void Where_it_is_not_clear_which_part_is_which_it_is_asked_for(string text) => Assert.Null(AddressReader.Read(text));
}
