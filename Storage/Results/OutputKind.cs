namespace Ascension.Storage.Results;

/// <summary>What a stage of an analysis leaves behind. The number is stored.</summary>
public enum OutputKind
{
    /// <summary><c>ascension.skeleton/1</c> without movement: what the vision stage saw.</summary>
    Skeleton = 1,

    /// <summary>JPEG, 320 pixels wide.</summary>
    Thumbnail = 2,

    /// <summary><c>ascension.skeleton/1</c> with movement: the result document.</summary>
    Result = 3,

    /// <summary>JSON: all metrics with units.</summary>
    Metrics = 4,

    /// <summary>JSON: advice in English.</summary>
    AdviceEnglish = 5,

    /// <summary>JSON: advice in French.</summary>
    AdviceFrench = 6,

    /// <summary>JSON: the ghost in English, of a ghost or of an analysis.</summary>
    GhostEnglish = 7,

    /// <summary>JSON: the ghost in French.</summary>
    GhostFrench = 8,

    /// <summary>JSON: what climbs are compared with a ghost by; only of one that gets up.</summary>
    GhostBasis = 9,

    /// <summary><c>ascension.holds/1</c>: the holds of the wall that was climbed.</summary>
    Holds = 10,

    /// <summary>
    /// <c>ascension.holds/1</c>: the holds that the film shows, where <see cref="Holds"/> are those of a photo; the
    /// film is found on the photo by them.
    /// </summary>
    FilmHolds = 11,
}
