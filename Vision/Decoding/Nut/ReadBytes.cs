namespace Ascension.Vision.Decoding.Nut;

/// <summary>Reads up to as many bytes as fit; 0 at the end.</summary>
internal delegate int ReadBytes(Span<byte> buffer);
