namespace Ascension.Coaching.Ghosts.Body;

/// <summary>Tells whether a ghost can have a body.</summary>
public static class BodyCheck
{
    /// <summary>
    /// The first measure that no human has beside the others; null when all are sound. Heights are from 0.8 m to 2.4 m;
    /// span is 0.8 to 1.25 of height, shoulders 0.72 to 0.92, hips 0.42 to 0.64, the trunk between them at least 0.2.
    /// </summary>
    public static BodyMeasure? FindProblem(ClimberBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return BodyMeasures.Of(body).FindProblem();
    }

    /// <summary>
    /// The body without the measures that do not go with the others: for uses that must not fail for a slip in a
    /// profile.
    /// </summary>
    public static ClimberBody WithoutProblems(ClimberBody body)
    {
        while (FindProblem(body) is { } problem)
        {
            body = problem switch
            {
                BodyMeasure.Height => body with { HeightCm = null },
                BodyMeasure.ArmSpan => body with { ArmSpanCm = null },
                BodyMeasure.ShoulderHeight => body with { ShoulderHeightCm = null },
                _ => body with { ShoulderHeightCm = null, HipHeightCm = null },
            };
        }

        return body;
    }
}
