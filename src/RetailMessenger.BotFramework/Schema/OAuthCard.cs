namespace RetailMessenger.BotFramework.Schema;

/// <summary>A card that asks the user to sign in through a named OAuth connection.</summary>
public class OAuthCard : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public OAuthCard()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public OAuthCard(string? text = null, string? connectionName = null, IList<CardAction>? buttons = null)
    {
        Text = text;
        ConnectionName = connectionName;
        Buttons = buttons;
    }

    /// <summary>Why.</summary>
    public string? Text { get; set; }

    /// <summary>The connection.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>Lets a client exchange a token it already has.</summary>
    public TokenExchangeResource? TokenExchangeResource { get; set; }

    /// <summary>Where a client may hand in the token.</summary>
    public TokenPostResource? TokenPostResource { get; set; }

    /// <summary>One button of type <see cref="ActionTypes.Signin"/>.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>The attachment content type of this card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.oauth";
}
