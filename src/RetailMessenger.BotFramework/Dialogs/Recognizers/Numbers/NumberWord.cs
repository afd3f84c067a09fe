namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;

internal readonly record struct NumberWord(NumberWordKind Kind, decimal Value)
{
    public static NumberWord Unit(decimal value) => new(NumberWordKind.Unit, value);

    public static NumberWord Teen(decimal value) => new(NumberWordKind.Teen, value);

    public static NumberWord Ten(decimal value) => new(NumberWordKind.Ten, value);

    public static NumberWord Hundreds(decimal value) => new(NumberWordKind.Hundreds, value);

    public static NumberWord Scale(decimal value) => new(NumberWordKind.Scale, value);

    public static NumberWord OnePart(decimal of) => new(NumberWordKind.OnePart, 1 / of);

    public static NumberWord Parts(decimal of) => new(NumberWordKind.Parts, 1 / of);

    /// <summary>Whether it multiplies a number that stands directly before it.</summary>
    public bool Multiplies => Kind is NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.LoneScale
        or NumberWordKind.Dozen or NumberWordKind.Dozens;
}
