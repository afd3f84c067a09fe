namespace RetailMessenger.Dialogs.Onboarding;

internal enum OnboardingText
{
    FirstVisit,
    Returning,
    HelloAgain,
}
