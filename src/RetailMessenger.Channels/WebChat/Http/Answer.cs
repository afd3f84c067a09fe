using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace RetailMessenger.Channels.WebChat.Http;

internal static class Answer
{
    public const string Json = "application/json; charset=utf-8";

    public static Task WriteAsync<T>(HttpContext context, int status, T body, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        context.Response.StatusCode = status;
        context.Response.ContentType = Json;
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    public static Task OkAsync<T>(HttpContext context, T body, JsonTypeInfo<T> type) => WriteAsync(context, StatusCodes.Status200OK, body, type);
}
