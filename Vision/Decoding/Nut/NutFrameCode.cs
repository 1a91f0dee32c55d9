namespace Ascension.Vision.Decoding.Nut;

/// <summary>What a frame's first byte stands for.</summary>
internal readonly record struct NutFrameCode(
    NutFlags Flags,
    long PtsDelta,
    long SizeMultiplier,
    long SizeRest,
    long Reserved,
    long ElisionHeader);
