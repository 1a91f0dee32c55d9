namespace Ascension.Vision.Decoding.Nut;

/// <summary>Parses the contents of header packets.</summary>
internal static class NutHeaders
{
    private const int MaxTimeBases = 16;
    private const int CodeCount = 256;

    /// <summary>The main header: time bases and the meaning of every frame code.</summary>
    public static (NutTimeBase[] TimeBases, NutFrameCode[] Codes) ReadMain(NutSource source)
    {
        long version = source.ReadVariable();
        if (version > 3)
        {
            source.ReadVariable();
        }

        if (version is < 2 or > 4 || source.ReadVariable() != 1)
        {
            throw new InvalidDataException("Exactly one stream was asked for.");
        }

        source.ReadVariable();
        long count = source.ReadVariable();
        if (count is < 1 or > MaxTimeBases)
        {
            throw new InvalidDataException($"There are {count} time bases.");
        }

        NutTimeBase[] bases = new NutTimeBase[count];
        for (int i = 0; i < count; i++)
        {
            bases[i] = new NutTimeBase(source.ReadVariable(), source.ReadVariable());
            if (bases[i] is not { Numerator: > 0, Denominator: > 0 })
            {
                throw new InvalidDataException("A time base is no time.");
            }
        }

        return (bases, ReadCodes(source));
    }

    /// <summary>A stream header: its time base and how many bits of a time are sent.</summary>
    public static (int TimeBase, int PtsBits) ReadStream(NutSource source)
    {
        source.ReadVariable();
        source.ReadVariable();
        source.Skip(source.ReadVariable());
        long timeBase = source.ReadVariable();
        long bits = source.ReadVariable();
        return timeBase < MaxTimeBases && bits < 32
            ? ((int)timeBase, (int)bits)
            : throw new InvalidDataException("The stream's times cannot be read.");
    }

    private static NutFrameCode[] ReadCodes(NutSource source)
    {
        NutFrameCode[] codes = new NutFrameCode[CodeCount];
        long pts = 0;
        long multiplier = 1;
        long elision = 0;
        for (int code = 0; code < CodeCount;)
        {
            NutFlags flags = (NutFlags)source.ReadVariable();
            long fields = source.ReadVariable();
            pts = fields > 0 ? source.ReadSigned() : pts;
            multiplier = fields > 1 ? source.ReadVariable() : multiplier;
            if (fields > 2)
            {
                source.ReadVariable();
            }

            long size = fields > 3 ? source.ReadVariable() : 0;
            long reserved = fields > 4 ? source.ReadVariable() : 0;
            long count = fields > 5 ? source.ReadVariable() : multiplier - size;
            if (fields > 6)
            {
                source.ReadSigned();
            }

            elision = fields > 7 ? source.ReadVariable() : elision;
            for (long skipped = 8; skipped < fields; skipped++)
            {
                source.ReadVariable();
            }

            if (count <= 0)
            {
                throw new InvalidDataException("The table of frame codes is damaged.");
            }

            for (long j = 0; j < count && code < CodeCount; code++)
            {
                // The code 'N' begins every header packet and is left out of the table.
                codes[code] = code == 'N'
                    ? new NutFrameCode(NutFlags.Invalid, 0, 0, 0, 0, 0)
                    : new NutFrameCode(flags, pts, multiplier, size + j++, reserved, elision);
            }
        }

        return codes;
    }
}
