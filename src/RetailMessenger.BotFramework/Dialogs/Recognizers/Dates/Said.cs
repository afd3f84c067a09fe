namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>What stood in the slots of a pattern, in order.</summary>
internal sealed class Said
{
    private readonly List<(Slot Slot, decimal Number, object? Thing)> _captured = new(8);

    public int Count => _captured.Count;

    public void Add(Slot slot, decimal number) => _captured.Add((slot, number, null));

    public void Add(Slot slot, object thing) => _captured.Add((slot, 0, thing));

    public void CutTo(int count) => _captured.RemoveRange(count, _captured.Count - count);

    public bool Has(Slot slot, int nth = 0) => Index(slot, nth) >= 0;

    public decimal Number(Slot slot, int nth = 0) => _captured[Index(slot, nth)].Number;

    public int Int(Slot slot, int nth = 0) => (int)Number(slot, nth);

    /// <summary>The expression in the n-th slot that holds one, whatever its level.</summary>
    public Expression Expression(int nth = 0)
    {
        foreach (var (_, _, thing) in _captured)
        {
            if (thing is Expression expression && nth-- == 0)
                return expression;
        }

        throw new InvalidOperationException("The pattern has too few slots for its meaning.");
    }

    public bool HasExpression(int nth)
    {
        foreach (var (_, _, thing) in _captured)
        {
            if (thing is Expression && nth-- == 0)
                return true;
        }

        return false;
    }

    public DayPart? Part()
    {
        foreach (var (_, _, thing) in _captured)
        {
            if (thing is DayPart part)
                return part;
        }

        return null;
    }

    private int Index(Slot slot, int nth)
    {
        for (var i = 0; i < _captured.Count; i++)
        {
            if (_captured[i].Slot == slot && nth-- == 0)
                return i;
        }

        return -1;
    }
}
