namespace Ascension.Vision.Decoding.Nut;

/// <summary>
/// Reads frames with their presentation times from NUT (FFmpeg's open container, <c>nut.txt</c> version 3), as our own
/// child process writes it: one raw video stream. The smallest container in which time cannot part from its frame.
/// </summary>
/// <exception cref="InvalidDataException">The stream is damaged or ends midway.</exception>
internal sealed class NutReader(ReadBytes read)
{
    private const ulong MainCode = 0x4E4D7A561F5F04AD;
    private const ulong StreamCode = 0x4E5311405BF2F9DB;
    private const ulong SyncCode = 0x4E4BE4ADEECA4569;
    private const int LongHeader = 4096;
    private const int ChecksumBytes = 4;

    private readonly NutSource _source = new(read);
    private NutTimeBase[] _bases = [];
    private NutFrameCode[] _codes = [];
    private NutTimeBase _base;
    private int _ptsBits;
    private long _lastPts;
    private bool _signed;

    /// <summary>The next frame's header; null at the end. Its bytes are to be read next.</summary>
    public NutFrameHeader? ReadFrameHeader()
    {
        if (!_signed && !TryReadSignature())
        {
            return null;
        }

        while (_source.TryReadByte() is >= 0 and int code)
        {
            if (code == 'N')
            {
                ReadPacket();
            }
            else
            {
                return ReadFrame((byte)code);
            }
        }

        return null;
    }

    /// <summary>Reads the bytes of the frame whose header came last.</summary>
    public void ReadData(Span<byte> target) => _source.ReadExactly(target);

    private bool TryReadSignature()
    {
        ReadOnlySpan<byte> signature = "nut/multimedia container\0"u8;
        for (int i = 0; i < signature.Length; i++)
        {
            int value = _source.TryReadByte();
            if (value < 0 && i == 0)
            {
                return false;
            }

            if (value != signature[i])
            {
                throw new InvalidDataException("This is not NUT.");
            }
        }

        _signed = true;
        return true;
    }

    private void ReadPacket()
    {
        ulong code = 'N';
        for (int i = 1; i < sizeof(ulong); i++)
        {
            code = (code << 8) | _source.ReadByte();
        }

        long length = _source.ReadVariable();
        if (length > LongHeader)
        {
            _source.Skip(ChecksumBytes);
        }

        long end = _source.Position + length;
        switch (code)
        {
            case MainCode:
                (_bases, _codes) = NutHeaders.ReadMain(_source);
                break;
            case StreamCode:
                (int index, _ptsBits) = NutHeaders.ReadStream(_source);
                _base = index < _bases.Length ? _bases[index] : throw new InvalidDataException("No time base.");
                break;
            case SyncCode:
                RequireHeaders();
                long time = _source.ReadVariable();
                _lastPts = _base.From(time / _bases.Length, _bases[time % _bases.Length]);
                break;
        }

        long rest = end - _source.Position;
        _source.Skip(rest >= 0 ? rest : throw new InvalidDataException("A packet is longer than it says."));
    }

    private NutFrameHeader ReadFrame(byte code)
    {
        RequireHeaders();
        NutFrameCode entry = _codes[code];
        NutFlags flags = entry.Flags;
        if (flags.HasFlag(NutFlags.Coded))
        {
            flags ^= (NutFlags)_source.ReadVariable();
        }

        if ((flags & (NutFlags.Invalid | NutFlags.SideData)) != 0)
        {
            throw new InvalidDataException("A frame has flags that were not asked for.");
        }

        if (flags.HasFlag(NutFlags.StreamId))
        {
            _source.ReadVariable();
        }

        _lastPts = flags.HasFlag(NutFlags.CodedPts) ? FullPts(_source.ReadVariable()) : _lastPts + entry.PtsDelta;
        long size = entry.SizeRest;
        if (flags.HasFlag(NutFlags.SizeMsb))
        {
            size += entry.SizeMultiplier * _source.ReadVariable();
        }

        SkipRest(flags, entry);
        return new NutFrameHeader(_base.Seconds(_lastPts), size);
    }

    private void RequireHeaders()
    {
        if (_codes.Length == 0 || _base.Denominator == 0)
        {
            throw new InvalidDataException("The headers are missing.");
        }
    }

    private void SkipRest(NutFlags flags, NutFrameCode entry)
    {
        if (flags.HasFlag(NutFlags.MatchTime))
        {
            _source.ReadSigned();
        }

        long elision = flags.HasFlag(NutFlags.ElisionHeader) ? _source.ReadVariable() : entry.ElisionHeader;
        if (elision != 0)
        {
            throw new InvalidDataException("A frame leaves out bytes.");
        }

        long reserved = flags.HasFlag(NutFlags.Reserved) ? _source.ReadVariable() : entry.Reserved;
        for (long i = 0; i < reserved; i++)
        {
            _source.ReadVariable();
        }

        if (flags.HasFlag(NutFlags.Checksum))
        {
            _source.Skip(ChecksumBytes);
        }
    }

    // Small numbers are the low bits of a time near the last one; larger ones are whole.
    private long FullPts(long coded)
    {
        long range = 1L << _ptsBits;
        if (coded >= range)
        {
            return coded - range;
        }

        long lowest = _lastPts - (range - 1) / 2;
        return ((coded - lowest) & (range - 1)) + lowest;
    }
}
