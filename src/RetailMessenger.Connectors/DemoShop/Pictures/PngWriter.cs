using System.Buffers.Binary;
using System.IO.Compression;

namespace RetailMessenger.Connectors.DemoShop.Pictures;

/// <summary>Writes pixels as PNG: red, green and blue of eight bits each.</summary>
internal static class PngWriter
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(MakeCrc)];

    public static byte[] Write(Canvas canvas)
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), canvas.Size);
        (header[8], header[9]) = (8, 2);
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "IDAT"u8, Compress(canvas));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    // Each row as what differs from the one above, which in drawn pictures is mostly nothing.
    private static byte[] Compress(Canvas canvas)
    {
        const byte Up = 2;
        var (width, pixels) = (canvas.Size * 3, canvas.Pixels);
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal))
        {
            var row = new byte[width + 1];
            row[0] = Up;
            for (var start = 0; start < pixels.Length; start += width)
            {
                for (var i = 0; i < width; i++)
                    row[i + 1] = (byte)(pixels[start + i] - (start > 0 ? pixels[start + i - width] : 0));
                zlib.Write(row);
            }
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        png.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
            crc = CrcTable[(crc ^ value) & 255] ^ (crc >> 8);
        return crc;
    }

    private static uint MakeCrc(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            crc = (crc & 1) == 1 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
        return crc;
    }
}
