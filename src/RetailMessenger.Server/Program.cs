using System.CommandLine;
using RetailMessenger.Server.Commands;

var root = new RootCommand("Retail Messenger: a messaging bot for shops. Without a command it serves until it is stopped (Ctrl+C).")
{
    CheckCommand.Create(args),
    DataCommand.Create(args),
    TicketsCommand.Create(args),
    ParkedCommand.Create(args),
};

// Settings may be given as --Section:Key=value with any command; they are read by the configuration, not here.
root.TreatUnmatchedTokensAsErrors = false;
root.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync(args, parsed.UnmatchedTokens, cancellationToken));
return await root.Parse(args).InvokeAsync();
