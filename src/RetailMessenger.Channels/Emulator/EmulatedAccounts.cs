using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace RetailMessenger.Channels.Emulator;

/// <summary>Accounts at networks that are not there: settings that a newcomer has not made, for the time of one process.</summary>
internal static class EmulatedAccounts
{
    /// <summary>Fills what is not set, so that every channel is on.</summary>
    public static void Fill(IConfiguration configuration)
    {
        Set("Channels:Messenger:AppSecret", Random(16));
        Set("Channels:Messenger:VerifyToken", Random(8));
        Set("Channels:Messenger:PageAccessToken", Random(16));
        Set("Channels:Twilio:AccountSid", "AC" + Random(16));
        Set("Channels:Twilio:AuthToken", Random(16));
        Set("Channels:Twilio:From", "+15550001111");
        Set("Channels:Twilio:SegmentsPerSecond", "100");

        void Set(string key, string value)
        {
            if (string.IsNullOrEmpty(configuration[key]))
                configuration[key] = value;
        }
    }

    private static string Random(int bytes) => RandomNumberGenerator.GetHexString(2 * bytes, lowercase: true);
}
