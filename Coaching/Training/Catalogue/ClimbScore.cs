namespace Ascension.Coaching.Training.Catalogue;

/// <summary>The scores of an analysed climb, as in the metrics document.</summary>
public enum ClimbScore
{
    /// <summary>Feet and hands placed once, straight arms.</summary>
    Technique,

    /// <summary>Weight over the supports.</summary>
    Balance,

    /// <summary>A straight and smooth way up.</summary>
    Efficiency,

    /// <summary>Far and fast reaches under control.</summary>
    Power,

    /// <summary>No hesitation, an even pace.</summary>
    Pacing,
}
