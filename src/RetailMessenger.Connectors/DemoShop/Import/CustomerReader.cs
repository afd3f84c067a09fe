using System.Globalization;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>Makes customers out of lines. What files do not say of them, such as their orders and notes, stays.</summary>
internal sealed class CustomerReader(IShopRecords records, TimeProvider time) : IRecordReader
{
    public async Task<ReadRecord> ReadAsync(IReadOnlyList<RowFields> lines, CancellationToken cancellationToken)
    {
        var line = lines[0];
        var id = line.Required("id");
        var before = id.Length > 0 ? await records.FindCustomerAsync(id, cancellationToken) : null;
        var customer = new Customer
        {
            Id = id,
            FirstName = line.Required("first_name"),
            LastName = line.Text("last_name"),
            Email = ReadEmail(line),
            Phone = ReadPhone(line),
            Address = line.Address(),
            PaymentMethods =
            [
                .. line.List("payment_methods").Select(part => ReadMethod(line, part)).OfType<PaymentMethod>().Select(method => Keep(method, before)),
            ],
            Orders = before?.Orders ?? [],
            Segments = line.List("segments"),
            Notes = before?.Notes ?? [],
            Consents = ReadConsents(line, before),
            Language = Nullable(line.Text("language")),
            TimeZone = Nullable(line.Text("time_zone")),
        };
        return line.IsGood ? ReadRecord.Of(before, customer, RetailJson.Default.Customer, new ShopBatch { Customers = [customer] }) : ReadRecord.None;
    }

    private static string? Nullable(string text) => text.Length > 0 ? text : null;

    private static string ReadEmail(RowFields line)
    {
        var email = line.Text("email");
        var at = email.IndexOf('@', StringComparison.Ordinal);
        if (email.Length > 0 && (at < 1 || at == email.Length - 1 || email.Contains(' ', StringComparison.Ordinal)))
            line.Report("email", $"\"{email}\" is no e-mail address.");
        return email;
    }

    private static string ReadPhone(RowFields line)
    {
        var phone = string.Concat(line.Text("phone").Where(letter => letter is not (' ' or '-' or '(' or ')' or '.')));
        if (phone.Length > 0 && (phone[0] != '+' || phone.Length is < 8 or > 16 || !phone[1..].All(char.IsAsciiDigit)))
            line.Report("phone", $"\"{line.Text("phone")}\" is no number: write it with its country's code, such as +12175550101.");
        return phone;
    }

    private static PaymentMethod? ReadMethod(RowFields line, string text)
    {
        switch (text.Split(':', StringSplitOptions.TrimEntries))
        {
            case ["card", { Length: > 0 } id, var brand, { Length: 4 } lastFour] when lastFour.All(char.IsAsciiDigit):
                return new PaymentMethod.Card(id, brand, lastFour);
            case ["account", { Length: > 0 } id, var provider]:
                return new PaymentMethod.Account(id, provider);
            case ["gift", { Length: > 0 } id, var balance, var currency]
                when decimal.TryParse(balance, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && Currencies.IsKnown(currency):
                return new PaymentMethod.GiftCard(id, new Money(amount, currency.ToUpperInvariant()));
            default:
                line.Report("payment_methods", "write card:ID:visa:4242, account:ID:paypal or gift:ID:50.00:USD; never a whole card number.");
                return null;
        }
    }

    // What was spent of a gift card here is spent, whatever a file of yesterday says.
    private static PaymentMethod Keep(PaymentMethod method, Customer? before) =>
        method is PaymentMethod.GiftCard && before?.PaymentMethods.FirstOrDefault(card => card.Id == method.Id) is PaymentMethod.GiftCard known ? known : method;

    // What a customer told us counts before what a file says; who has said nothing yet says it now.
    private List<Consent> ReadConsents(RowFields line, Customer? before)
    {
        var consents = before?.Consents.ToList() ?? [];
        foreach (var (purpose, answer) in line.Pairs("consents"))
        {
            var isYes = answer.Equals("yes", StringComparison.OrdinalIgnoreCase);
            if (!isYes && !answer.Equals("no", StringComparison.OrdinalIgnoreCase))
                line.Report("consents", $"\"{answer}\" is neither yes nor no: write orders=yes; offers=no.");
            if (!consents.Exists(known => known.Purpose == purpose))
                consents.Add(new Consent(purpose, isYes, time.GetUtcNow()));
        }

        return consents;
    }
}
