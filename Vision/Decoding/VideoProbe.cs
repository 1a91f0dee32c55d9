namespace Ascension.Vision.Decoding;

/// <summary>What a file says of its video stream before a frame of it is decoded.</summary>
internal sealed record VideoProbe
{
    /// <summary>Container, from the file's own bytes.</summary>
    public required VideoContainer Container { get; init; }

    /// <summary>Index of the stream in the container.</summary>
    public required int StreamIndex { get; init; }

    /// <summary>Codec's name, for example <c>h264</c>.</summary>
    public required string Codec { get; init; }

    /// <summary>Width in pixels as stored, before turning and stretching.</summary>
    public required int StoredWidth { get; init; }

    /// <summary>Height in pixels as stored.</summary>
    public required int StoredHeight { get; init; }

    /// <summary>Width over height of one pixel, 1 for square ones.</summary>
    public double PixelAspect { get; init; } = 1;

    /// <summary>How to turn the picture upright.</summary>
    public Orientation Orientation { get; init; }

    /// <summary>Length in milliseconds, greater than 0.</summary>
    public required int DurationMs { get; init; }

    /// <summary>Average frame rate; 0 when unknown.</summary>
    public double FramesPerSecond { get; init; }

    /// <summary>Frames in the stream as the container counts them; null when it does not.</summary>
    public int? FrameCount { get; init; }

    /// <summary>How the stored luma and chroma become colours.</summary>
    public YuvMatrix Colour { get; init; } = YuvMatrix.Bt601;

    /// <summary>Width of the upright picture with square pixels.</summary>
    public int Width => Orientation.SwapsSides ? StoredHeight : SquareWidth;

    /// <summary>Height of the upright picture with square pixels.</summary>
    public int Height => Orientation.SwapsSides ? SquareWidth : StoredHeight;

    private int SquareWidth => Math.Max(1, (int)Math.Round(StoredWidth * PixelAspect));
}
