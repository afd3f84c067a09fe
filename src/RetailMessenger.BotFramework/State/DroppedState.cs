namespace RetailMessenger.BotFramework.State;

/// <summary>
/// What a turn went on without, because another version stored it in a way that this one cannot read. A host that puts one into the state of the turn
/// (<c>turnContext.TurnState.Add(new DroppedState())</c>) and logs it afterwards wants that: a state property is then read as far as it can be, and
/// dropped when it cannot be read at all. Without one it is a <see cref="StateTypeException"/>.
/// </summary>
public sealed class DroppedState
{
    private readonly List<string> _notes = [];

    /// <summary>What it was, in words for a log: names and types, never values.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Notes that something was dropped.</summary>
    public void Note(string what) => _notes.Add(what);
}
