namespace Ascension.Vision.Decoding;

/// <summary>Which frames of a probed file to decode.</summary>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="Probe">What the file says of itself.</param>
/// <param name="StartMs">First presentation time in milliseconds.</param>
/// <param name="EndMs">Presentation time after the last one, in milliseconds.</param>
/// <param name="Grid">Which frames in between.</param>
internal sealed record DecodeRequest(string Path, VideoProbe Probe, int StartMs, int EndMs, SamplingGrid Grid);
