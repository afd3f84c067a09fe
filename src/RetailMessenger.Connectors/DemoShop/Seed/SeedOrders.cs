using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>What was bought until today, in every status.</summary>
internal sealed class SeedOrders(int seed, DateTimeOffset today, IReadOnlyList<Product> products)
{
    public const int Count = 2000;
    private const int FirstNumber = 10001;
    private const int MinutesOfADay = 24 * 60;

    // How many of a hundred orders are in each status, and how many days ago those were placed.
    private static readonly (OrderStatus Status, int Percent, int FromDay, int ToDay)[] Mix =
    [
        (OrderStatus.Pending, 12, 0, 1), (OrderStatus.Processed, 14, 2, 5), (OrderStatus.Cancelled, 6, 1, 300), (OrderStatus.ReturnRequested, 5, 9, 30),
        (OrderStatus.ExchangeRequested, 4, 9, 30), (OrderStatus.Delivered, 59, 9, 540),
    ];

    // The first piece of every order is one that could be had otherwise too, so that any order can be exchanged.
    private readonly IReadOnlyList<Product> _exchangeable = [.. products.Where(product => product.Variants.Count(variant => variant.IsAvailable) > 1)];

    public IReadOnlyList<Order> Make(IReadOnlyList<Customer> customers) =>
    [
        .. Enumerable.Range(0, Count).Select(i => Make(i, customers)).OrderBy(order => order.Placed).ThenBy(order => order.CustomerId, StringComparer.Ordinal)
            .Select((order, i) => order with { Number = $"#R{FirstNumber + i}" }),
    ];

    private Order Make(int index, IReadOnlyList<Customer> customers)
    {
        var random = new SeedRandom(seed, $"order {index}");
        var customer = random.Pick(customers);
        var (status, _, from, to) = Choose(index);
        var placed = today.AddMinutes(-random.Between(Math.Max(30, from * MinutesOfADay), to * MinutesOfADay));
        var items = MakeItems(today - placed, random);
        var total = items.Aggregate(Money.Zero(Prices.Currency), (sum, item) => sum + item.Price);
        var order = new Order
        {
            Number = "",
            CustomerId = customer.Id,
            Placed = placed,
            Status = OrderStatus.Pending,
            Address = customer.Address,
            Items = items,
            Payments = [new Payment(total, ChooseMethod(customer, random).Id, IsRefund: false, placed)],
            History = [new StatusChange(OrderStatus.Pending, placed)],
        };
        return status switch
        {
            OrderStatus.Pending => order,
            OrderStatus.Cancelled => Cancel(order, random),
            OrderStatus.Processed => Process(order, random),
            OrderStatus.Delivered => Deliver(order, random),
            _ => Complain(Deliver(order, random), status, random),
        };
    }

    // By the place and not by chance: a small shop has orders in every status too.
    private static (OrderStatus Status, int Percent, int FromDay, int ToDay) Choose(int index)
    {
        var place = index % 100;
        return Mix.First(each => (place -= each.Percent) < 0);
    }

    private static PaymentMethod ChooseMethod(Customer customer, SeedRandom random) => random.Chance(15)
        ? customer.PaymentMethods[^1]
        : customer.PaymentMethods[0];

    private List<OrderItem> MakeItems(TimeSpan age, SeedRandom random)
    {
        var items = new List<OrderItem>();
        for (var left = random.Pick([1, 1, 1, 2, 2, 3, 4]); left > 0; left--)
        {
            var product = random.Pick(_exchangeable);
            var variant = random.Pick(product.Variants);
            var item = new OrderItem
            {
                ProductId = product.Id,
                VariantId = variant.Id,
                Title = product.Title,
                Price = age > SeededShop.Reduced ? variant.FormerPrice ?? variant.Price : variant.Price,
                Options = variant.Options,
            };
            items.AddRange(Enumerable.Repeat(item, random.Chance(10) ? 2 : 1));
        }

        return items;
    }

    private static Order Cancel(Order order, SeedRandom random)
    {
        var time = order.Placed.AddMinutes(random.Between(5, 600));
        return Enter(order, OrderStatus.Cancelled, time) with
        {
            CancelReason = random.Pick(["no longer needed", "ordered by mistake"]),
            Payments = [.. order.Payments, order.Payments[0] with { IsRefund = true, Time = time }],
        };
    }

    private Order Process(Order order, SeedRandom random)
    {
        var packed = Enter(order, OrderStatus.Processed, order.Placed.AddMinutes(random.Between(120, 1400)));
        var sent = packed.History[^1].Time.AddMinutes(random.Between(60, 700));
        return sent < today && random.Chance(80) ? packed with { Fulfilments = Parcels.Make(order.Items, sent, null, random) } : packed;
    }

    private static Order Deliver(Order order, SeedRandom random)
    {
        var processed = order.Placed.AddMinutes(random.Between(120, 1400));
        var sent = processed.AddMinutes(random.Between(60, 1200));
        var delivered = sent.AddMinutes(random.Between(2 * MinutesOfADay, 5 * MinutesOfADay));
        return Enter(Enter(order, OrderStatus.Processed, processed), OrderStatus.Delivered, delivered) with
        {
            Fulfilments = Parcels.Make(order.Items, sent, delivered, random),
        };
    }

    private Order Complain(Order order, OrderStatus status, SeedRandom random)
    {
        var delivered = order.History[^1].Time;
        var asked = delivered.AddMinutes(random.Between(10, Math.Max(11, (int)(today - delivered).TotalMinutes - 1)));
        var (item, method) = (order.Items[0], order.Payments[0].MethodId);
        if (status == OrderStatus.ReturnRequested)
            return Enter(order, status, asked) with { Return = new ReturnRequest([item.VariantId], method) };

        var variants = _exchangeable.First(product => product.Id == item.ProductId).Variants;
        var other = random.Pick([.. variants.Where(variant => variant.IsAvailable && variant.Id != item.VariantId)]);
        return Enter(order, status, asked) with { Exchange = new ItemsChange([new ItemSwap(item.VariantId, other.Id)], other.Price - item.Price, method) };
    }

    private static Order Enter(Order order, OrderStatus status, DateTimeOffset time) =>
        order with { Status = status, History = [.. order.History, new StatusChange(status, time)] };
}
