using System.CommandLine;
using RetailMessenger.Benchmarks;

var url = new Option<Uri>("--url") { Description = "Where to listen.", CustomParser = result => new Uri(result.Tokens[0].Value), Required = true };
var conversations = new Option<int>("--conversations") { Description = "How many customers talk at once.", DefaultValueFactory = _ => 64 };
var seconds = new Option<int>("--seconds") { Description = "How long each run is measured, after a warm-up.", DefaultValueFactory = _ => 15 };

var floor = new Command("floor", "Serve the floor: bare Kestrel that parses an activity, echoes it and replies on the same kind of socket.") { url };
floor.SetAction((parsed, cancellationToken) => FloorServer.RunAsync(parsed.GetRequiredValue(url), cancellationToken));
var engine = new Command("engine", "Serve the durable engine with a bot that echoes, or asks three questions.") { url };
engine.SetAction((parsed, cancellationToken) => EngineServer.RunAsync(parsed.GetRequiredValue(url), cancellationToken));
var report = new Command("report", "Start each server in turn, load it, and print the figures side by side.") { conversations, seconds };
report.SetAction((parsed, cancellationToken) =>
    Report.RunAsync(parsed.GetRequiredValue(conversations), TimeSpan.FromSeconds(parsed.GetRequiredValue(seconds)), Console.Out, cancellationToken));
return await new RootCommand("Measures the conversation engine against a floor that stores nothing.") { floor, engine, report }.Parse(args).InvokeAsync();
