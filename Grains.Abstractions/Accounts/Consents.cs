namespace Ascension.Grains.Abstractions.Accounts;

/// <summary>When each consent was given; null when it is not given.</summary>
[GenerateSerializer, Immutable, Alias("ascension.consents")]
public sealed record Consents
{
    /// <summary>Required to upload and analyse.</summary>
    [Id(0)] public DateTimeOffset? StorageAndAnalysis { get; init; }

    /// <summary>Media may be used to improve the models.</summary>
    [Id(1)] public DateTimeOffset? ModelImprovement { get; init; }

    /// <summary>News by e-mail.</summary>
    [Id(2)] public DateTimeOffset? Marketing { get; init; }
}
