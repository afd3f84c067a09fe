using System.CommandLine;
using System.Globalization;
using RetailMessenger.Benchmarks;
using RetailMessenger.Benchmarks.Nodes;
using RetailMessenger.Benchmarks.Searches;
using RetailMessenger.Benchmarks.Sizes;
using RetailMessenger.Benchmarks.Stores;

var url = new Option<Uri>("--url") { Description = "Where to listen.", CustomParser = result => new Uri(result.Tokens[0].Value), Required = true };
var seconds = new Option<int>("--seconds") { Description = "How long each run is measured, after a warm-up.", DefaultValueFactory = _ => 15 };
var folder = new Option<DirectoryInfo>("--folder") { Description = "Where the engine keeps its data; the floor keeps none.", Required = true };
var server = new Argument<FileInfo>("server") { Description = "The published server's program." };
var keep = new Option<TimeSpan>("--keep-idle-actors")
{
    Description = "How long the engine keeps an actor that has nothing to do.",
    CustomParser = result => TimeSpan.Parse(result.Tokens[0].Value, CultureInfo.InvariantCulture),
    DefaultValueFactory = _ => TimeSpan.FromMinutes(5),
};

var database = new Option<string>("--database") { Description = "The PostgreSQL database of the engine; without it the engine has one of its own in its folder." };

var floor = new Command("floor", "Serve the floor: bare Kestrel that parses an activity, echoes it and replies on the same kind of socket.") { url, folder };
floor.SetAction((parsed, cancellationToken) => FloorServer.RunAsync(parsed.GetRequiredValue(url), cancellationToken));
var engine = new Command("engine", "Serve the durable engine with a bot that echoes, or asks three questions.") { url, folder, database, keep };
engine.SetAction((parsed, cancellationToken) =>
    EngineServer.RunAsync(parsed.GetRequiredValue(url), parsed.GetRequiredValue(folder), parsed.GetValue(database), parsed.GetValue(keep), cancellationToken));
var report = new Command("report", "Start each server in turn, load it, and print the figures side by side.") { Conversations(64), seconds };
report.SetAction((parsed, cancellationToken) => Report.RunAsync(
    parsed.GetValue<int>("--conversations"), TimeSpan.FromSeconds(parsed.GetRequiredValue(seconds)), Console.Out, cancellationToken));
var idle = new Command("idle", "Measure the memory of conversations in which nothing happens.") { Conversations(100_000) };
idle.SetAction((parsed, cancellationToken) => IdleReport.RunAsync(parsed.GetValue<int>("--conversations"), Console.Out, cancellationToken));
var startup = new Command("startup", "Start a published server several times and measure the time to its first reply.") { server };
startup.SetAction((parsed, cancellationToken) => StartupReport.RunAsync(parsed.GetRequiredValue(server), Console.Out, cancellationToken));
var perSecond = new Option<int>("--per-second") { Description = "The steady rate.", DefaultValueFactory = _ => 500 };
var webhooks = new Command("webhooks", "Measure how fast signed webhooks are acknowledged.") { perSecond, seconds };
webhooks.SetAction((parsed, cancellationToken) => WebhookReport.RunAsync(
    parsed.GetRequiredValue(perSecond), TimeSpan.FromSeconds(parsed.GetRequiredValue(seconds)), Console.Out, cancellationToken));
var rounds = new Option<int>("--rounds") { Description = "How often each is measured, in turn.", DefaultValueFactory = _ => 3 };
var store = new Command("store", "Measure how many messages a second the stores acknowledge, against PostgreSQL's own ceiling.") { Conversations(10_000), seconds, rounds };
store.SetAction((parsed, cancellationToken) => StoreReport.RunAsync(
    parsed.GetValue<int>("--conversations"), TimeSpan.FromSeconds(parsed.GetRequiredValue(seconds)), parsed.GetRequiredValue(rounds), Console.Out, cancellationToken));
var nodes = new Command("nodes", "Measure turns on one and two nodes, and on each database, against the floor.") { Conversations(64), seconds, rounds };
nodes.SetAction((parsed, cancellationToken) => NodesReport.RunAsync(
    parsed.GetValue<int>("--conversations"), TimeSpan.FromSeconds(parsed.GetRequiredValue(seconds)), parsed.GetRequiredValue(rounds), Console.Out, cancellationToken));
var sizes = new Option<int[]>("--stored")
{
    Description = "How many conversations are stored, smallest first.",
    DefaultValueFactory = _ => [1000, 100_000, 1_000_000],
    AllowMultipleArgumentsPerToken = true,
};
var active = new Option<int>("--active") { Description = "In how many of them customers write; as many as are stored at the most.", DefaultValueFactory = _ => 1000 };
var size = new Command("size", "Measure what the number of stored conversations does to a turn and to a start.") { sizes, active, seconds, rounds };
size.SetAction((parsed, cancellationToken) => SizeReport.RunAsync(
    parsed.GetRequiredValue(sizes), parsed.GetRequiredValue(active), TimeSpan.FromSeconds(parsed.GetRequiredValue(seconds)), parsed.GetRequiredValue(rounds), Console.Out, cancellationToken));
var products = new Option<int>("--products") { Description = "How many products the shop has.", DefaultValueFactory = _ => 100_000 };
var search = new Command("search", "Measure how long product searches take, and how soon a change is found.") { products };
search.SetAction((parsed, cancellationToken) => SearchReport.RunAsync(parsed.GetRequiredValue(products), Console.Out, cancellationToken));
return await new RootCommand("Measures the conversation engine against a floor that stores nothing.") { floor, engine, report, idle, startup, webhooks, store, nodes, size, search }
    .Parse(args).InvokeAsync();

static Option<int> Conversations(int many) => new("--conversations") { Description = "How many customers.", DefaultValueFactory = _ => many };
