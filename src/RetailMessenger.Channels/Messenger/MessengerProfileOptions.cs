namespace RetailMessenger.Channels.Messenger;

/// <summary>Settings under <c>Channels:Messenger:Profile</c>: what <c>setup</c> writes to the Page. Texts may begin with a locale and a colon (<c>es_ES:Hola</c>).</summary>
internal sealed class MessengerProfileOptions
{
    /// <summary>What stands in an empty conversation; at most 160 characters each.</summary>
    public IList<string> Greeting { get; } = [];

    /// <summary>Questions that customers begin with by a tap, at most four; the bot hears them as written.</summary>
    public IList<string> IceBreakers { get; } = [];

    /// <summary>What stands in the menu, at most twenty; a line such as <c>Our shop=https://shop.example.com</c> leads there, any other is said to the bot.</summary>
    public IList<string> Menu { get; } = [];
}
