namespace Ascension.Storage.Progress;

/// <summary>What a figure is. The number is stored.</summary>
public enum FigureKind
{
    /// <summary>0 to 100 points; higher is better.</summary>
    Score = 1,

    /// <summary>A metric of the movement.</summary>
    Metric = 2,
}
