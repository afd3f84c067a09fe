namespace RetailMessenger.BotFramework.Schema;

/// <summary>A card that asks the user to sign in at an address.</summary>
public class SigninCard : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public SigninCard()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public SigninCard(string? text = null, IList<CardAction>? buttons = null)
    {
        Text = text;
        Buttons = buttons;
    }

    /// <summary>Why.</summary>
    public string? Text { get; set; }

    /// <summary>One button of type <see cref="ActionTypes.Signin"/>.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>The attachment content type of this card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.signin";

    /// <summary>A card with one button that leads to the sign-in page.</summary>
    public static SigninCard Create(string text, string buttonLabel, string url)
        => new(text, [new CardAction(ActionTypes.Signin, buttonLabel, value: url)]);
}
