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
        var draft = Search(aim, most, order);
        if (!order.MayBeHard || (draft.Load <= most && draft.Load >= Tolerable * aim))
        {
            return composer.Planned(draft);
        }

        // What is hard may come in pieces too large for the load: then the session goes without.
        var easy = Search(aim, most, order with
        {
            MayBeHard = false,
            MayLoadFingers = false,
            Reasons = [.. order.Reasons, Reason(ReasonCodes.SessionMadeEasy)],
        });
        return composer.Planned(Miss(easy, aim, most) < Miss(draft, aim, most) ? easy : draft);
    }

    private SessionDraft Search(double aim, double most, SessionOrder order)
    {
        SessionDraft? best = null;
        var (minutes, tooShort, tooLong) = (order.Minutes, 0, int.MaxValue);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var draft = composer.Draft(order with { Minutes = minutes });
            if (best is null || Miss(draft, aim, most) < Miss(best, aim, most))
            {
                best = draft;
            }

            if (draft.Load <= most && Math.Abs(draft.Load - aim) <= NearEnough * aim)
            {
                break;
            }

            (tooShort, tooLong) = draft.Load < aim ? (minutes, tooLong) : (tooShort, minutes);
            var next = SessionLength.Fitting(aim, draft.Rpe, order.Slot.Type);
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

    private static double Miss(SessionDraft draft, double aim, double most) =>
        draft.Load > most ? draft.Load
            : draft.Minutes < SessionLength.Shortest ? 0
            : (Math.Abs(draft.Load - aim) / aim) - 1;
}
