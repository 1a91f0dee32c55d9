namespace Ascension.Vision.Decoding.Nut;

/// <summary>Flags of a NUT frame.</summary>
[Flags]
internal enum NutFlags : long
{
    None = 0,
    Key = 1,
    EndOfRelevance = 2,
    CodedPts = 8,
    StreamId = 16,
    SizeMsb = 32,
    Checksum = 64,
    Reserved = 128,
    SideData = 256,
    ElisionHeader = 1024,
    MatchTime = 2048,
    Coded = 4096,
    Invalid = 8192,
}
