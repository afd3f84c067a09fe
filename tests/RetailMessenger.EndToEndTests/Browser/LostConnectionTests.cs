using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RetailMessenger.EndToEndTests.Browser;

public sealed class LostConnectionTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Posts = "**/v3/directline/conversations/*/activities";

    [Fact]
    public async Task A_message_sent_after_the_token_expired_arrives_and_the_conversation_goes_on()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(Shop.Page());
        await anna.OpenChatAsync();
        await anna.SaysAsync("before the laptop was closed");

        await anna.Page.RouteAsync(
            Posts,
            route => route.FulfillAsync(new() { Status = 403, Json = new { error = new { code = "TokenExpired", message = "" } } }),
            new() { Times = 1 });
        await anna.SaysAsync("after it was opened");

        await anna.SeesEverythingSentAsync();
        await Expect(anna.Said("before the laptop was closed")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_busy_server_gets_the_message_again_until_it_takes_it()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(Shop.Page());
        await anna.OpenChatAsync();

        await anna.Page.RouteAsync(
            Posts,
            route => route.FulfillAsync(new() { Status = 503, Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } }),
            new() { Times = 2 });
        await anna.SaysAsync("please");

        await anna.SeesEverythingSentAsync();
        await anna.Page.ReloadAsync();
        await Expect(anna.Said("please")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task Messages_reach_the_shop_in_the_order_in_which_they_were_written_when_the_first_is_refused_for_a_while()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(Shop.Page());
        await anna.OpenChatAsync();

        await anna.Page.RouteAsync(Posts, route => route.FulfillAsync(new() { Status = 503 }), new() { Times = 1 });
        await SaysInOrderAsync(anna, "first", "second", "third");
    }

    [Fact]
    public async Task A_server_that_is_killed_in_the_middle_of_a_dialog_goes_on_with_its_question()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(Shop.Page());
        await anna.OpenChatAsync();
        await anna.SaysAsync("talk to a person");
        await Expect(anna.FromBot.GetByText("What should they know?").First).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await RestartAsync();
        await anna.SaysAsync("My parcel is wet");

        await Expect(anna.FromBot.GetByText("How can they reach you?")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await anna.SeesEverythingSentAsync();
    }

    [Fact]
    public async Task What_was_written_offline_reaches_the_shop_in_order()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(Shop.Page());
        await anna.OpenChatAsync();

        await anna.Page.Context.SetOfflineAsync(true);
        var saying = SaysInOrderAsync(anna, "first", "second", "third", "fourth");
        await Expect(anna.Said("fourth")).ToBeVisibleAsync();
        await anna.Page.Context.SetOfflineAsync(false);
        await saying;
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named_and_a_press_on_try_again_mends_it()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(Shop.Page());
        await anna.Page.RouteAsync("**/webchat/session", route => route.AbortAsync());
        await anna.Page.RouteAsync("**/chat/**", route => route.AbortAsync());

        await anna.OpenButton.ClickAsync();
        await Expect(anna.Panel.GetByText("The chat does not answer.")).ToBeVisibleAsync();
        await anna.Page.UnrouteAllAsync();
        await anna.Panel.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await anna.SeesTheBotGreetAsync();
    }

    [Fact]
    public async Task A_session_that_is_refused_for_a_while_comes_by_itself()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(Shop.Page());
        var headers = new Dictionary<string, string>
        {
            ["Retry-After"] = "1",
            ["Access-Control-Allow-Origin"] = Shop.Address.GetLeftPart(UriPartial.Authority),
            ["Access-Control-Allow-Headers"] = "Content-Type",
        };
        await anna.Page.RouteAsync("**/webchat/session", route => route.FulfillAsync(new() { Status = 503, Headers = headers }), new() { Times = 1 });

        await anna.OpenButton.ClickAsync();
        await Expect(anna.Chat.GetByText("Many people are writing right now.")).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await anna.SeesTheBotGreetAsync();
    }

    [Fact]
    public async Task A_web_socket_that_nothing_comes_through_is_replaced_by_asking()
    {
        var anna = await CustomerAsync();
        await anna.Page.RouteWebSocketAsync(url => url.Contains("/stream", StringComparison.Ordinal), _ => { });
        await anna.Page.GotoAsync(Shop.Page());
        await anna.OpenButton.ClickAsync();

        await anna.SaysAsync("hello there");

        await Expect(anna.FromBot.First).ToBeVisibleAsync(new() { Timeout = 45_000 });
        await anna.SeesEverythingSentAsync();
    }

    private static async Task SaysInOrderAsync(Customer anna, params string[] texts)
    {
        foreach (var text in texts)
            await anna.SaysAsync(text);
        await anna.SeesEverythingSentAsync();
        await anna.Page.ReloadAsync();
        await Expect(anna.FromCustomer).ToHaveTextAsync(texts, new() { Timeout = 30_000 });
    }
}
