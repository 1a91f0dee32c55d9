using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Logged;

/// <summary>
/// Session load by the session-RPE method: RPE x minutes (C. Foster et al., <i>A new approach to monitoring exercise
/// training</i>, J. Strength Cond. Res. 15(1), 2001).
/// </summary>
public static class LoadArithmetic
{
    /// <summary>Taken where neither the climber nor the plan says how hard a session was.</summary>
    public const int UntoldRpe = 5;

    /// <summary>Load of a session that was done.</summary>
    /// <param name="session">The session.</param>
    /// <param name="planned">What was planned for its day, if anything.</param>
    public static int LoadOf(LoggedSession session, PlannedSession? planned) =>
        session.Minutes * (session.Rpe ?? planned?.Rpe ?? UntoldRpe);
}
