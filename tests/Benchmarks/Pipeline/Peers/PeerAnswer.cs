namespace Ascension.Benchmarks.Pipeline.Peers;

/// <summary>What a peer's script prints.</summary>
/// <param name="Frames">Frames it looked at.</param>
/// <param name="Wall">Seconds on the clock, from the first frame on.</param>
/// <param name="Skipped">Why it did not run; null when it did.</param>
internal sealed record PeerAnswer(int Frames, double Wall, string? Skipped);
