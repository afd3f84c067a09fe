using System.CommandLine;
using RetailMessenger.Server.Commands;
using RetailMessenger.Server.Hosting;

var (settings, words) = Arguments.Divide(args);
var root = new RootCommand(
    "Retail Messenger: a messaging bot for shops. Without a command it serves until it is stopped (Ctrl+C). Settings are written --Section:Key=value.")
{
    CheckCommand.Create(settings),
    ChannelsCommand.Create(settings),
    SetupCommand.Create(settings),
    ReplayCommand.CreateRecord(settings),
    ReplayCommand.CreateReplay(settings),
    DataCommand.Create(settings),
    ShopCommand.Create(settings),
    TicketsCommand.Create(settings),
    ParkedCommand.Create(settings),
};
root.SetAction((_, cancellationToken) => ServeCommand.RunAsync(settings, cancellationToken));
try
{
    // The host ends by itself when it is asked to, and has a time limit of its own for what is still running.
    return await root.Parse(words).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
}
catch (Exception exception) when (StartFailure.Explain(exception) is { } explanation)
{
    await Console.Error.WriteLineAsync(explanation);
    return 1;
}
