namespace Ascension.Coaching.Ghosts.Walls;

/// <summary>Why a route cannot be planned on.</summary>
public enum RouteProblem
{
    /// <summary>No holds, or too many.</summary>
    HoldCount,

    /// <summary>The wall leans too far either way.</summary>
    Angle,

    /// <summary>A hold's place, box, type, role or pull is out of range.</summary>
    Measures,

    /// <summary>Two holds have one identity.</summary>
    Identities,

    /// <summary>Not one or two holds to start on.</summary>
    Start,

    /// <summary>Not one or two holds to finish on.</summary>
    Finish,
}
