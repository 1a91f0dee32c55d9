namespace Ascension.Vision.Photos;

/// <summary>What a photo is stored as.</summary>
public enum PhotoFormat
{
    /// <summary>ISO/IEC 10918-1.</summary>
    Jpeg = 0,

    /// <summary>ISO/IEC 15948.</summary>
    Png = 1,

    /// <summary>RFC 9649.</summary>
    WebP = 2,
}
