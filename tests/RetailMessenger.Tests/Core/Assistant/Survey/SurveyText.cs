namespace RetailMessenger.Tests.Core.Assistant.Survey;

internal enum SurveyText
{
    Size,
    Small,
    Large,
    Name,
    NameUnusable,
    Sum,
    Left,
}
