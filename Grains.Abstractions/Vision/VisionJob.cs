using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Grains.Abstractions.Vision;

/// <summary>A job that waits for a slot on a vision silo.</summary>
[GenerateSerializer, Immutable, Alias("ascension.vision-job")]
public sealed record VisionJob
{
    /// <summary>Which job.</summary>
    [Id(0)] public required VisionJobId Id { get; init; }

    /// <summary>For which analysis; unset when it is for a detection.</summary>
    [Id(1)] public AnalysisId Analysis { get; init; }

    /// <summary>For whom: users of one priority take turns.</summary>
    [Id(2)] public required UserId Owner { get; init; }

    /// <summary>Decides the priority.</summary>
    [Id(3)] public required SubscriptionTier Tier { get; init; }

    /// <summary>When the job first asked for a slot; keeps its rank when the queue is refilled.</summary>
    [Id(4)] public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The video or photo in the object store.</summary>
    [Id(5)] public required string ObjectKey { get; init; }

    /// <summary>Analyse from here, in milliseconds.</summary>
    [Id(6)] public int? StartMs { get; init; }

    /// <summary>Analyse to here, in milliseconds.</summary>
    [Id(7)] public int? EndMs { get; init; }

    /// <summary>Analyse at the video's own frame rate.</summary>
    [Id(8)] public bool Deep { get; init; }

    /// <summary>Announced hash of the file as hexadecimal; checked when given.</summary>
    [Id(9)] public string? Sha256 { get; init; }

    /// <summary>Look for holds in a photo, for this detection; null: for skeletons in a video.</summary>
    [Id(10)] public DetectionId? Detection { get; init; }

    /// <summary>The route whose photo it is; set together with <see cref="Detection"/>.</summary>
    [Id(11)] public RouteId? Route { get; init; }

    /// <summary>The wall is known by a photo: what is found in the video helps to find it there.</summary>
    [Id(12)] public bool HasPhoto { get; init; }

    /// <summary>Span of the request that asked for all this, as W3C trace context; null when nobody traces.</summary>
    [Id(13)] public string? TraceParent { get; init; }
}
