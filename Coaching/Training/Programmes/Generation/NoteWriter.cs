using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;
using static Ascension.Coaching.Training.Programmes.Planned.NamedValues;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>What a climber should know about the whole of their programme.</summary>
internal static class NoteWriter
{
    public static IReadOnlyList<Reason> Notes(Climber climber, bool isBuiltOnLog)
    {
        List<Reason> notes = [];
        if (climber.IsHeldToBeginnerDays)
        {
            notes.Add(Reason(ReasonCodes.NoteBeginnerRest, ("count", Number(climber.Days.Count))));
        }

        if (climber.Level != ClimberLevel.Beginner)
        {
            notes.AddRange(RiskNotes(climber));
        }

        notes.AddRange(climber.Restrictions.Select(NoteFor));
        if (isBuiltOnLog)
        {
            notes.Add(Reason(ReasonCodes.NoteStartFromLog));
        }

        return notes;
    }

    private static Reason NoteFor(Restriction restriction) => restriction switch
    {
        { StopAndRefer: true } => Reason(ReasonCodes.NoteStopAndRefer),
        { Area: { } area, PainLevel: null } => Reason(ReasonCodes.NoteInjury, ("part", Name(area))),
        { Area: { } area } => Reason(ReasonCodes.NotePain, ("part", Name(area))),
        _ => Reason(ReasonCodes.NotePainExercises),
    };

    private static IEnumerable<Reason> RiskNotes(Climber climber)
    {
        var (age, years) = (climber.Profile.Age, climber.Profile.YearsClimbing);
        if (age is null)
        {
            yield return Reason(ReasonCodes.NoteAgeUnknown);
        }
        else if (age < SafetyRules.HighestRiskAge)
        {
            yield return Reason(
                age < SafetyRules.FingerStrengthAge ? ReasonCodes.NoteTooYoungForFingers : ReasonCodes.NoteTooYoung);
        }

        if (years is null)
        {
            yield return Reason(ReasonCodes.NoteYearsUnknown);
        }
        else if (years < SafetyRules.HighestRiskYears)
        {
            yield return Reason(ReasonCodes.NoteTooNew);
        }

        if (!climber.MayHang && climber.Profile.Equipment.Contains(Equipment.Hangboard))
        {
            yield return Reason(ReasonCodes.NoteNoHangboardYet);
        }
    }
}
