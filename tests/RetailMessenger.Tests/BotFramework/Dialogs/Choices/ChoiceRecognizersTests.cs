using System.Text.Json;
using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Choices;

public sealed class ChoiceRecognizersTests
{
    private static readonly List<Choice> English =
    [
        new("Track my order") { Synonyms = ["where is my parcel", "tracking"] },
        new("Return an item") { Synonyms = ["send it back"] },
        new("Opening hours") { Action = new CardAction { Title = "When do you open?" } },
        new("Something else"),
    ];

    private static readonly List<Choice> Spanish =
    [
        new("Seguir mi pedido") { Synonyms = ["dónde está mi paquete"] }, new("Devolver un artículo"), new("Horario"), new("Otra cosa"),
    ];

    [Theory]
    [InlineData("Track my order", 0)]
    [InlineData("track MY order please", 0)]
    [InlineData("tracking", 0)]
    [InlineData("Where is my parcel?", 0)]
    [InlineData("I want to send it back", 1)]
    [InlineData("When do you open?", 2)]
    [InlineData("openin hours", 2)]
    [InlineData("the first", 0)]
    [InlineData("the second one", 1)]
    [InlineData("2nd", 1)]
    [InlineData("the last one", 3)]
    [InlineData("next to last", 2)]
    [InlineData("3", 2)]
    [InlineData("3.", 2)]
    [InlineData("(4)", 3)]
    [InlineData("number four", 3)]
    [InlineData("option 1", 0)]
    public void English_speakers_choose_by_name_synonym_title_slip_ordinal_and_number(string written, int expected)
    {
        Assert.Equal(expected, Picked(written, English, "en-us"));
    }

    [Theory]
    [InlineData("Seguir mi pedido", 0)]
    [InlineData("donde esta mi paquete", 0)]
    [InlineData("devolver un articulo", 1)]
    [InlineData("orario", null)]
    [InlineData("horaio", 2)]
    [InlineData("el primero", 0)]
    [InlineData("la segunda", 1)]
    [InlineData("el último", 3)]
    [InlineData("la ultima", 3)]
    [InlineData("el penúltimo", 2)]
    [InlineData("3", 2)]
    [InlineData("la dos", 1)]
    [InlineData("número cuatro", 3)]
    public void Spanish_speakers_do_so_too(string written, int? expected)
    {
        Assert.Equal(expected, Picked(written, Spanish, "es-mx"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    [InlineData("no idea")]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("the ninth")]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData("R1001")]
    public void What_names_no_choice_picks_none(string? written)
    {
        Assert.Null(Picked(written, English, "en-us"));
    }

    [Fact]
    public void A_name_with_an_ordinal_in_it_is_a_name()
    {
        List<Choice> books = [new("the red book"), new("the first division book"), new("the third one")];

        Assert.Equal(1, Picked("the first division book please", books, "en-us"));
        Assert.Equal(2, Picked("the third one", books, "en-us"));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2", 0)]
    [InlineData("one", 1)]
    [InlineData("3", 2)]
    [InlineData("the first", 0)]
    public void Digits_that_are_values_win_over_places(string written, int expected)
    {
        List<Choice> quantities = [new("2"), new("1"), new("more")];

        Assert.Equal(expected, Picked(written, quantities, "en-us"));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2", 0)]
    [InlineData("12", 2)]
    [InlineData("two", 0)]
    public void A_number_with_a_unit_is_the_value_of_its_choice(string written, int expected)
    {
        List<Choice> terms = [new("2 weeks"), new("1 week"), new("12 months")];

        Assert.Equal(expected, Picked(written, terms, "en-us"));
    }

    [Fact]
    public void A_number_that_two_choices_have_picks_none()
    {
        List<Choice> sizes = [new("EU 36"), new("UK 36"), new("US 6")];

        Assert.Null(Picked("36", sizes, "en-us"));
        Assert.Equal(1, Picked("UK 36", sizes, "en-us"));
    }

    [Fact]
    public void A_number_somewhere_in_a_longer_name_does_not_hide_the_place()
    {
        List<Choice> items = [new("Phone case (2 pieces)"), new("Phone holder (1 piece)")];

        Assert.Equal(0, Picked("1", items, "en-us"));
    }

    [Fact]
    public void An_ordinal_that_is_part_of_one_name_means_that_one()
    {
        List<Choice> classes = [new("Second class post"), new("First class post"), new("Courier")];

        Assert.Equal(1, Picked("first", classes, "en-us"));
        Assert.Equal(2, Picked("third", classes, "en-us"));
    }

    [Fact]
    public void Numbers_and_ordinals_can_be_switched_off()
    {
        var options = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };

        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", English, options));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the second", English, options));
        Assert.Single(ChoiceRecognizers.RecognizeChoices("tracking", English, options));
    }

    [Fact]
    public void Values_and_titles_can_be_left_out()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("opening hours", English, new FindChoicesOptions { NoValue = true }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("when do you open", English, new FindChoicesOptions { NoAction = true }));
        Assert.Single(ChoiceRecognizers.RecognizeChoices("send it back", English, new FindChoicesOptions { NoValue = true }));
    }

    [Fact]
    public void A_payload_picks_its_choice_and_comes_back_whichever_way_it_was_picked()
    {
        List<Choice> items = [new("Blue shirt") { Payload = "sku-1" }, new("Red shirt") { Payload = "sku-2" }];

        Assert.Equal("sku-2", ChoiceRecognizers.RecognizeChoices("sku-2", items)[0].Resolution.Payload);
        Assert.Equal("sku-2", ChoiceRecognizers.RecognizeChoices("red shirt", items)[0].Resolution.Payload);
        Assert.Equal("sku-1", ChoiceRecognizers.RecognizeChoices("1", items)[0].Resolution.Payload);
        using var sent = JsonDocument.Parse("\"sku-1\"");
        Assert.Equal("Blue shirt", ChoiceRecognizers.RecognizePayload(sent.RootElement, items)!.Resolution.Value);
        Assert.Null(ChoiceRecognizers.RecognizePayload("sku", items));
    }

    [Fact]
    public void What_a_button_of_the_bots_own_sends_picks_its_choice()
    {
        List<Choice> items = [new("Yes") { Action = new CardAction { Type = ActionTypes.PostBack, Title = "Go on", Value = "confirm:yes" } }, new("No")];

        Assert.Equal("Yes", ChoiceRecognizers.RecognizeChoices("confirm:yes", items)[0].Resolution.Value);
    }

    [Fact]
    public void Several_choices_are_told_in_the_order_of_the_text()
    {
        Assert.Equal([3, 1], ChoiceRecognizers.RecognizeChoices("something else, or return an item", English).Select(found => found.Resolution.Index));
        Assert.Equal([0, 2], ChoiceRecognizers.RecognizeChoices("the first and the third", English).Select(found => found.Resolution.Index));
    }

    private static int? Picked(string? written, List<Choice> choices, string locale) =>
        ChoiceRecognizers.RecognizeChoices(written, choices, new FindChoicesOptions { Locale = locale }).FirstOrDefault()?.Resolution.Index;
}
