using Ascension.Climbs.Choreography;
using Ascension.Climbs.Filming;
using Ascension.Climbs.Truth;
using Ascension.Coaching;
using Ascension.Coaching.Advice;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Cleaning;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Evaluation;

/// <summary>Compares what the library finds in a generated climb with what really happened.</summary>
public sealed class ClimbJudge
{
    /// <summary>A contact is found when it shares at least half of its time with the true one.</summary>
    private const double LeastOverlap = 0.5;

    /// <summary>A move is found when it starts and ends within this many seconds of the true one.</summary>
    private const double MoveTolerance = 0.25;

    private readonly MovementAnalyser _analyser = new(CleaningSettings.Default, MovementSettings.Default);
    private readonly IReadOnlyList<IDetector> _detectors = DetectorCatalog.Create(DetectorThresholds.Default);

    /// <summary>Films a climb, analyses it and judges the analysis.</summary>
    public StudyResult Judge(ClimbRecipe recipe, Shot shot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        var climb = SyntheticClimb.Of(recipe);
        var film = Camera.Shoot(climb, shot);
        var found = _analyser.Analyse(film.Timeline, ClimberBody.Unknown, film.Holds, cancellationToken);
        StudyResult result = new() { Climbs = 1 };
        JudgeContacts(climb.Truth, found, result);
        JudgeMoves(climb.Truth, found, result, recipe);
        JudgeMass(film, found, result);
        JudgeFaults(climb.Truth, found, result, recipe);
        TechniqueJudge.Judge(climb.Truth, found, result, recipe);
        return result;
    }

    private static void JudgeContacts(GroundTruth truth, ClimbMovement found, StudyResult result)
    {
        List<(Limb Limb, string? Hold, Interval When)> open = [.. found.Limbs.SelectMany(limb => limb.Contacts)
            .Select(contact => (contact.Limb, contact.Hold?.Id, Clock.Seconds(found, contact.Range)))];
        foreach (var contact in truth.Contacts)
        {
            var match = open.FindIndex(candidate => candidate.Limb == contact.Limb
                && candidate.Hold == contact.HoldId
                && candidate.When.IntersectionOverUnion(contact.When) >= LeastOverlap);
            if (match >= 0)
            {
                open.RemoveAt(match);
                result.Contacts.Right++;
            }
            else
            {
                result.Contacts.Missed++;
            }
        }

        result.Contacts.Wrong += open.Count;
    }

    private static void JudgeMoves(GroundTruth truth, ClimbMovement found, StudyResult result, ClimbRecipe recipe)
    {
        List<(Limb Hand, Interval When)> open =
            [.. found.Moves.Select(move => (move.Hand, Clock.Seconds(found, move.ReachPhase)))];
        foreach (var move in truth.Moves)
        {
            var match = open.FindIndex(candidate => candidate.Hand == move.Hand
                && Math.Abs(candidate.When.Start - move.When.Start) <= MoveTolerance
                && Math.Abs(candidate.When.End - move.When.End) <= MoveTolerance);
            if (match >= 0)
            {
                open.RemoveAt(match);
                result.Moves.Right++;
            }
            else
            {
                result.Moves.Missed++;
                result.Complaints.Add(Complaint("missed", recipe, move.Hand, move.When));
            }
        }

        result.Moves.Wrong += open.Count;
        result.Complaints.AddRange(open.Select(move => Complaint("invented", recipe, move.Hand, move.When)));
    }

    private static string Complaint(string what, ClimbRecipe recipe, Limb hand, Interval when) =>
        $"move {what} {recipe.Name} {hand} {when.Start:0.00}-{when.End:0.00}";

    private static void JudgeMass(Film film, ClimbMovement found, StudyResult result)
    {
        double sum = 0;
        var count = 0;
        for (var frame = 0; frame < film.Timeline.FrameCount; frame++)
        {
            var mass = found.Mass[found.Clock.TickAt(film.Timeline.TimesMs[frame])];
            if (!mass.IsMissing)
            {
                sum += mass.DistanceTo(new Point(film.TrueMass[frame].X, film.TrueMass[frame].Y));
                count++;
            }
        }

        result.MassErrors.Add(sum / count / Camera.PixelsPerBodyHeight);
    }

    private void JudgeFaults(GroundTruth truth, ClimbMovement found, StudyResult result, ClimbRecipe recipe)
    {
        foreach (var detector in _detectors)
        {
            var id = detector.Traits.Id;
            List<TrueEvent> real = [.. truth.Faults.Where(fault => fault.Id == id)];
            var isJudged = real.Exists(fault => fault.IsJudged);
            var finding = detector.Detect(found);
            List<Interval> told = [.. (finding?.Intervals ?? []).Select(
                interval => new Interval(interval.StartMs / 1000.0, interval.EndMs / 1000.0))];
            bool IsTold(TrueEvent fault) => told.Exists(interval => interval.Overlap(fault.When) > 0);
            var isRight = real.Exists(fault => fault.IsJudged && IsTold(fault));
            var isWrong = finding is not null && !real.Exists(IsTold);
            var isUnjudged = !isJudged && real.Count > 0;
            Tally tally = new()
            {
                Cases = 1,
                Unjudged = isUnjudged ? 1 : 0,
                Excused = isUnjudged && real.Exists(IsTold) ? 1 : 0,
                Right = isRight ? 1 : 0,
                Missed = isJudged && !isRight ? 1 : 0,
                Wrong = isWrong ? 1 : 0,
            };
            StudyResult.Of(result.Faults, id).Add(tally);
            if (recipe.PlantedFault == id)
            {
                StudyResult.Of(StudyResult.Of(result.Strengths, id), recipe.Strength).Add(tally);
            }

            if (isWrong)
            {
                var where = finding!.Intervals[0];
                result.Complaints.Add($"fault invented {id} in {recipe.Name} at {where.StartMs}-{where.EndMs}");
            }

            if (tally.Missed > 0)
            {
                result.Complaints.Add($"fault missed {id} in {recipe.Name} at {real[0].When.Start:0.00}");
            }
        }
    }
}
