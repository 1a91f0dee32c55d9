using Ascension.Unit.Diagnostics;
using Ascension.Unit.Vision.Media;
using Ascension.Vision.Skeletons;

namespace Ascension.Unit.Vision;

public sealed class VisionMeterTests
{
    [Fact]
    public async Task A_video_tells_what_its_frames_cost()
    {
        using MeterReadings readings = new(instrument => instrument.Name.StartsWith("ascension.vision.", default));
        using VisionKit kit = new();
        long begin = TimeProvider.System.GetTimestamp();

        SkeletonExtraction extraction = await kit.Extract(Samples.Climb);

        double elapsed = TimeProvider.System.GetElapsedTime(begin).TotalSeconds;
        Assert.Contains((extraction.Timeline.FrameCount, "provider=cpu"), readings.Of("ascension.vision.frames"));
        Assert.Contains(
            readings.Of("ascension.vision.inference.time"), cost => cost.Value > 0 && cost.Value < elapsed);
        Assert.Contains(readings.Of("ascension.vision.decode.time"), cost => cost.Value > 0 && cost.Value < elapsed);
        Assert.Contains(
            readings.Of("ascension.vision.frame_rate"),
            rate => rate.Value >= extraction.Timeline.FrameCount / elapsed);
    }
}
