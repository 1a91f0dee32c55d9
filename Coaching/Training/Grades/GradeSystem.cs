namespace Ascension.Coaching.Training.Grades;

/// <summary>A way of naming how hard a climb is.</summary>
public enum GradeSystem
{
    /// <summary>French sport grades of routes, <c>6b+</c>.</summary>
    French,

    /// <summary>Fontainebleau grades of boulders, <c>6B+</c>.</summary>
    Fontainebleau,

    /// <summary>Hueco grades of boulders, <c>V4</c>.</summary>
    VScale,

    /// <summary>Yosemite decimal grades of routes, <c>5.11a</c>.</summary>
    Yds,

    /// <summary>UIAA grades of routes, <c>VII+</c>.</summary>
    Uiaa,
}
