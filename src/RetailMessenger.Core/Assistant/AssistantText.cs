namespace RetailMessenger.Core.Assistant;

/// <summary>What the assistant itself says.</summary>
internal enum AssistantText
{
    Introduction,
    LanguageHeard,
    LanguageChanged,
    LanguageAlready,
    Help,
    Menu,
    MenuInDialog,
    NextWish,
    StartedOver,
    WhatElse,
    NothingToCancel,
    NothingBefore,
    FirstQuestion,
    NotUnderstood,
    NotUnderstoodAgain,
    CannotReadFiles,
    DialogLost,
    DialogLostBeginAgain,
    TurnFailed,
}
