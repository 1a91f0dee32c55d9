using Ascension.Climbs.Choreography;
using Ascension.Climbs.Truth;
using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Metrics;
using Ascension.Coaching.Movement.Techniques;

namespace Ascension.Climbs.Evaluation;

/// <summary>
/// Compares technique tags with the techniques that were really used: each use is found by a tag of its name that
/// overlaps it, each tag is wrong that overlaps none.
/// </summary>
internal static class TechniqueJudge
{
    public static void Judge(GroundTruth truth, ClimbMovement found, StudyResult result, ClimbRecipe recipe)
    {
        foreach (var technique in Enum.GetValues<Technique>())
        {
            var id = MetricNames.Of(technique);
            List<TrueEvent> real = [.. truth.Techniques.Where(used => used.Id == id)];
            List<Interval> tags = [.. found.Tags
                .Where(tag => tag.Technique == technique)
                .Select(tag => Clock.Seconds(found, tag.Range))];
            var tally = StudyResult.Of(result.Techniques, id);
            List<TrueEvent> unjudged = [.. real.Where(used => !used.IsJudged)];
            tally.Cases += truth.Moves.Count;
            tally.Unjudged += unjudged.Count;
            tally.Excused += unjudged.Count(used => tags.Exists(tag => tag.Overlap(used.When) > 0));
            foreach (var used in real.Where(used => used.IsJudged))
            {
                if (tags.Exists(tag => tag.Overlap(used.When) > 0))
                {
                    tally.Right++;
                }
                else
                {
                    tally.Missed++;
                    result.Complaints.Add($"technique missed {id} in {recipe.Name} at {used.When.Start:0.00}");
                }
            }

            foreach (var tag in tags.Where(tag => !real.Exists(used => used.When.Overlap(tag) > 0)))
            {
                tally.Wrong++;
                result.Complaints.Add($"technique invented {id} in {recipe.Name} at {tag.Start:0.00}-{tag.End:0.00}");
            }
        }
    }
}
