using System.Globalization;
using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;

namespace RetailMessenger.Tests.BotFramework.State;

public sealed class StateJsonTests
{
    public StateJsonTests() => StateTypes.AllowAssemblyOf<UserProfile>();

    public static TheoryData<object> Values =>
    [
        "text", "", "2025-03-01T12:00:00Z", "$type", true, 0, -7, int.MaxValue, 5L, long.MinValue, 1.0, 2.5, -0.0, 1e300, 1E+16, double.NaN, double.NegativeInfinity, 1.5f,
        1.10m, 79228162514264337593543950335m, (byte)3, (short)-3, 3u, ulong.MaxValue, 'ñ', Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
        new DateTime(2025, 3, 1, 12, 30, 0, DateTimeKind.Utc), new DateTime(2025, 3, 1, 12, 30, 0, DateTimeKind.Unspecified),
        new DateTimeOffset(2025, 3, 1, 12, 30, 0, TimeSpan.FromHours(-5)), new DateOnly(2025, 3, 1), new TimeOnly(12, 30), TimeSpan.FromMinutes(1.5),
        new Uri("https://shop.example/x"), new Version(1, 2, 3), Size.Large, DayOfWeek.Friday,
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void Simple_values_come_back_as_what_they_were(object value)
    {
        StateTypes.Allow<DayOfWeek>();

        var back = Back(value);

        Assert.IsType(value.GetType(), back);
        Assert.Equal(value, back);
        if (value is DateTime time) Assert.Equal(time.Kind, ((DateTime)back).Kind);
        if (value is decimal number) Assert.Equal(
            number.ToString(CultureInfo.InvariantCulture),
            ((decimal)back).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Collections_come_back_as_what_they_were()
    {
        object[] collections =
        [
            new List<object> { 1, "a", 2L }, new List<string> { "a" }, new[] { 1, 2 }, new object[] { 1, 2L, "x" }, Array.Empty<string>(), new List<int[]> { new[] { 1 } },
            new Dictionary<string, object> { ["a"] = 1, ["$type"] = 2L, ["$$"] = "x", [""] = 3 }, new Dictionary<string, int> { ["a"] = 1 },
            new Dictionary<Size, List<decimal>> { [Size.Small] = [1.0m, 2.00m] }, new Dictionary<int, string> { [5] = "five" }, new Dictionary<Guid, bool> { [Guid.Empty] = true },
            new HashSet<string> { "a", "b" }, new SortedSet<int> { 3, 1 }, new Queue<string>(["first", "second"]), new Stack<string>(["bottom", "top"]),
            new SortedDictionary<string, double> { ["pi"] = 3.14 }, new byte[] { 1, 2, 3 }, new KeyValuePair<string, int>("a", 1), (1, "two"), new List<(int, string)> { (3, "x") },
        ];
        foreach (var collection in collections)
        {
            var back = Back(collection);

            Assert.IsType(collection.GetType(), back);
            Assert.Equal(collection, back);
        }
    }

    [Fact]
    public void Own_objects_come_back_with_everything_in_them()
    {
        var profile = new UserProfile
        {
            Name = "Anna",
            Age = 41,
            Anything = new VipProfile { Credit = 10.50m, Anything = new List<object> { 7L, new Line("boots", 2) { Size = Size.Large } } },
            Tags = ["a", "b"],
            Friend = new VipProfile { Name = "Ben" },
        };

        var back = Assert.IsType<UserProfile>(Back(profile));

        var vip = Assert.IsType<VipProfile>(back.Anything);
        Assert.Equal(new List<object> { 7L, new Line("boots", 2) { Size = Size.Large } }, vip.Anything);
        Assert.Equal((10.50m, "Anna", 41), (vip.Credit, back.Name, back.Age));
        Assert.Equal(["a", "b"], Assert.IsType<List<string>>(back.Tags));
        Assert.Equal("Ben", Assert.IsType<VipProfile>(back.Friend).Name);
    }

    [Fact]
    public void Fields_filled_collections_and_typed_keys_come_back()
    {
        var basket = new Basket { Note = "gift", NOTE = "other" };
        basket.Lines.Add(new Line("boots", 1, 2.00m));
        basket.BySize[Size.Large] = 3;
        basket.Extras["coupon"] = new UserProfile { Name = "Anna" };
        basket.Extras["count"] = 5L;
        basket.Members = new[] { "Ben", "Cleo" }.Select(name => new UserProfile { Name = name });

        var back = Assert.IsType<Basket>(Back(basket));

        Assert.Equal("other", back.NOTE);
        Assert.Equal(("gift", "Anna", 5L, 3), (back.Note, ((UserProfile)back.Extras["coupon"]).Name, back.Extras["count"], back.BySize[Size.Large]));
        Assert.Equal(basket.Lines, back.Lines);
        Assert.Equal(["Ben", "Cleo"], back.Members!.Select(member => member.Name));
    }

    [Fact]
    public void Activities_and_cards_keep_what_the_bot_put_into_them()
    {
        var prompt = new Activity(ActivityTypes.Message, text: "Which?")
        {
            Attachments = [new HeroCard("Boots", buttons: [new CardAction(ActionTypes.ImBack, "Buy", value: "Buy")]).ToAttachment()],
            Value = new UserProfile { Name = "Anna" },
            Entities = [new Mention(new ChannelAccount("bot"), "@Bot")],
            LocalTimestamp = new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.FromHours(2)),
        };
        prompt.Properties["extra"] = JsonDocument.Parse("""{"a":[1]}""").RootElement;

        var back = Assert.IsType<Activity>(Back(prompt));

        Assert.Equal("Boots", Assert.IsType<HeroCard>(back.Attachments![0].Content).Title);
        Assert.Equal("Anna", Assert.IsType<UserProfile>(back.Value).Name);
        Assert.Equal("bot", Assert.IsType<Mention>(back.Entities![0]).Mentioned!.Id);
        Assert.Equal(TimeSpan.FromHours(2), back.LocalTimestamp!.Value.Offset);
        Assert.Equal(SchemaJson.Write(prompt), SchemaJson.Write(back));
    }

    [Fact]
    public void Raw_json_stays_raw_json()
    {
        var json = JsonDocument.Parse("""{"$type":"long","$value":"not mine","n":1.50}""").RootElement;

        var back = Assert.IsType<JsonElement>(Back(json));

        Assert.Equal(json.GetRawText(), back.GetRawText());
    }

    [Theory]
    [InlineData("""{"$type":"Shop.Gone@Shop","name":"Anna","n":1.50}""")]
    [InlineData("""{"$type":"System.Text.StringBuilder@System.Private.CoreLib","Capacity":16}""")]
    [InlineData("""{"$type":"System.Diagnostics.Process@System.Diagnostics.Process"}""")]
    [InlineData("""{"$type":"List<Shop.Gone@Shop>","$values":[{"a":1}]}""")]
    [InlineData("""{"$type":"int","$value":"many"}""")]
    [InlineData("""{"$type":"","x":1}""")]
    [InlineData("""{"$type":"List<","x":1}""")]
    [InlineData("""{"$type":"List<int>>","x":1}""")]
    [InlineData("""{"$type":"Nullable<string>","x":1}""")]
    [InlineData("""{"$type":5}""")]
    [InlineData("""{"$type":"Dictionary<string;int>","a":"x"}""")]
    public void What_cannot_be_made_is_kept_and_written_back_as_it_stands(string json)
    {
        var bag = """{"before":1,"it":""" + json + ""","after":{"$type":"long","$value":2}}""";

        var values = Assert.IsType<Dictionary<string, object>>(StateJson.Read(bag));

        Assert.IsType<UnresolvedState>(values["it"]);
        Assert.Equal((1, 2L), (values["before"], values["after"]));
        Assert.Equal(bag, StateJson.Write(values));
    }

    [Fact]
    public void A_type_that_comes_back_reads_what_was_kept()
    {
        var kept = Assert.IsType<UnresolvedState>(StateJson.Read("""{"$type":"Shop.OldName@Shop","Name":"Anna","Age":41,"Dropped":[1]}"""));

        var profile = StateJson.Convert<UserProfile>(kept)!;

        Assert.Equal(("Anna", 41), (profile.Name, profile.Age));
    }

    [Fact]
    public void A_class_may_gain_and_lose_members()
    {
        var tag = $"{typeof(UserProfile).FullName}@{typeof(UserProfile).Assembly.GetName().Name}";

        var profile = Assert.IsType<UserProfile>(StateJson.Read($$$"""{"$type":"{{{tag}}}","Name":"Anna","Dropped":{"$type":"Shop.Gone@Shop"}}"""));
        var line = Assert.IsType<Line>(StateJson.Read($$"""{"$type":"{{tag.Replace("UserProfile", "Line", StringComparison.Ordinal)}}","sku":"boots","Dropped":1}"""));

        Assert.Equal(("Anna", 0), (profile.Name, profile.Age));
        Assert.Equal(new Line("boots", 0), line);
    }

    [Fact]
    public void An_object_that_contains_itself_is_refused_by_name()
    {
        var profile = new UserProfile();
        profile.Friend = new UserProfile { Friend = profile };

        var refusal = Assert.Throws<StateTypeException>(() => StateJson.Write(profile));

        Assert.Contains(typeof(UserProfile).ToString(), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_object_in_two_places_is_no_circle()
    {
        var line = new Line("boots", 1);

        Assert.Equal(new List<object> { line, line }, Back(new List<object> { line, line }));
    }

    [Fact]
    public void Endless_nesting_is_refused()
    {
        var inner = new List<object>();
        for (var i = 0; i < 200; i++) inner = [inner];

        Assert.Throws<StateTypeException>(() => StateJson.Write(inner));
        Assert.ThrowsAny<JsonException>(() => StateJson.Read(new string('[', 5000)));
    }

    [Fact]
    public void A_type_that_is_not_allowed_is_refused_when_it_is_written()
    {
        var refusal = Assert.Throws<StateTypeException>(() => StateJson.Write(new System.Text.StringBuilder()));

        Assert.Contains(nameof(StateTypes.AllowAssemblyOf), refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 5L)]
    [InlineData(5, 5.0)]
    [InlineData(5.0, 5)]
    [InlineData(5L, (byte)5)]
    [InlineData("5b", "5b")]
    [InlineData("Large", Size.Large)]
    public void Values_are_converted_when_another_type_is_asked_for(object stored, object wanted)
    {
        var convert = typeof(StateJson).GetMethod(nameof(StateJson.Convert))!.MakeGenericMethod(wanted.GetType());

        Assert.Equal(wanted, convert.Invoke(null, [stored]));
    }

    [Theory]
    [InlineData(5.5)]
    [InlineData(1e300)]
    [InlineData(5_000_000_000L)]
    [InlineData("five")]
    public void Numbers_are_not_converted_at_the_price_of_another_value(object stored)
        => Assert.Throws<StateTypeException>(() => StateJson.Convert<int>(stored));

    [Fact]
    public void An_anonymous_object_is_refused_because_no_later_build_would_know_it()
        => Assert.Throws<StateTypeException>(() => StateJson.Write(new { Name = "Anna" }));

    [Fact]
    public void What_cannot_be_converted_is_said_with_both_types()
    {
        var refusal = Assert.Throws<StateTypeException>(() => StateJson.Convert<UserProfile>("Anna"));

        Assert.Contains("System.String", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(UserProfile), refusal.Message, StringComparison.Ordinal);
    }

    private static object Back(object value) => StateJson.Read(StateJson.Write(value))!;
}
