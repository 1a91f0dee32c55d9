namespace Ascension.Vision.Decoding;

/// <summary>Which decoder reads videos.</summary>
public enum VideoDecoderChoice
{
    /// <summary>A child process where <c>ffmpeg</c> and <c>ffprobe</c> are installed, else OpenCV.</summary>
    Auto,

    /// <summary>FFmpeg in a child process; construction fails where it is not installed.</summary>
    Ffmpeg,

    /// <summary>OpenCV's decoder inside this process: slower, and a crash in it is ours.</summary>
    OpenCv,
}
