using System.Text;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Tests.Connectors.DemoShop.Import;

/// <summary>A shop brings its own records.</summary>
public sealed class ImportTests
{
    private const string Products = """
        id,sku,title,price,options,categories,former_price,available
        lamp,LAMP-W,"Lamp, small",29.90,color=white,Home > Lighting,39.90,yes
        lamp,LAMP-B,,31,color=black,,,no
        vase,VASE-1,Vase,12.50,,Home,,
        """;

    private const string Stores = """
        id,name,street,city,region,country,postal_code,latitude,longitude,time_zone,hours,special_days
        north,North,1 High Street,Springfield,IL,US,62701,39.78,-89.65,America/Chicago,Mon-Fri 9:00-18:00; Sat 10:00-14:00,2026-12-25 closed Christmas Day
        """;

    private const string Customers = """
        id,first_name,last_name,street,city,country,postal_code,email,phone,payment_methods,consents
        c1,Ana,Ruiz,2 Elm Street,Boston,US,02116,ana@example.com,+1 (617) 555-0101,card:k1:visa:4242; gift:g1:50.00:USD,orders=yes; offers=no
        """;

    private const string Orders = """
        number,customer,placed,status,sku,quantity,price,payment_method,carrier,tracking_number,status_since
        #9001,c1,2026-05-01T10:00:00Z,delivered,LAMP-W,2,29.90,k1,Redwing Parcel,RW1,2026-05-03T10:00:00Z
        #9001,c1,,,VASE-1,,12.50,,,,
        #9002,c1,2026-05-02T10:00:00Z,pending,VASE-1,1,12.50,k1,,,
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_shop_is_brought_and_bringing_it_again_changes_nothing()
    {
        await using var shop = new ImportedShop();
        (string Kind, string Text)[] files =
        [
            ("products", Products), ("stores", Stores), ("stock", "sku,store,quantity\nLAMP-W,north,4\nVASE-1,north,0"), ("customers", Customers), ("orders", Orders),
        ];

        foreach (var (kind, text) in files)
            Assert.Equal((0, 0, 0), Numbers(await shop.BringTextAsync(kind, text)));
        foreach (var (kind, text) in files)
        {
            var again = await shop.BringTextAsync(kind, text);
            Assert.Equal((0, 0, 0, true), (again.Added, again.Changed, again.Refused, again.Unchanged > 0));
        }

        var lamp = await shop.Records.FindProductAsync("lamp", Cancellation);
        Assert.Equal("Lamp, small", lamp!.Title);
        Assert.Equal(["Home", "Lighting"], lamp.Categories);
        Assert.Equal([(29.90m, 39.90m, true), (31m, 0m, false)], lamp.Variants.Select(each => (each.Price.Amount, each.FormerPrice?.Amount ?? 0, each.IsAvailable)));
        Assert.Equal(6, (await shop.Records.ListStoresAsync(Cancellation))[0].Hours.Count);
        Assert.Equal(4, (await shop.Records.FindStockAsync("LAMP-W", Cancellation))[0].Quantity);
        var customer = await shop.Records.FindCustomerAsync("c1", Cancellation);
        Assert.Equal(["#9001", "#9002"], customer!.Orders);
        Assert.Equal("+16175550101", customer.Phone);
        Assert.Equal(new PaymentMethod.GiftCard("g1", new Money(50, "USD")), customer.PaymentMethods[1]);
        var order = await shop.Records.FindOrderAsync("9001", Cancellation);
        Assert.Equal(["LAMP-W", "LAMP-W", "VASE-1"], order!.Items.Select(item => item.VariantId));
        Assert.Equal(72.30m, Assert.Single(order.Payments).Amount.Amount);
        Assert.Equal("RW1", Assert.Single(order.Fulfilments[0].TrackingNumbers));
    }

    [Fact]
    public async Task Good_lines_go_in_and_bad_ones_are_named_with_their_line_and_column()
    {
        await using var shop = new ImportedShop();

        var report = await shop.BringTextAsync("products", """
            id,sku,title,price,currency,options
            a,A-1,Good,5,,
            b,B-1,Dear,five,,
            c,A-1,Twice,5,,
            d,,No SKU,5,,
            e,E-1,"Two
            lines",5,XXQ,
            f,F-1,No name,5,,large
            a,A-2,Later,5,,
            g,G-1,Too many,5,,,,7
            """);

        Assert.Equal(
            [
                "file.csv:3: price: \"five\" is no number: write 1234.50, without the currency's sign.",
                "file.csv:4: sku: A-1 stands in line 2 too: every variant needs one of its own.",
                "file.csv:5: sku: is missing: every line needs it.",
                "file.csv:6: currency: \"XXQ\" is no currency: write its three letters, such as USD.",
                "file.csv:8: options: \"large\" has no name: write size=M; color=navy.",
                "file.csv:9: id: \"a\" stood in the file before: put its lines together.",
                "file.csv:10: There are 8 fields, but 6 columns: put quotes around a field that holds the separator.",
            ],
            report.Problems.Select(problem => problem.ToString()));
        Assert.Equal((1, 7), (report.Added, report.Refused));
        Assert.NotNull(await shop.Records.FindProductAsync("a", Cancellation));
        Assert.Null(await shop.Records.FindProductAsync("b", Cancellation));
    }

    [Fact]
    public async Task What_refers_to_nothing_is_refused()
    {
        await using var shop = new ImportedShop();
        await shop.FillAsync();

        var stock = await shop.BringTextAsync("stock", "sku,store,quantity\nnothing,store-1,1\nshirt-m,nowhere,1\nshirt-m,store-1,-2\nshirt-m,store-2,1.5");
        var orders = await shop.BringTextAsync("orders", "number,customer,placed,status,sku,price,payment_method\n1,nobody,2026-05-01,pending,mug-1,1,x\n2,anna,2026-05-01,pending,mug-1,1,x\n3,anna,x,lost,y,1,card-1");
        var products = await shop.BringTextAsync("products", "id,sku,title,price\nother,shirt-m,Other,1");

        Assert.Equal(["sku", "store", "quantity", "quantity"], stock.Problems.Select(problem => problem.Column));
        Assert.Equal(["customer", "payment_method", "sku", "status", "placed"], orders.Problems.Select(problem => problem.Column));
        Assert.Equal("shirt-m is a variant of shirt in the shop.", Assert.Single(products.Problems).Text);
        Assert.Equal((0, 0, 0), (stock.Added + stock.Changed, orders.Added + orders.Changed, products.Added + products.Changed));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_become_of_the_file_and_writes_nothing()
    {
        await using var shop = new ImportedShop();

        var report = await shop.BringAsync("products", shop.Write("file.csv", Products), isDryRun: true);

        Assert.Equal((2, 0), (report.Added, report.Refused));
        Assert.Null(await shop.Records.FindProductAsync("lamp", Cancellation));
    }

    [Fact]
    public async Task What_a_file_says_otherwise_is_changed_and_what_it_cannot_say_stays()
    {
        await using var shop = new ImportedShop();
        await shop.BringTextAsync("products", Products);
        await shop.BringTextAsync("customers", Customers);
        await shop.BringTextAsync("orders", Orders);

        var prices = await shop.BringTextAsync("products", Products.Replace("12.50", "11.00", StringComparison.Ordinal));
        var names = await shop.BringTextAsync("customers", Customers.Replace("Ruiz", "Ruiz Soler", StringComparison.Ordinal));

        Assert.Equal((0, 1, 1), (prices.Added, prices.Changed, prices.Unchanged));
        Assert.Equal(1, names.Changed);
        var customer = await shop.Records.FindCustomerAsync("c1", Cancellation);
        Assert.Equal("Ruiz Soler", customer!.LastName);
        Assert.Equal(2, customer.Orders.Count);
    }

    [Fact]
    public async Task What_customers_did_here_is_not_undone_by_a_file_that_knows_nothing_of_it()
    {
        await using var shop = new ImportedShop();
        await shop.BringTextAsync("products", Products);
        await shop.BringTextAsync("customers", Customers);
        await shop.BringTextAsync("orders", Orders);
        var (customer, order) = (await shop.Records.FindCustomerAsync("c1", Cancellation), await shop.Records.FindOrderAsync("#9001", Cancellation));
        var now = new ShopBatch
        {
            Customers =
            [
                customer! with
                {
                    PaymentMethods = [customer.PaymentMethods[0], new PaymentMethod.GiftCard("g1", new Money(3, "USD"))],
                    Consents = [new Consent("orders", Given: false, KnownShop.Now), new Consent("stock", Given: true, KnownShop.Now)],
                },
            ],
            Orders = [order! with { Status = OrderStatus.ReturnRequested, Return = new ReturnRequest(["VASE-1"], "k1") }],
        };
        await shop.Records.SaveAsync(now, Cancellation);

        await shop.BringTextAsync("customers", Customers);
        var orders = await shop.BringTextAsync("orders", Orders);
        var other = await shop.BringTextAsync("orders", Orders.Replace("#9002", "9002", StringComparison.Ordinal));

        Assert.Equal((0, 2), (orders.Changed, orders.Unchanged));
        Assert.NotNull((await shop.Records.FindOrderAsync("#9001", Cancellation))!.Return);
        var kept = await shop.Records.FindCustomerAsync("c1", Cancellation);
        Assert.Equal(3m, kept!.PaymentMethods.OfType<PaymentMethod.GiftCard>().Single().Balance.Amount);
        Assert.Equal([("orders", false), ("stock", true), ("offers", false)], kept.Consents.Select(consent => (consent.Purpose, consent.Given)));
        Assert.Equal("number", Assert.Single(other.Problems).Column);
    }

    [Fact]
    public async Task Columns_may_have_other_names()
    {
        await using var shop = new ImportedShop();
        var mapping = shop.Write("mapping.json", """{"products": {"id": "Handle", "sku": "Variant SKU", "title": "Title", "price": "Variant Price"}}""");

        var report = await shop.BringAsync("products", shop.Write("theirs.csv", "Handle;Variant SKU;Title;Variant Price;Vendor\nx;X-1;X;1,50;Y\nz;Z-1;Z;2.50;Y"), mapping);

        Assert.Equal("theirs.csv:2: Variant Price: \"1,50\" is no number: write 1234.50, without the currency's sign.", Assert.Single(report.Problems).ToString());
        Assert.Equal(["Vendor"], report.PassedOver);
        Assert.Equal(2.50m, (await shop.Records.FindProductAsync("z", Cancellation))!.Variants[0].Price.Amount);
    }

    [Theory]
    [InlineData("""{"stock": {}}""")]
    [InlineData("""{"products": {"colour": "Colour"}}""")]
    [InlineData("[]")]
    [InlineData("no JSON")]
    public async Task A_mapping_that_cannot_be_used_is_refused_before_anything_is_read(string mapping)
    {
        await using var shop = new ImportedShop();

        await Assert.ThrowsAsync<InvalidDataException>(() => shop.BringAsync("products", shop.Write("file.csv", Products), shop.Write("mapping.json", mapping)));
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_a_kind_that_is_none_are_said_so()
    {
        await using var shop = new ImportedShop();

        var missing = await Assert.ThrowsAsync<InvalidDataException>(() => shop.BringAsync("products", "/nowhere/file.csv"));
        await Assert.ThrowsAsync<InvalidDataException>(() => shop.BringTextAsync("suppliers", Products));

        Assert.Contains("/nowhere/file.csv", missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file.csv", true, "id;sku;title;price\nx;X-1;\"Größe \"\"XL\"\"; neu\";1.50\n")]
    [InlineData("file.csv", false, "id\tsku\ttitle\tprice\nx\tX-1\tGröße \"XL\"; neu\t1.50\n")]
    [InlineData("file.json", true, "\n[{\"id\":\"x\",\"sku\":\"X-1\",\"title\":\"Größe \\\"XL\\\"; neu\",\"price\":1.50}]")]
    [InlineData("file.jsonl", false, "{\"ID\":\"x\",\"sku\":\"X-1\",\"title\":\"Größe \\\"XL\\\"; neu\",\"price\":\"1.50\",\"options\":null}\n\n")]
    public async Task Files_are_read_as_programs_write_them(string name, bool hasByteOrderMark, string text)
    {
        await using var shop = new ImportedShop();

        var report = await shop.BringAsync("products", shop.Write(name, text, hasByteOrderMark));

        Assert.Empty(report.Problems);
        Assert.Equal("Größe \"XL\"; neu", (await shop.Records.FindProductAsync("x", Cancellation))?.Title);
    }

    [Fact]
    public async Task Json_names_its_lines_too_and_may_have_objects_and_lists()
    {
        await using var shop = new ImportedShop();

        var list = await shop.BringTextAsync("products", """
            [
              {"id": "x", "sku": "X-1", "title": "X", "price": 2, "available": false, "options": {"size": "M", "color": "navy"}, "categories": ["A", "B"]},
              7,
              {"id": "y", "sku": "Y-1", "title": "Y",
               "price": -2},
              {"id": broken
            """, "file.json");
        var lines = await shop.BringTextAsync("products", "{\"id\":\"z\",\"sku\":\"Z-1\",\"title\":\"Z\",\"price\":2}\n{\"id\":\n", "file.jsonl");

        Assert.Equal([3, 4, 6], list.Problems.Select(problem => problem.Line));
        Assert.Equal([2], lines.Problems.Select(problem => problem.Line));
        var product = await shop.Records.FindProductAsync("x", Cancellation);
        Assert.Equal(("navy", "B", false), (product!.Variants[0].Options["color"], product.Categories[1], product.Variants[0].IsAvailable));
        Assert.NotNull(await shop.Records.FindProductAsync("z", Cancellation));
    }

    [Fact]
    public async Task A_file_of_another_encoding_is_noticed()
    {
        await using var shop = new ImportedShop();
        var file = shop.Write("latin.csv", "");
        await File.WriteAllBytesAsync(file, Encoding.Latin1.GetBytes("id,sku,title,price\nx,X-1,Größe,1"), Cancellation);

        Assert.Contains("UTF-8", Assert.Single((await shop.BringAsync("products", file)).Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_file_is_brought_in_parts_while_its_progress_grows()
    {
        const int Lines = 3000;
        await using var shop = new ImportedShop();
        var text = string.Join('\n', Enumerable.Range(0, Lines).Select(i => $"p{i},S{i},Product {i},{i % 90}.50").Prepend("id,sku,title,price"));

        var report = await shop.BringTextAsync("products", text);

        Assert.Equal(Lines, report.Added);
        Assert.Equal(Lines, (await shop.Records.ReadProductsAsync(0, 10_000, Cancellation)).Count);
        Assert.Equal(shop.Progress.Order(), shop.Progress);
        Assert.Equal(1, shop.Progress[^1]);
    }

    private static (int Changed, int Unchanged, int Refused) Numbers(ImportReport report) => (report.Changed, report.Unchanged, report.Refused);
}
