using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>Shares a week's load among its sessions, in whole minutes.</summary>
internal static class SessionLength
{
    /// <summary>Shortest session there is, minutes.</summary>
    public const int Shortest = 15;

    private const int LeastHardMinutes = 40;
    private const int LeastEasyMinutes = 25;
    private const int LeastLightMinutes = 20;
    private const int LeastMinutes = 20;
    private const int MostChangeMinutes = 4;

    /// <summary>Lengths from here on are multiples of five minutes.</summary>
    private const int CoarseFrom = 40;

    /// <summary>Minutes of a usual session of a type in the first week.</summary>
    public static int Usual(SessionType type, Climber climber)
    {
        var usual = climber.Level switch
        {
            ClimberLevel.Beginner => 60,
            ClimberLevel.Intermediate => 75,
            ClimberLevel.Advanced => 85,
            _ => 95,
        };
        var traits = SessionCatalog.Of(type);
        return Math.Min(Round(usual * traits.Length), traits.MostMinutes);
    }

    /// <summary>
    /// Minutes of each session so that together they come as near the load as whole steps allow and never above;
    /// null when sessions would become too short for what they are.
    /// </summary>
    public static IReadOnlyList<int>? Share(
        double load, IReadOnlyList<(SessionType Type, int Rpe)> sessions, Climber climber, bool isLight)
    {
        var usual = sessions.Sum(session => (double)Usual(session.Type, climber) * session.Rpe);
        int[] minutes =
        [
            .. sessions.Select(session => Math.Min(
                Round(Usual(session.Type, climber) * load / usual), SessionCatalog.Of(session.Type).MostMinutes)),
        ];
        var left = load - sessions.Select((session, i) => session.Rpe * minutes[i]).Sum();
        for (var i = 0; i < minutes.Length; i++)
        {
            var (next, rpe) = (Next(minutes[i]), sessions[i].Rpe);
            if ((next - minutes[i]) * rpe <= left && next <= SessionCatalog.Of(sessions[i].Type).MostMinutes)
            {
                left -= (next - minutes[i]) * rpe;
                minutes[i] = next;
            }
        }

        return minutes.Where((length, i) => length < LeastOf(sessions[i].Type, isLight)).Any() ? null : minutes;
    }

    /// <summary>Minutes of easy sessions that fit a small load: equal loads, at least 20 minutes each.</summary>
    public static IReadOnlyList<int> Least(double load, IReadOnlyList<int> rpes)
    {
        var count = rpes.Count;
        while (count > 0 && rpes.Take(count).Sum(rpe => rpe * LeastMinutes) > load)
        {
            count--;
        }

        return [.. rpes.Take(count).Select(rpe => Math.Clamp(Round(load / count / rpe), Shortest, 60))];
    }

    /// <summary>Minutes of a session of a type that have a load at an RPE.</summary>
    public static int Fitting(double load, int rpe, SessionType type) =>
        Math.Clamp(Round(load / rpe), Shortest, SessionCatalog.Of(type).MostMinutes);

    /// <summary>
    /// Minutes a session states: those asked for while what no exercise fills goes by in changing from one to the next,
    /// else what its exercises take.
    /// </summary>
    public static int Stated(int minutes, int unfilled) =>
        unfilled <= Math.Min(MostChangeMinutes, minutes / 10)
            ? minutes
            : Math.Max(RoundUp(minutes - unfilled), Shortest);

    private static int LeastOf(SessionType type, bool isLight) =>
        isLight ? LeastLightMinutes : WeekMix.IsHard(type) ? LeastHardMinutes : LeastEasyMinutes;

    private static int Round(double minutes) => minutes < CoarseFrom ? (int)minutes : (int)minutes / 5 * 5;

    private static int RoundUp(int minutes) => minutes < CoarseFrom ? minutes : (minutes + 4) / 5 * 5;

    private static int Next(int minutes) => minutes < CoarseFrom ? minutes + 1 : minutes + 5;
}
