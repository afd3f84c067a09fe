namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Answers;

/// <summary>What a word or phrase contributes to a yes or a no.</summary>
internal enum AnswerWord : byte
{
    /// <summary>Not in the table.</summary>
    Unknown,

    /// <summary>Says yes by itself: yes, sure.</summary>
    Yes,

    /// <summary>Says yes, unless a clause follows of which it is the conjunction: the Spanish "si" without its accent.</summary>
    YesOrIf,

    /// <summary>Says yes even with a question mark: why not?</summary>
    YesAsQuestion,

    /// <summary>Says no by itself: no, nope.</summary>
    No,

    /// <summary>Agrees with a proposal: go ahead, that is correct. Gives way to a plain yes or no.</summary>
    Agree,

    /// <summary>Declines a proposal: not now, I'm good. Gives way to a plain yes or no.</summary>
    Decline,

    /// <summary>Acknowledges, which agrees unless it only leads up to thanks or a farewell: ok.</summary>
    Okay,

    /// <summary>Praises, which agrees where nothing else is said: great.</summary>
    Praise,

    /// <summary>Has had all it wants, which declines where nothing else is said: that's all.</summary>
    Enough,

    /// <summary>Says yes where nothing else is said: I do, please. Otherwise it begins a sentence.</summary>
    Echo,

    /// <summary>Says no where nothing else is said: I don't, wrong.</summary>
    EchoNot,

    Thanks,

    Farewell,

    /// <summary>Says nothing to the point: oh, well, please, sir.</summary>
    Filler,

    /// <summary>Turns the agreement that follows into a refusal.</summary>
    Not,

    /// <summary>Leads over to a reservation: but.</summary>
    But,

    /// <summary>Takes back what was said before: I mean.</summary>
    Correction,

    /// <summary>Leaves it open: maybe.</summary>
    Unsure,
}
