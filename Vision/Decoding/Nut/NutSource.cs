using System.Buffers.Binary;

namespace Ascension.Vision.Decoding.Nut;

/// <summary>The numbers of a NUT stream.</summary>
internal sealed class NutSource(ReadBytes read)
{
    private readonly byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;

    /// <summary>Bytes taken so far.</summary>
    public long Position { get; private set; }

    /// <summary>One byte; -1 at the end.</summary>
    public int TryReadByte()
    {
        if (_start == _end)
        {
            _start = 0;
            _end = read(_buffer);
            if (_end <= 0)
            {
                _end = 0;
                return -1;
            }
        }

        Position++;
        return _buffer[_start++];
    }

    /// <summary>One byte.</summary>
    public byte ReadByte() =>
        TryReadByte() is >= 0 and int value ? (byte)value : throw new InvalidDataException("The stream ends midway.");

    /// <summary>Eight bytes, most significant first.</summary>
    public ulong ReadUInt64()
    {
        Span<byte> bytes = stackalloc byte[8];
        ReadExactly(bytes);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    /// <summary>A number in groups of seven bits, most significant first.</summary>
    public long ReadVariable()
    {
        long value = 0;
        for (int group = 0; group < 9; group++)
        {
            byte bits = ReadByte();
            value = (value << 7) | (bits & 0x7FL);
            if (bits < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("A number is too long.");
    }

    /// <summary>A number with a sign.</summary>
    public long ReadSigned()
    {
        long value = ReadVariable() + 1;
        return (value & 1) == 1 ? -(value >> 1) : value >> 1;
    }

    /// <summary>Fills a buffer: first with what was read ahead, then straight from the source.</summary>
    public void ReadExactly(Span<byte> target)
    {
        Position += target.Length;
        int ahead = Math.Min(_end - _start, target.Length);
        _buffer.AsSpan(_start, ahead).CopyTo(target);
        _start += ahead;
        target = target[ahead..];
        while (!target.IsEmpty)
        {
            int count = read(target);
            target = count > 0 ? target[count..] : throw new InvalidDataException("The stream ends midway.");
        }
    }

    /// <summary>Skips bytes.</summary>
    public void Skip(long count)
    {
        for (long i = 0; i < count; i++)
        {
            ReadByte();
        }
    }
}
