using System.CommandLine;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Server.Commands;

/// <summary>Lists customers' requests to a person, and answers them.</summary>
internal static class TicketsCommand
{
    private const int Most = 1000;

    public static Command Create(string[] settings)
    {
        var id = new Argument<string>("ticket") { Description = "The ticket's id, as listed." };
        var text = new Argument<string>("text") { Description = "What to tell the customer." };
        var answer = new Command("answer", "Answer a ticket; the customer reads it in the conversation.") { id, text };
        answer.SetAction((parsed, cancellationToken) => OfflineHost.RunAsync(
            settings, (services, output) => AnswerAsync(services, parsed.GetRequiredValue(id), parsed.GetRequiredValue(text), output, cancellationToken)));

        var command = new Command("tickets", "List what customers ask a person.") { answer };
        command.SetAction((_, cancellationToken) => OfflineHost.RunAsync(settings, (services, output) => ListAsync(services, output, cancellationToken)));
        return command;
    }

    private static async Task<int> ListAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var tickets = await services.GetRequiredService<IStaffDesk>().FindOpenTicketsAsync(Most, cancellationToken);
        foreach (var ticket in tickets)
        {
            var contact = ticket.Contact.Length > 0 ? ticket.Contact : "in the conversation";
            await output.WriteLineAsync($"{ticket.Id}  {ticket.Opened:u}  {ticket.Conversation.Channel}  [{ticket.Language}]  reach: {Printed.Of(contact)}");
            await output.WriteLineAsync($"    {Printed.Of(ticket.Message.ReplaceLineEndings("\n    "))}");
        }

        await output.WriteLineAsync(tickets.Count == 0 ? "No open tickets." : $"{tickets.Count} open. Answer one with: tickets answer TICKET \"text\"");
        return 0;
    }

    private static async Task<int> AnswerAsync(IServiceProvider services, string id, string text, TextWriter output, CancellationToken cancellationToken)
    {
        var desk = services.GetRequiredService<IStaffDesk>();
        var ticket = await desk.FindTicketAsync(id, cancellationToken);
        if (ticket is null)
        {
            await output.WriteLineAsync($"There is no ticket {id}. List them with: tickets");
            return 1;
        }

        var reference = await services.GetRequiredService<IConversationLog>().FindAsync(ticket.Conversation, cancellationToken);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var message = new ScheduledActivity($"ticket#{id}", ticket.Conversation, now, Direction.Out, WriteAnswer(text, reference));
        if (!await desk.AnswerAsync(id, text, message, cancellationToken))
        {
            await output.WriteLineAsync($"Ticket {id} was answered before: {ticket.Answer}");
            return 1;
        }

        await output.WriteLineAsync("Answered. The customer gets it within a second while the server runs, else when it runs again.");
        return 0;
    }

    private static string WriteAnswer(string text, ConversationSnapshot? conversation)
    {
        var activity = new Activity { Type = ActivityTypes.Message, Text = text };
        if (conversation is not null)
            activity.ApplyConversationReference(SchemaJson.Read<ConversationReference>(conversation.Reference));

        // Networks let people write longer after the customer's last word than bots.
        activity.From = Speakers.Staff("desk", activity.From?.Name);
        return ActivityBody.Of(activity);
    }
}
