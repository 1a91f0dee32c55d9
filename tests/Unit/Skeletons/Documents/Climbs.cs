using Ascension.Skeletons.Documents;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Unit.Skeletons.Documents;

/// <summary>Documents of climbs that never happened: smooth motion with the noise of a real detector.</summary>
internal static class Climbs
{
    // Real tracks jitter by about a pixel in a picture 1280 pixels high.
    private const double Jitter = 0.001;

    /// <summary>A climb with all that a document can hold.</summary>
    /// <param name="frames">How many frames, 15 a second.</param>
    /// <param name="camera">What the camera does.</param>
    /// <param name="seed">Another seed, another climb.</param>
    public static SkeletonDocument Complete(int frames, CameraState camera = CameraState.Moving, int seed = 1)
    {
        var random = new Random(seed);
        return new(Timeline(frames, camera, random), Movement(frames, random));
    }

    /// <summary>What the vision stage leaves.</summary>
    public static SkeletonDocument WithoutMovement(int frames, CameraState camera = CameraState.Static) =>
        new(Timeline(frames, camera, new Random(1)), null);

    private static SkeletonTimeline Timeline(int frames, CameraState camera, Random random)
    {
        var times = Enumerable.Range(0, frames).Select(frame => frame * 1000 / 15).ToArray();
        var samples = new KeypointSample[frames * SkeletonTimeline.KeypointCount];
        for (var keypoint = 0; keypoint < SkeletonTimeline.KeypointCount; keypoint++)
        {
            var (phase, reach) = (random.NextDouble() * 6, 0.02 + random.NextDouble() * 0.08);
            var gapStart = random.Next(frames + 1);
            for (var frame = 0; frame < frames; frame++)
            {
                var time = frame / 15.0;
                var sample = new KeypointSample(
                    (float)(0.5 + reach * Math.Sin(time * 0.9 + phase) + Noise(random)),
                    (float)(0.9 - 0.02 * time + reach * Math.Cos(time * 1.1 + phase) + Noise(random)),
                    (float)Math.Clamp(0.8 + Noise(random) * 50, 0, 1));
                var isHidden = keypoint % 4 == 0 && frame >= gapStart && frame < gapStart + 20;
                samples[frame * SkeletonTimeline.KeypointCount + keypoint] = isHidden ? default : sample;
            }
        }

        return new(
            new(720, 1280, frames * 1000 / 15, 29.97, 15, "h264"),
            new("pose-s", "1.2.0"),
            times,
            samples,
            Camera(frames, camera, random),
            camera,
            peopleSeen: 2);
    }

    private static CameraTransform[] Camera(int frames, CameraState state, Random random) =>
        [
            .. Enumerable.Range(0, frames).Select(frame => state == CameraState.Static
                ? CameraTransform.Identity
                : new CameraTransform(
                    (float)(1 + Noise(random)),
                    (float)Noise(random),
                    (float)(Noise(random) * 200),
                    -1.5f * frame,
                    (float)Math.Clamp(0.9 + Noise(random) * 20, 0, 1))),
        ];

    private static MovementTrack Movement(int frames, Random random)
    {
        var angles = Enumerable.Range(0, 8).Select(angle => Enumerable.Range(0, frames)
            .Select(frame => random.Next(40) == 0
                ? float.NaN
                : (float)(110 + 50 * Math.Sin(frame / 20.0 + angle) + Noise(random) * 1500))
            .ToArray()).ToArray();
        var x = Enumerable.Range(0, frames).Select(frame => (float)(0.5 + 0.05 * Math.Sin(frame / 30.0))).ToArray();
        var y = Enumerable.Range(0, frames).Select(frame => frame % 50 == 49 ? float.NaN : 0.9f - frame * 0.001f);
        var contacts = Enumerable.Range(0, Math.Max(1, frames / 20)).Select(index => new Contact(
            (Limb)(index % 4), index * 900, index * 900 + 700, random.NextDouble(), -0.3333333,
            index % 2 == 0 ? null : $"h{index}"));
        var moves = Enumerable.Range(0, Math.Max(1, frames / 40)).Select(index => new Move(
            index, (Limb)(index % 2), index * 1500, index * 1500 + 600, random.NextDouble(), double.NaN,
            random.NextDouble(), random.NextDouble(), 0.4, index % 3 == 0, index % 4));
        return new(angles, x, [.. y], [.. contacts], [.. moves], Scores());
    }

    private static ClimbScores Scores()
    {
        ScorePart[] parts = [new("straight_arms", 0.6180339887, 61.8, 0.4), new("quiet_feet", double.NaN, 0, 0.6)];
        var score = new Score(71, parts);
        return new(score, score, score, score, score with { Value = 0, Parts = [] }, score with { Value = 100 });
    }

    // Sum of four: close enough to a normal distribution.
    private static double Noise(Random random) =>
        (random.NextDouble() + random.NextDouble() + random.NextDouble() + random.NextDouble() - 2) * Jitter * 1.73;
}
