using System.ComponentModel.DataAnnotations;
using Ascension.Grains.Abstractions.Vision;

namespace Ascension.Grains.Vision;

/// <summary>Settings of the vision queue, section <c>Ascension:VisionQueue</c>.</summary>
public sealed class VisionQueueOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Ascension:VisionQueue";

    /// <summary>Pool of this silo: <c>gpu</c>, <c>cpu</c>, or <c>none</c> for a silo without vision work.</summary>
    [RegularExpression("^(gpu|cpu|none)$")]
    public string Pool { get; set; } = VisionPools.Cpu;

    /// <summary>Pool to which analyses of this silo send their jobs.</summary>
    [RegularExpression("^(gpu|cpu)$")]
    public string TargetPool { get; set; } = VisionPools.Cpu;

    /// <summary>Jobs this silo runs at once; 0 stops it from taking any.</summary>
    [Range(0, 64)]
    public int Slots { get; set; } = 1;

    /// <summary>How long a lease, or a place in the queue, lives without being renewed.</summary>
    public TimeSpan LeaseTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often places and leases are renewed.</summary>
    public TimeSpan RenewEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a call waits for a job before it is answered with none.</summary>
    public TimeSpan LongPoll { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>A job rises by one priority each time it has waited this long: no tier starves.</summary>
    public TimeSpan AgeingStep { get; set; } = TimeSpan.FromMinutes(2);
}
