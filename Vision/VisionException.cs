namespace Ascension.Vision;

/// <summary>The media cannot be analysed; trying again gives the same.</summary>
/// <param name="code">
/// <c>unsupported_media, media_unreadable, media_too_large, video_too_long, no_climber_found</c>.
/// </param>
/// <param name="message">What is wrong and what to do, fit to be shown to the climber.</param>
/// <param name="innerException">The cause.</param>
public sealed class VisionException(string code, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Stable code.</summary>
    public string Code { get; } = code;
}
