using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RetailMessenger.EndToEndTests.Browser;

public sealed class EmbedTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [Fact]
    public async Task A_message_that_comes_while_the_chat_is_closed_shows_on_the_button()
    {
        var anna = await CustomerAsync();
        var held = new HeldSocket();
        await anna.Page.RouteWebSocketAsync(url => url.Contains("/stream", StringComparison.Ordinal), held.Take);
        await anna.Page.GotoAsync(Shop.Page());
        await anna.OpenChatAsync();

        held.Hold();
        await anna.Box.FillAsync("hello there");
        await anna.Box.PressAsync("Enter");
        await anna.Box.PressAsync("Escape");
        await Expect(anna.Panel).ToBeHiddenAsync();
        held.Release();

        await Expect(anna.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Open chat, New messages: [1-9]$") })).ToBeVisibleAsync();
        await Expect(anna.Page.Locator("retail-messenger").GetByText("New messages: ")).ToBeAttachedAsync();
        await anna.OpenButton.ClickAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Button, new() { Name = "Close chat", Exact = true })).ToHaveAttributeAsync("aria-expanded", "true");
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(Shop.Page());
        await Expect(anna.OpenButton).ToBeVisibleAsync();
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Another page" }).FocusAsync();

        await anna.Page.Keyboard.PressAsync("Tab");
        await Expect(anna.OpenButton).ToBeFocusedAsync();
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Box).ToBeFocusedAsync(new() { Timeout = 30_000 });
        await anna.Page.Keyboard.TypeAsync("typed, not clicked");
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Said("typed, not clicked")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await anna.Page.Keyboard.PressAsync("Escape");

        await Expect(anna.Panel).ToBeHiddenAsync();
        await Expect(anna.OpenButton).ToBeFocusedAsync();
        await Expect(anna.OpenButton).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task On_a_phone_the_chat_fills_the_screen_and_the_keyboard_leaves_the_box_in_sight()
    {
        var anna = await CustomerAsync(new() { ViewportSize = new() { Width = 390, Height = 780 }, IsMobile = true, HasTouch = true });
        await anna.Page.GotoAsync(Shop.Page());
        await anna.OpenButton.TapAsync();
        await anna.SeesTheBotGreetAsync();

        var panel = await anna.Panel.BoundingBoxAsync();
        Assert.Equal((0f, 0f, 390f, 780f), (panel!.X, panel.Y, panel.Width, panel.Height));
        await anna.Page.SetViewportSizeAsync(390, 430);

        await Expect(anna.Box).ToBeInViewportAsync();
        await anna.Chat.GetByRole(AriaRole.Button, new() { Name = "Close chat" }).TapAsync();
        await Expect(anna.Panel).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_shop_chooses_side_colour_name_and_language_and_a_wrong_value_is_named()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(Shop.Page("""data-side="left" data-color="#ffd34d" data-name="Casa Luz" data-lang="es" data-offset-x="wide" """));
        var button = anna.Page.GetByRole(AriaRole.Button, new() { Name = "Abrir el chat" });
        await button.ClickAsync();

        await Expect(anna.Chat.GetByRole(AriaRole.Heading, new() { Name = "Casa Luz" })).ToBeVisibleAsync();
        await Expect(anna.Chat.GetByText("Asistente automático", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(anna.Chat.GetByPlaceholder("Escribe un mensaje")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(anna.Chat.Locator("body > header")).ToHaveCSSAsync("background-color", "rgb(255, 211, 77)");
        Assert.Equal(20, (await anna.Panel.BoundingBoxAsync())!.X);
        Assert.Contains(anna.Console, line => line.Contains("data-offset-x=\"wide\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_lines_in_a_page_make_one_button_and_one_global()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(Shop.Page());
        await Expect(anna.OpenButton).ToBeVisibleAsync();

        await Expect(anna.Page.Locator("script")).ToHaveCountAsync(2);
        await Expect(anna.Page.Locator("retail-messenger")).ToHaveCountAsync(1);
        var added = await anna.Page.EvaluateAsync<string[]>("() => Object.keys(window).filter(name => /messenger|chat/i.test(name))");
        Assert.Equal(["RetailMessenger"], added);
    }
}
