namespace Ascension.Vision.Decoding.Ffmpeg;

/// <summary>How a short run of a programme ended.</summary>
internal enum RunEnd
{
    /// <summary>By itself, with exit code 0.</summary>
    Succeeded,

    /// <summary>With another exit code, or by a signal.</summary>
    Failed,

    /// <summary>Killed, because it took too long.</summary>
    OutOfTime,

    /// <summary>Killed, because it printed too much.</summary>
    TooMuchOutput,
}
