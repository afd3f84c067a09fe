namespace RetailMessenger.Channels.WebChat;

/// <summary>Settings under <c>Channels:WebChat</c>.</summary>
internal sealed class WebChatOptions
{
    public const string Section = "Channels:WebChat";

    /// <summary>What the shop's own back end shows to get tokens. Without it only the embed can begin conversations.</summary>
    public string? Secret { get; set; }

    /// <summary>The secret before the present one, accepted as well while back ends change over.</summary>
    public string? PreviousSecret { get; set; }

    /// <summary>What the shop's own back end signs with who is signed in on its page: see <c>data-identity</c> of the embed. Without it nobody is.</summary>
    public string? IdentitySecret { get; set; }

    /// <summary>The shop pages that may talk to this server, such as <c>https://shop.example.com</c>. The server's own address always may.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>The bot's account id in activities.</summary>
    public string BotId { get; set; } = "assistant";

    /// <summary>The bot's name as clients show it.</summary>
    public string BotName { get; set; } = "Assistant";

    /// <summary>Messages of one customer within this time of each other are answered as one turn.</summary>
    public TimeSpan QuietTime { get; set; }

    /// <summary>How long a token is good for; clients refresh it at half of 30 minutes.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a customer who stays away finds the conversation again.</summary>
    public TimeSpan ResumeLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Which signing key is in use. Raising it by one makes a new key; tokens of the key before it stay good.</summary>
    public int KeyNumber { get; set; } = 1;

    /// <summary>The longest activity, in characters of its JSON.</summary>
    public int MostActivityCharacters { get; set; } = 256 * 1024;

    /// <summary>The most files of one message.</summary>
    public int MostFiles { get; set; } = 10;

    /// <summary>The largest file.</summary>
    public int MostFileBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>The files of one message together.</summary>
    public int MostUploadBytes { get; set; } = 40 * 1024 * 1024;

    /// <summary>How long an upload may take. Web Chat itself waits two minutes.</summary>
    public TimeSpan UploadTimeLimit { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How many uploads are read at the same time; each is held in memory until it is stored.</summary>
    public int MostUploadsAtOnce { get; set; } = 4;

    /// <summary>The files that are taken, by what their bytes are; null for pictures, sound, film, PDF and plain text.</summary>
    public IList<string>? ContentTypes { get; set; }

    /// <summary>How much one customer or address may do.</summary>
    public WebChatRateLimits RateLimits { get; } = new();
}
