using System.Net;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>Thrown by an invoke handler to answer with this status; <see cref="ActivityHandler"/> turns it into the answer.</summary>
public class InvokeResponseException : Exception
{
    /// <summary>Answers 500.</summary>
    public InvokeResponseException()
        : this(HttpStatusCode.InternalServerError)
    {
    }

    /// <summary>Answers 500; the message stays inside.</summary>
    public InvokeResponseException(string message)
        : base(message)
    {
    }

    /// <summary>Answers 500; message and cause stay inside.</summary>
    public InvokeResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Answers with this status and body.</summary>
    public InvokeResponseException(HttpStatusCode statusCode, object? body = null)
        : base($"The invoke is answered with status {(int)statusCode}.")
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode StatusCode { get; } = HttpStatusCode.InternalServerError;

    /// <summary>The body of the answer.</summary>
    public object? Body { get; }

    /// <summary>The answer.</summary>
    public InvokeResponse CreateInvokeResponse() => new() { Status = (int)StatusCode, Body = Body };
}
