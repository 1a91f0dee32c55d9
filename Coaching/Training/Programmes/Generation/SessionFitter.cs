using Ascension.Coaching.Training.Programmes.Planned;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>
/// Finds the length at which a session has the load it should: how hard it is shows only once it is filled.
/// </summary>
internal sealed class SessionFitter(SessionComposer composer)
{
    private const double NearEnough = 0.06;
    private const double Tolerable = 0.85;
    private const int MostTries = 6;

    /// <summary>The session that comes nearest a load without exceeding the most; the lightest where all do.</summary>
    public PlannedSession Fit(double aim, double most, SessionOrder order)
    {
        var session = Search(aim, most, order);
        if (!order.MayBeHard || (session.Load <= most && session.Load >= Tolerable * aim))
        {
            return session;
        }

        // What is hard may come in pieces too large for the load: then the session goes without.
        var easy = Search(aim, most, order with
        {
            MayBeHard = false,
            MayLoadFingers = false,
            Reasons = [.. order.Reasons, Reason(ReasonCodes.SessionMadeEasy)],
        });
        return Miss(easy, aim, most) < Miss(session, aim, most) ? easy : session;
    }

    private PlannedSession Search(double aim, double most, SessionOrder order)
    {
        PlannedSession? best = null;
        var (minutes, tooShort, tooLong) = (order.Minutes, 0, int.MaxValue);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var session = composer.Compose(order with { Minutes = minutes });
            if (best is null || Miss(session, aim, most) < Miss(best, aim, most))
            {
                best = session;
            }

            if (session.Load <= most && Math.Abs(session.Load - aim) <= NearEnough * aim)
            {
                break;
            }

            (tooShort, tooLong) = session.Load < aim ? (minutes, tooLong) : (tooShort, minutes);
            var next = SessionLength.Fitting(aim, session.Rpe, order.Slot.Type);
            if (next <= tooShort || next >= tooLong)
            {
                next = tooLong == int.MaxValue ? tooShort : (tooShort + tooLong) / 2;
            }

            if (next <= tooShort || next < SessionLength.Shortest)
            {
                break;
            }

            minutes = next;
        }

        return best!;
    }

    private static double Miss(PlannedSession session, double aim, double most) =>
        session.Load > most ? session.Load
            : session.Minutes < SessionLength.Shortest ? 0
            : (Math.Abs(session.Load - aim) / aim) - 1;
}
