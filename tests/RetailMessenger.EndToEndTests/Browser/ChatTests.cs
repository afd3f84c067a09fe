using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RetailMessenger.EndToEndTests.Browser;

public sealed class ChatTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task A_customer_opens_the_chat_of_a_strict_shop_and_writes()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(Shop.Page());

        await anna.OpenChatAsync();
        var greeted = await anna.FromBot.CountAsync();
        await anna.SaysAsync("hello there");

        await anna.SeesEverythingSentAsync();
        await Expect(anna.FromBot.Nth(greeted)).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.DoesNotContain(anna.Console, line => line.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Nothing_of_the_chat_is_fetched_before_it_is_opened()
    {
        var anna = await CustomerAsync();
        var asked = new List<string>();
        anna.Page.Request += (_, request) => asked.Add(request.Url);
        await anna.Page.GotoAsync(Shop.Page());

        await Expect(anna.OpenButton).ToBeVisibleAsync();

        Assert.DoesNotContain(asked, url => url.Contains("/chat/", StringComparison.Ordinal) || url.Contains("/webchat/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reload_and_another_page_keep_what_was_said()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(Shop.Page());
        await anna.OpenChatAsync();
        await anna.SaysAsync("where is my order");

        await anna.Page.ReloadAsync();
        await Expect(anna.Said("where is my order")).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Another page" }).ClickAsync();
        await Expect(anna.Said("where is my order")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await anna.SeesEverythingSentAsync();
    }

    [Fact]
    public async Task A_second_tab_joins_the_conversation()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(Shop.Page());
        await anna.OpenChatAsync();
        await anna.SaysAsync("from the first tab");

        var second = await anna.OpenTabAsync();
        await second.Page.GotoAsync(Shop.Page(path: "other"));
        await second.OpenChatAsync();
        await Expect(second.Said("from the first tab")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await second.SaysAsync("from the second tab");

        await Expect(anna.Said("from the second tab")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task A_new_conversation_begins_empty_in_every_tab()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(Shop.Page());
        await anna.OpenChatAsync();
        await anna.SaysAsync("something private");
        var second = await anna.OpenTabAsync();
        await second.Page.GotoAsync(Shop.Page());
        await second.OpenChatAsync();
        await Expect(second.Said("something private")).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await second.ChooseAsync("Start a new conversation");

        await Expect(second.Said("something private")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Expect(anna.Said("something private")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await second.SeesTheBotGreetAsync();
        await anna.SeesTheBotGreetAsync();
    }

    [Fact]
    public async Task An_ended_chat_is_forgotten_on_the_device()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(Shop.Page());
        await anna.OpenChatAsync();
        await anna.SaysAsync("something private");

        await anna.ChooseAsync("End chat");
        await Expect(anna.Panel).ToBeHiddenAsync();
        var kept = await anna.Page.EvaluateAsync<string>("() => JSON.stringify(localStorage)");
        await anna.OpenChatAsync();

        Assert.Equal("{}", kept);
        await Expect(anna.Said("something private")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_that_the_shop_does_not_take_is_named_as_the_reason()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(Shop.Page());
        await anna.OpenChatAsync();

        await anna.Chat.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "page.html", MimeType = "text/html", Buffer = "<html></html>"u8.ToArray() });
        await anna.Box.PressAsync("Enter");

        await Expect(anna.Chat.GetByText("of a kind that cannot be taken")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }
}
