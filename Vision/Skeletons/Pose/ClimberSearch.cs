using Ascension.Vision.Decoding;

namespace Ascension.Vision.Skeletons.Pose;

/// <summary>
/// Looks for people over a whole frame: crops of several sizes on a grid, the best ones refined around what was seen
/// in them, those on the same person counted once.
/// </summary>
internal sealed class ClimberSearch(PoseRunner runner)
{
    private const float Step = 0.42f;
    private const float Edge = 0.35f;
    private const float PromisingScore = 0.25f;
    private const float GoodScore = 0.75f;
    private const float AlikeScore = 0.1f;
    private const float SamePersonOverlap = 0.4f;
    private const int MaxCandidates = 4;
    private const int Refinements = 2;

    /// <summary>Sides of the crops in heights of the frame; a climber fills half to all of a crop's side.</summary>
    private static readonly float[] Sizes = [0.85f, 0.6f, 0.42f];

    /// <summary>Many crops, looked at only when nobody large is there.</summary>
    private static readonly float[] SmallSizes = [0.3f];

    private readonly PoseEstimate _estimate = new();

    /// <summary>The people seen, the climber first: of those as good as the best, the one highest up.</summary>
    public IReadOnlyList<PoseEstimate> Find(VideoFrame frame)
    {
        List<PoseEstimate> people = Refine(frame, Candidates(frame, Sizes));
        if (people.All(person => person.Score < GoodScore))
        {
            people.AddRange(Refine(frame, Candidates(frame, SmallSizes)));
            people.Sort((one, other) => other.Score.CompareTo(one.Score));
        }

        if (people.Count > 1)
        {
            PutClimberFirst(people);
        }

        return people;
    }

    private static void PutClimberFirst(List<PoseEstimate> people)
    {
        int climber = people
            .Index()
            .Where(person => person.Item.Score > people[0].Score - AlikeScore)
            .MinBy(person => person.Item.Points.Max(point => point.Y))
            .Index;
        (people[0], people[climber]) = (people[climber], people[0]);
    }

    private List<PoseEstimate> Refine(VideoFrame frame, List<PoseEstimate> candidates)
    {
        List<PoseEstimate> people = [];
        foreach (PoseEstimate candidate in candidates)
        {
            PoseEstimate refined = candidate;
            for (int i = 0; i < Refinements; i++)
            {
                PoseEstimate next = new();
                runner.Estimate(frame, CropBox.Around(refined.Points, runner.Margin), next);
                refined = next;
            }

            CropBox box = CropBox.Around(refined.Points, 1);
            if (people.All(other => box.Overlap(CropBox.Around(other.Points, 1)) < SamePersonOverlap))
            {
                people.Add(refined);
            }
        }

        people.Sort((one, other) => other.Score.CompareTo(one.Score));
        return people;
    }

    private List<PoseEstimate> Candidates(VideoFrame frame, float[] sizes)
    {
        List<PoseEstimate> best = [];
        foreach (CropBox crop in Grid(frame.Y.Width, frame.Y.Height, sizes))
        {
            runner.Estimate(frame, crop, _estimate);
            if (_estimate.Score >= PromisingScore)
            {
                Insert(best, _estimate.Copy());
            }
        }

        return best;
    }

    // Keeps the best candidates of different places, best first.
    private static void Insert(List<PoseEstimate> best, PoseEstimate candidate)
    {
        CropBox box = CropBox.Around(candidate.Points, 1);
        int same = best.FindIndex(other => box.Overlap(CropBox.Around(other.Points, 1)) >= SamePersonOverlap);
        if (same >= 0)
        {
            if (best[same].Score >= candidate.Score)
            {
                return;
            }

            best.RemoveAt(same);
        }

        int place = best.FindIndex(other => other.Score < candidate.Score);
        best.Insert(place < 0 ? best.Count : place, candidate);
        if (best.Count > MaxCandidates)
        {
            best.RemoveAt(MaxCandidates);
        }
    }

    private static IEnumerable<CropBox> Grid(int width, int height, float[] sizes)
    {
        foreach (float share in sizes)
        {
            float side = share * height;
            foreach (float y in Places(height, side))
            {
                foreach (float x in Places(width, side))
                {
                    yield return new CropBox(x, y, side);
                }
            }
        }
    }

    // Even steps from one edge to the other; the middle where one crop holds all.
    private static IEnumerable<float> Places(float length, float side)
    {
        float first = MathF.Min(side * Edge, length / 2);
        float span = length - 2 * first;
        int steps = (int)MathF.Ceiling(span / (side * Step));
        for (int i = 0; i <= steps; i++)
        {
            yield return steps == 0 ? length / 2 : first + span * i / steps;
        }
    }
}
