namespace Ascension.Coaching.Ghosts;

/// <summary>How planning ended.</summary>
public enum GhostOutcome
{
    /// <summary>There is a plan.</summary>
    Reached = 0,

    /// <summary>No plan exists for this body on this route, as bodies and moves are modelled.</summary>
    Unreachable = 1,

    /// <summary>No plan was found within the budget; there may be one.</summary>
    NotFound = 2,
}
