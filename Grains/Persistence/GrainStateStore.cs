namespace Ascension.Grains.Persistence;

/// <summary>Names of the grain storage providers every silo must configure.</summary>
public static class GrainStateStore
{
    /// <summary>
    /// State of all grains of this project; JSON. Must differ from the stream provider's name: Orleans keeps a
    /// stream provider's subscriptions in a grain storage of the same name when there is one, and their state does
    /// not survive our serializer.
    /// </summary>
    public const string Name = "ascension-state";
}
