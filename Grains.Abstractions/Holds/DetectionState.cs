namespace Ascension.Grains.Abstractions.Holds;

/// <summary>Life of a detection.</summary>
[GenerateSerializer, Alias("ascension.detection-state")]
public enum DetectionState
{
    /// <summary>Nobody asked for it.</summary>
    Unknown = 0,

    /// <summary>It waits for a vision slot or is being run.</summary>
    Processing = 1,

    /// <summary>What was found is on the route.</summary>
    Completed = 2,

    /// <summary>It was given up; asking for the photo again begins another.</summary>
    Failed = 3,

    /// <summary>It went with its route.</summary>
    Deleted = 4,
}
