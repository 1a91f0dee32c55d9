namespace Ascension.Grains.Persistence;

/// <summary>Names of the grain storage providers every silo must configure.</summary>
public static class GrainStateStore
{
    /// <summary>State of all grains of this project; JSON.</summary>
    public const string Name = "ascension";
}
