namespace Ascension.Skeletons.Documents;

/// <summary>What a document may hold: a decoder must be able to trust nothing and still be bounded.</summary>
internal static class DocumentLimits
{
    /// <summary>Bytes of a document; four times what the longest video needs.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>Frames: 180 s at 60 a second.</summary>
    public const int MaxFrames = 180 * 60;

    /// <summary>Any time in milliseconds: the longest video with room for odd time stamps.</summary>
    public const int MaxTimeMs = 600_000;

    /// <summary>Pixels of a side.</summary>
    public const int MaxSide = 16_384;

    /// <summary>Frames a second.</summary>
    public const double MaxFrameRate = 1000;

    /// <summary>People seen at one instant.</summary>
    public const int MaxPeople = 1000;

    /// <summary>Contacts, and moves.</summary>
    public const int MaxEvents = 10_000;

    /// <summary>Metrics behind a score.</summary>
    public const int MaxParts = 64;

    /// <summary>Characters of any name.</summary>
    public const int MaxNameLength = 64;

    /// <summary>Wall coordinates, metrics: anything larger is an error upstream.</summary>
    public const double MaxNumber = 1e9;
}
