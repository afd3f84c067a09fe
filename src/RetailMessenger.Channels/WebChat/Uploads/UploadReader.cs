using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.WebChat.Http;

namespace RetailMessenger.Channels.WebChat.Uploads;

/// <summary>Reads uploads: a form of files with or without a message, in any order, or one file as the whole body.</summary>
internal sealed class UploadReader(ContentTypes types, TimeProvider time, IOptions<WebChatOptions> options)
{
    private const string ActivityPart = "activity";
    private const int LongestBoundary = 200;

    private readonly WebChatOptions _options = options.Value;

    public async Task<Upload> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            throw Refusal.Unsupported("An upload needs a Content-Type.");

        using var limit = new CancellationTokenSource(_options.UploadTimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? await ReadFormAsync(request, BoundaryOf(type), either.Token)
                : await ReadFileAsync(request, type.MediaType.ToString(), either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw Refusal.TooSlow($"An upload may take {_options.UploadTimeLimit.TotalSeconds:0} seconds.");
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw Refusal.BadRequest("The form cannot be read: it is cut off, or a part is malformed.");
        }
    }

    private async Task<Upload> ReadFormAsync(HttpRequest request, string boundary, CancellationToken cancellationToken)
    {
        var form = new MultipartReader(boundary, request.Body);
        var files = new List<UploadedFile>();
        var total = 0L;
        Activity? activity = null;
        while (await form.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            var header = FileName.ReadHeader(part.ContentDisposition);
            if (HeaderUtilities.RemoveQuotes(header?.Name ?? "").Equals(ActivityPart, StringComparison.OrdinalIgnoreCase))
            {
                var body = await ReadPartAsync(part.Body, _options.MostActivityCharacters * 4L, "The activity part is too large.", cancellationToken);
                activity = Body.ToActivity(new ReadOnlySequence<byte>(body), _options.MostActivityCharacters);
                continue;
            }

            if (files.Count == _options.MostFiles)
                throw Refusal.TooLarge($"A message has at most {_options.MostFiles} files.");
            var file = await ReadFileAsync(part.Body, header, part.ContentType, cancellationToken);
            if ((total += file.Content.Length) > _options.MostUploadBytes)
                throw Refusal.TooLarge($"The files of a message have at most {_options.MostUploadBytes} bytes together.");
            files.Add(file);
        }

        return new Upload(activity, files);
    }

    private async Task<Upload> ReadFileAsync(HttpRequest request, string contentType, CancellationToken cancellationToken)
    {
        var header = FileName.ReadHeader(request.Headers.ContentDisposition.ToString());
        return new Upload(null, [await ReadFileAsync(request.Body, header, contentType, cancellationToken)]);
    }

    private async Task<UploadedFile> ReadFileAsync(
        Stream body, ContentDispositionHeaderValue? header, string? declared, CancellationToken cancellationToken)
    {
        var bytes = await ReadPartAsync(body, _options.MostFileBytes, $"A file has at most {_options.MostFileBytes} bytes.", cancellationToken);
        var contentType = ContentSniffer.Sniff(bytes.Span, declared);
        return types.AreTaken(contentType)
            ? new UploadedFile(FileName.Of(header), contentType, bytes)
            : throw Refusal.Unsupported($"Files of the type {contentType} are not taken.");
    }

    private static async Task<ReadOnlyMemory<byte>> ReadPartAsync(Stream body, long mostBytes, string tooLarge, CancellationToken cancellationToken)
    {
        var bytes = new MemoryStream();
        var piece = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            while (await body.ReadAsync(piece, cancellationToken) is > 0 and var count)
            {
                if (bytes.Length + count > mostBytes)
                    throw Refusal.TooLarge(tooLarge);
                bytes.Write(piece, 0, count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static string BoundaryOf(MediaTypeHeaderValue type)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary);
        return boundary.Length is > 0 and <= LongestBoundary
            ? boundary.ToString()
            : throw Refusal.Unsupported("multipart/form-data needs a boundary.");
    }
}
