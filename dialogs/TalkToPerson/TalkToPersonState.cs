namespace RetailMessenger.Dialogs.TalkToPerson;

/// <summary>What the customer has said so far.</summary>
/// <param name="Message">What the people of the shop should know.</param>
/// <param name="Contact">An e-mail address or telephone number; empty when the answer is to come in the conversation only.</param>
internal sealed record TalkToPersonState(string Message, string Contact);
