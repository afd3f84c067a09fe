using System.Security.Claims;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Skills;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Testing;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Tests.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Skills;

/// <summary>A shop's bot that calls another one, a stylist. What would be a POST between them is a call here.</summary>
internal sealed class TwoBots : BotFrameworkClient, IBot
{
    private readonly RecordingAdapter _stylistAdapter = new();
    private readonly ConversationState _stylistState = new(new MemoryStorage());
    private readonly SkillConversationIdFactory _conversations;
    private string? _deliveryMode;

    public TwoBots()
    {
        _conversations = new SkillConversationIdFactory(ShopStorage);
        ShopState = new ConversationState(ShopStorage);
        Options = new SkillDialogOptions
        {
            BotId = "shop",
            SkillClient = this,
            SkillHostEndpoint = new Uri("https://shop.example/api/skills"),
            Skill = new BotFrameworkSkill { Id = "stylist", AppId = "stylist-app", SkillEndpoint = new Uri("https://stylist.example/api/messages") },
            ConversationIdFactory = _conversations,
            ConversationState = ShopState,
        };
        ShopAdapter.Use(new AutoSaveStateMiddleware(ShopState));
        _stylistAdapter.Use(new AutoSaveStateMiddleware(_stylistState));
        Handler = new SkillHandler(ShopAdapter, this, _conversations);
    }

    public TestAdapter ShopAdapter { get; } = new("test");

    public MemoryStorage ShopStorage { get; } = new();

    public ConversationState ShopState { get; }

    public SkillDialogOptions Options { get; }

    public SkillHandler Handler { get; }

    /// <summary>How the stylist answers; by default with <see cref="Stylist"/>.</summary>
    public Func<Activity, InvokeResponse<ExpectedReplies>>? Answers { get; set; }

    /// <summary>The stylist's dialog.</summary>
    public Dialog Stylist { get; set; } = new WaterfallDialog("style", [AskAsync, EndAsync]);

    /// <summary>What the stylist was sent.</summary>
    public List<Activity> Posted { get; } = [];

    /// <summary>What the stylist said outside of its answers.</summary>
    public IReadOnlyCollection<Activity> SaidLater => _stylistAdapter.Sent;

    /// <summary>What the shop's dialog does in a turn, where it does more than to continue.</summary>
    public Func<DialogContext, Task<DialogTurnResult>>? Turn { get; set; }

    public DialogTurnResult? Result { get; private set; }

    public Func<SkillDialogOptions, SkillDialog> Calls { get; set; } = options => new SkillDialog(options, "call");

    public static ClaimsIdentity Caller(string from, string to) => new([new Claim("ver", "1.0"), new Claim("appid", from), new Claim("aud", to)]);

    public Task HearsAsync(string text, string? deliveryMode = DeliveryModes.ExpectReplies) =>
        HearsAsync(new Activity(ActivityTypes.Message) { Text = text }, deliveryMode);

    public async Task HearsAsync(Activity activity, string? deliveryMode = DeliveryModes.ExpectReplies)
    {
        _deliveryMode = deliveryMode;
        await ShopAdapter.ProcessActivityAsync(activity, OnTurnAsync, TestContext.Current.CancellationToken);
    }

    public string Said()
    {
        var said = string.Empty;
        while (ShopAdapter.GetNextReply() is Activity reply)
        {
            said += (reply.Type == ActivityTypes.Message ? reply.Text : reply.Type) + "|";
        }

        return said;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var dialogs = new DialogSet(ShopState.CreateProperty<DialogState>("stack")).Add(Calls(Options)).Add(new TextPrompt("other"));
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        if (Turn is not null)
        {
            Result = await Turn(dc);
            return;
        }

        Result = await dc.ContinueDialogAsync(cancellationToken);
        if (Result.Status == DialogTurnStatus.Empty)
        {
            var first = turnContext.Activity.Clone();
            first.DeliveryMode = _deliveryMode;
            Result = await dc.BeginDialogAsync("call", new BeginSkillDialogOptions { Activity = first }, cancellationToken);
        }
    }

    public override async Task<InvokeResponse<T>> PostActivityAsync<T>(
        string fromBotId,
        string toBotId,
        Uri toUrl,
        Uri serviceUrl,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        var received = SchemaJson.Read<Activity>(SchemaJson.Write(activity));
        received.Conversation = new ConversationAccount(id: conversationId);
        received.ServiceUrl = serviceUrl.AbsoluteUri;
        Posted.Add(received);
        if (Answers is not null)
        {
            return (InvokeResponse<T>)(object)Answers(received);
        }

        var answer = await _stylistAdapter.ProcessActivityAsync(Caller(fromBotId, toBotId), received, StylistTurnAsync, cancellationToken);
        return new InvokeResponse<T> { Status = answer?.Status ?? 200, Body = (T)answer?.Body! };
    }

    private static async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync("Which size?", cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }

    private static Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.EndDialogAsync($"a shirt in {step.Result}", cancellationToken);

    private Task StylistTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Stylist.RunAsync(turnContext, _stylistState.CreateProperty<DialogState>("stack"), cancellationToken);
}
