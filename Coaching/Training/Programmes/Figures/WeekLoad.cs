namespace Ascension.Coaching.Training.Programmes.Figures;

/// <summary>The load of a week.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Planned">What was planned, RPE x minutes.</param>
/// <param name="Done">What was done, RPE x minutes; 0 for weeks to come.</param>
public sealed record WeekLoad(int Number, int Planned, int Done);
