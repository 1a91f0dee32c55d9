namespace Ascension.Grains.Abstractions.Vision;

/// <summary>Pools of vision silos; each has a queue of its own.</summary>
public static class VisionPools
{
    /// <summary>Silos that infer on a GPU.</summary>
    public const string Gpu = "gpu";

    /// <summary>Silos that infer on the CPU.</summary>
    public const string Cpu = "cpu";

    /// <summary>The silo does no vision work.</summary>
    public const string None = "none";

    /// <summary>Key of the silo metadata that says to which pool a silo belongs.</summary>
    public const string MetadataKey = "vision";
}
