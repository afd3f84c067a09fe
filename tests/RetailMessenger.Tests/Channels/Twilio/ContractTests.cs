namespace RetailMessenger.Tests.Channels.Twilio;

public sealed class SmsContractTests() : TwilioContract("");

public sealed class WhatsAppContractTests() : TwilioContract("whatsapp:");

public sealed class WhatsAppWithoutButtonsContractTests() : TwilioContract("whatsapp:", ("Channels:Twilio:Buttons", "false"));

public sealed class RcsContractTests() : TwilioContract("rcs:");
