using Ascension.Grains.Abstractions.Accounts;

namespace Ascension.Api.Accounts.Profiles;

/// <summary>When each consent was given; null when it is not given.</summary>
public sealed record ConsentsResponse
{
    /// <summary>Videos are stored and analysed.</summary>
    public DateTimeOffset? StorageAndAnalysis { get; init; }

    /// <summary>Media may be used to improve the models.</summary>
    public DateTimeOffset? ModelImprovement { get; init; }

    /// <summary>News by e-mail.</summary>
    public DateTimeOffset? Marketing { get; init; }

    internal static ConsentsResponse From(Consents consents) => new()
    {
        StorageAndAnalysis = consents.StorageAndAnalysis,
        ModelImprovement = consents.ModelImprovement,
        Marketing = consents.Marketing,
    };
}
