namespace Ascension.Vision.Decoding;

/// <summary>
/// Which frames are taken: time is cut into slots of 1 / rate and the first frame of each slot is taken. The frames of
/// a regular stream lie in the middle between the slots' edges, so that jitter of a phone's clock does not push a
/// frame from one slot into the next.
/// </summary>
/// <param name="Rate">Slots a second.</param>
/// <param name="Offset">Where in its slot time zero lies, 0 to 0.5.</param>
internal readonly record struct SamplingGrid(double Rate, double Offset)
{
    /// <summary>The grid for a stream.</summary>
    /// <param name="maxRate">Most frames a second.</param>
    /// <param name="nativeRate">Frames a second of the stream; 0 when unknown.</param>
    public static SamplingGrid For(double maxRate, double nativeRate) =>
        new(maxRate, nativeRate > maxRate ? 0.5 * maxRate / nativeRate : nativeRate > 0 ? 0.5 : 0.25);

    /// <summary>Number of the slot of a time in seconds.</summary>
    public long Slot(double seconds) => (long)Math.Floor(seconds * Rate + Offset);

    /// <summary>Most frames between two times in milliseconds.</summary>
    public int Capacity(int durationMs) => (int)Math.Ceiling(durationMs / 1000.0 * Rate) + 2;
}
