namespace Ascension.Vision.Decoding.Nut;

/// <summary>What precedes the bytes of a frame.</summary>
/// <param name="Seconds">Presentation time in seconds.</param>
/// <param name="ByteCount">Bytes of the frame.</param>
internal readonly record struct NutFrameHeader(double Seconds, long ByteCount);
