using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace RetailMessenger.Channels.Webhooks;

/// <summary>Reads bodies of which every byte counts.</summary>
internal static class RawBody
{
    /// <summary>The whole body; null when it is larger than allowed.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int mostBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > mostBytes)
            return null;

        while (true)
        {
            var result = await request.BodyReader.ReadAsync(cancellationToken);
            var body = result.Buffer;
            if (body.Length > mostBytes)
            {
                request.BodyReader.AdvanceTo(body.End);
                return null;
            }

            if (result.IsCompleted)
            {
                var bytes = body.ToArray();
                request.BodyReader.AdvanceTo(body.End);
                return bytes;
            }

            request.BodyReader.AdvanceTo(body.Start, body.End);
        }
    }
}
