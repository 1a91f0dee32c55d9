using Ascension.Coaching.Advice.Praise;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Metrics;

namespace Ascension.Coaching.Advice;

/// <summary>Chooses what is told: the gravest faults that can be fixed, each once, and the best thing done.</summary>
internal sealed class Adviser(AdviceSettings settings, IReadOnlyList<IDetector> detectors)
{
    public AdviceSelection Advise(ClimbMovement climb, ClimbMetrics metrics)
    {
        var injured = Injuries.Parse(climb.Body.Injuries);
        List<AdviceItem> found = [];
        foreach (var detector in detectors)
        {
            var isHarmful = detector.Traits.FixLoads.Any(injured.Contains);
            if (detector.Detect(climb) is { } finding && !isHarmful)
            {
                found.Add(new AdviceItem(detector.Traits, finding, DrillsFor(detector.Traits, injured)));
            }
        }

        return new AdviceSelection(Choose(found), Praise(climb, metrics, found));
    }

    private static List<Drill> DrillsFor(DetectorTraits traits, IReadOnlySet<BodyPart> injured) =>
        [.. traits.Drills.Where(drill => !drill.Loads.Any(injured.Contains))];

    private List<AdviceItem> Choose(List<AdviceItem> found)
    {
        List<AdviceItem> told = [];
        var ranked = found
            .Where(item => item.Finding.Confidence >= settings.LeastConfidence && item.Rank >= settings.LeastRank)
            .OrderByDescending(item => item.Rank)
            .ThenBy(item => item.Traits.Id, StringComparer.Ordinal);
        foreach (var item in ranked)
        {
            if (told.Count < settings.MostAdvice && !told.Any(other => IsSameFault(item, other)))
            {
                told.Add(item);
            }
        }

        return told;
    }

    private bool IsSameFault(AdviceItem one, AdviceItem other)
    {
        if (one.Traits.Family != other.Traits.Family)
        {
            return false;
        }

        long shared = 0;
        foreach (var a in one.Finding.Intervals)
        {
            foreach (var b in other.Finding.Intervals)
            {
                shared += Math.Max(0, Math.Min(a.EndMs, b.EndMs) - Math.Max(a.StartMs, b.StartMs));
            }
        }

        return shared > settings.SameFaultOverlap * Math.Min(Total(one), Total(other));

        static long Total(AdviceItem item) =>
            item.Finding.Intervals.Sum(interval => (long)interval.EndMs - interval.StartMs);
    }

    private List<PraiseItem> Praise(ClimbMovement climb, ClimbMetrics metrics, List<AdviceItem> faults)
    {
        if (climb.PathReliability < settings.LeastConfidence)
        {
            return [];
        }

        return [.. PraiseRules.All
            .Where(rule => metrics[rule.EvidenceMetric] >= rule.LeastEvidence)
            .Where(rule => !faults.Any(fault => rule.Contradicts.Contains(fault.Traits.Id)))
            .Select(rule => new PraiseItem(
                rule.Id,
                (metrics[rule.Metric] - rule.Usual) / rule.Deviation,
                [.. rule.Intervals(climb)],
                metrics[rule.Metric]))
            .Where(praise => praise.Score >= settings.LeastPraiseScore)
            .OrderByDescending(praise => praise.Score)
            .ThenBy(praise => praise.Id, StringComparer.Ordinal)
            .Take(settings.MostPraise)];
    }
}
