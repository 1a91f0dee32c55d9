namespace Ascension.Api.Accounts.Profiles;

/// <summary>What the climber agrees to from now on; all three are replaced.</summary>
public sealed record ConsentsRequest
{
    /// <summary>Store and analyse my videos; required to analyse.</summary>
    public bool StorageAndAnalysis { get; init; }

    /// <summary>Use my media to improve the models.</summary>
    public bool ModelImprovement { get; init; }

    /// <summary>Send me news.</summary>
    public bool Marketing { get; init; }

    internal Grains.Abstractions.Accounts.ConsentChoices ToChoices() =>
        new(StorageAndAnalysis, ModelImprovement, Marketing);
}
