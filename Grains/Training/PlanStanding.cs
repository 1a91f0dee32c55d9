namespace Ascension.Grains.Training;

/// <summary>Life of a training plan.</summary>
internal enum PlanStanding
{
    /// <summary>The climber trains by it.</summary>
    Active,

    /// <summary>Another goal took over.</summary>
    Retired,

    /// <summary>Deleted by the climber.</summary>
    Deleted,
}
