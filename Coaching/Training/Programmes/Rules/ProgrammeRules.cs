namespace Ascension.Coaching.Training.Programmes.Rules;

/// <summary>
/// Every cap of a programme. Sources, and what is an estimate of ours, stand in docs/training.md.
/// </summary>
public sealed record ProgrammeRules
{
    /// <summary>The rules in force.</summary>
    public static ProgrammeRules Default { get; } = new();

    /// <summary>Most training weeks in a row; the next is a deload, a taper or was missed.</summary>
    public int MostTrainingWeeksInARow { get; init; } = 3;

    /// <summary>Load of a deload as a share of the training week before it: least, aim, most.</summary>
    public (double Least, double Aim, double Most) DeloadShare { get; init; } = (0.4, 0.52, 0.6);

    /// <summary>Load of the last taper week as a share of the last training week: least, aim, most.</summary>
    public (double Least, double Aim, double Most) TaperShare { get; init; } = (0.4, 0.5, 0.6);

    /// <summary>Aim of the first of two taper weeks, as a share of the last training week.</summary>
    public double EarlyTaperShare { get; init; } = 0.7;

    /// <summary>Macrocycles of at least so many weeks taper for two weeks, shorter ones for one.</summary>
    public int LongMacrocycleWeeks { get; init; } = 16;

    /// <summary>Most weeks of one macrocycle; longer programmes have several.</summary>
    public int MostMacrocycleWeeks { get; init; } = 24;

    /// <summary>Usual weeks of a macrocycle in a programme that has several.</summary>
    public int UsualMacrocycleWeeks { get; init; } = 16;

    /// <summary>Most finger-intense sessions a week.</summary>
    public int MostFingerSessions { get; init; } = 2;

    /// <summary>
    /// Least days from one finger-intense session to the next, 2: one whole day between. That is 48 hours when the
    /// second starts no earlier in the day than the first, which the session then says.
    /// </summary>
    public int LeastDaysBetweenFingerSessions { get; init; } = 2;

    /// <summary>A session of this RPE or more is hard, as is one with a hard exercise.</summary>
    public int HardRpe { get; init; } = 7;

    /// <summary>Most hard sessions a week of beginners and intermediate climbers.</summary>
    public int MostHardSessions { get; init; } = 3;

    /// <summary>Most hard sessions a week of advanced and elite climbers.</summary>
    public int MostHardSessionsAdvanced { get; init; } = 4;

    /// <summary>Most training days a week of beginners, who rest at least two days.</summary>
    public int MostBeginnerDays { get; init; } = 5;

    /// <summary>Most a training week's load may exceed the best training week since the last break.</summary>
    public double MostGrowth { get; init; } = 0.1;

    /// <summary>Least ratio of acute (7 days) to chronic (28 days) load.</summary>
    public double LeastRatio { get; init; } = 0.8;

    /// <summary>Greatest ratio of acute (7 days) to chronic (28 days) load.</summary>
    public double MostRatio { get; init; } = 1.3;

    /// <summary>A week over or under way that comes to less than this share of its planned load is missed.</summary>
    public double MissedShare { get; init; } = 0.3;

    /// <summary>
    /// Most load of the first week after a break, as a share of the best week before; by missed weeks, from one. The
    /// last stands for all longer breaks.
    /// </summary>
    public IReadOnlyList<double> ComebackShares { get; init; } = [0.9, 0.75, 0.6, 0.5];

    /// <summary>Load of a session so small that no rule of growth forbids it: 20 minutes at RPE 5.</summary>
    public int SmallSessionLoad { get; init; } = 100;

    /// <summary>Pain of this level or more takes away what loads the part.</summary>
    public int PainLimit { get; init; } = 4;

    /// <summary>Days without pain of <see cref="FreshPain"/> or more before exercises may come back.</summary>
    public int PainFreeDays { get; init; } = 21;

    /// <summary>Sessions logged in those days before exercises may come back.</summary>
    public int PainFreeSessions { get; init; } = 3;

    /// <summary>Pain of this level keeps a restriction alive.</summary>
    public int FreshPain { get; init; } = 2;

    /// <summary>Under this age any finger pain stops finger loads and sends to a doctor.</summary>
    public int GrowthPlateAge { get; init; } = 18;

    /// <summary>Sessions in a row that must feel easier or harder than planned before the load follows.</summary>
    public int SessionsToFollow { get; init; } = 2;

    /// <summary>How much easier or harder, in RPE.</summary>
    public int RpeToFollow { get; init; } = 2;

    /// <summary>What the load is multiplied by when sessions feel easy and hard.</summary>
    public (double Easy, double Hard) FollowFactors { get; init; } = (1.05, 0.9);

    /// <summary>Bounds of the load factor.</summary>
    public (double Least, double Most) LoadFactor { get; init; } = (0.7, 1.15);

    /// <summary>A score below this is weak, 0 to 100.</summary>
    public double WeakScore { get; init; } = 50;

    /// <summary>Analyses with the same weakness that add its drill.</summary>
    public int AnalysesToAdd { get; init; } = 2;

    /// <summary>The newest analyses that are looked at.</summary>
    public int RecentAnalyses { get; init; } = 6;

    /// <summary>Recent analyses with techniques in them that must all lack one for it to be offered.</summary>
    public int AnalysesToMiss { get; init; } = 4;

    /// <summary>Most added drills at a time.</summary>
    public int MostAddedDrills { get; init; } = 3;

    /// <summary>Most hard sessions a week of a level.</summary>
    public int HardSessionsOf(ClimberLevel level) =>
        level >= ClimberLevel.Advanced ? MostHardSessionsAdvanced : MostHardSessions;
}
