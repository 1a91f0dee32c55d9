namespace Ascension.Vision.Diagnostics;

/// <summary>What one video cost. The stages overlap: together they exceed the time that went by.</summary>
/// <param name="Frames">Frames seen.</param>
/// <param name="Elapsed">Time from the first look at the file to the last frame.</param>
/// <param name="Decoding">Time spent on decoding, waits for free buffers left out.</param>
/// <param name="Inference">Time spent in the pose network.</param>
internal readonly record struct VideoCost(int Frames, TimeSpan Elapsed, TimeSpan Decoding, TimeSpan Inference);
