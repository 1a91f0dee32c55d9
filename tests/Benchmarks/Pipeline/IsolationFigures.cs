namespace Ascension.Benchmarks.Pipeline;

/// <summary>What it costs to decode in a child process, in milliseconds.</summary>
/// <param name="StartMs">Start and end of <c>ffmpeg</c> without work.</param>
/// <param name="LimitedStartMs">The same under limits.</param>
/// <param name="PipeMsPerVideoSecond">
/// Time on the clock that frames take through the pipe, over decoding to nowhere, for a second of video.
/// </param>
/// <param name="InProcessMsPerVideoSecond">
/// Time on the clock that OpenCV's decoder in this process takes more than the child and its pipe, for a second of
/// video; below 0 when it is faster.
/// </param>
internal sealed record IsolationFigures(
    double StartMs,
    double LimitedStartMs,
    double PipeMsPerVideoSecond,
    double InProcessMsPerVideoSecond);
