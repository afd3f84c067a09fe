using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Understanding;

/// <summary>A sentence with a meaning.</summary>
/// <param name="Plain">As <see cref="PlainText"/> writes it.</param>
/// <param name="Language">The language in which it is said.</param>
/// <param name="Meaning">What it asks for.</param>
internal sealed record Phrase(string Plain, Language Language, Meaning Meaning);
