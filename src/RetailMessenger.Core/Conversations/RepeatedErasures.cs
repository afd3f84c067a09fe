namespace RetailMessenger.Core.Conversations;

/// <summary>What bringing the journal of erasures and the store together did.</summary>
/// <param name="Unknown">Erasures in the journal that the store did not know.</param>
/// <param name="Conversations">Conversations that were erased again for them.</param>
/// <param name="Unreadable">Lines of the journal, and erasures recorded under a key that the store does not have, that nothing can be done with.</param>
public sealed record RepeatedErasures(int Unknown, int Conversations, int Unreadable);
