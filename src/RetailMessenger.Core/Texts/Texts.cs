namespace RetailMessenger.Core.Texts;

/// <summary>
/// The words of one folder. <typeparamref name="TText"/> is an enum whose members are the keys; with the enum <c>Shop.Privacy.PrivacyText</c> the
/// words stand beside it in <c>Privacy.en.json</c>, <c>Privacy.es.json</c> …, embedded in its assembly.
/// </summary>
public sealed class Texts<TText>
    where TText : struct, Enum
{
    private readonly Dictionary<TText, Text> _texts;

    internal Texts(Dictionary<TText, Text> texts) => _texts = texts;

    /// <summary>The text of a key. Every member of the enum has one.</summary>
    public Text this[TText key] => _texts[key];
}
