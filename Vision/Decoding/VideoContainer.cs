namespace Ascension.Vision.Decoding;

/// <summary>Containers that are read.</summary>
internal enum VideoContainer
{
    /// <summary>MP4, QuickTime, 3GP: ISO/IEC 14496-12.</summary>
    IsoMedia,

    /// <summary>Matroska and WebM: RFC 9559.</summary>
    Matroska,
}
