namespace Ascension.Vision.Decoding;

/// <summary>Reads video files.</summary>
internal interface IVideoDecoder
{
    /// <summary>Name for logs and status pages.</summary>
    string Name { get; }

    /// <summary>Reads a file's headers.</summary>
    /// <exception cref="VisionException">The file is no video that is read.</exception>
    Task<VideoProbe> ProbeAsync(string path, CancellationToken cancellationToken);

    /// <summary>
    /// Decodes upright frames in order of presentation, each into a buffer of the pool, and hands them to
    /// <paramref name="take"/>, which owns them from then on. Blocks: called on a thread of its own.
    /// </summary>
    /// <exception cref="VisionException">The file cannot be decoded to its end.</exception>
    void Decode(DecodeRequest request, FramePool pool, Action<VideoFrame> take, CancellationToken cancellationToken);
}
