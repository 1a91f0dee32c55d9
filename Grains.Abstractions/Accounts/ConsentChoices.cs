namespace Ascension.Grains.Abstractions.Accounts;

/// <summary>What the climber agrees to from now on.</summary>
[GenerateSerializer, Immutable, Alias("ascension.consent-choices")]
public sealed record ConsentChoices(
    [property: Id(0)] bool StorageAndAnalysis,
    [property: Id(1)] bool ModelImprovement,
    [property: Id(2)] bool Marketing);
