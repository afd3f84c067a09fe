using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace RetailMessenger.Tests.Connectors.DemoShop.Pictures;

/// <summary>Reads the pixels of a PNG of eight bits for red, green and blue, as the standard says and not as we write.</summary>
internal static class PngReader
{
    public static (int Width, int Height, byte[] Pixels) Read(ReadOnlySpan<byte> png)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8].ToArray());
        var (header, data) = (Array.Empty<byte>(), new MemoryStream());
        for (var place = 8; place < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png[place..]);
            var type = Encoding.ASCII.GetString(png.Slice(place + 4, 4));
            var content = png.Slice(place + 8, length);
            Assert.Equal(Crc(png.Slice(place + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(png[(place + 8 + length)..]));
            if (type == "IHDR")
                header = content.ToArray();
            else if (type == "IDAT")
                data.Write(content);
            place += length + 12;
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        Assert.Equal([8, 2, 0, 0, 0], header[8..]);
        return (width, height, Unfilter(width * 3, height, data));
    }

    private static byte[] Unfilter(int width, int height, MemoryStream data)
    {
        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        var pixels = new byte[width * height];
        for (var row = 0; row < height; row++)
        {
            var filter = zlib.ReadByte();
            Assert.Equal(2, filter);
            var line = pixels.AsSpan(row * width, width);
            zlib.ReadExactly(line);
            for (var i = 0; row > 0 && i < width; i++)
                line[i] += pixels[((row - 1) * width) + i];
        }

        Assert.Equal(-1, zlib.ReadByte());
        return pixels;
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320u & (uint)-(int)(crc & 1));
        }

        return ~crc;
    }
}
